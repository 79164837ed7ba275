import { formOf, type Form } from './channel';

/** Rows of each vowel with its tones, in the order of the grammars: ngang, huyền, sắc, hỏi, ngã, nặng. */
const vowels = 'aăâeêioôơuưy';
const hats: Readonly<Record<string, string>> = { a: 'â', e: 'ê', o: 'ô', ă: 'â', ơ: 'ô' };
const horns: Readonly<Record<string, string>> = { o: 'ơ', u: 'ư', ô: 'ơ' };
const telexTones: Readonly<Record<string, number>> = { f: 1, s: 2, r: 3, x: 4, j: 5 };
const vniTones: Readonly<Record<string, number>> = { '2': 1, '1': 2, '3': 3, '4': 4, '5': 5 };

/** A syllable while it is typed: its letters without the tone, and the tone. */
interface Typed {
  base: string;
  tone: number;
}

const hasVowel = (base: string): boolean => [...base].some((letter) => vowels.includes(letter));

/** Puts a mark on the last letter that takes it; false where there is none. */
function mark(typed: Typed, table: Readonly<Record<string, string>>, letters: string): boolean {
  for (let i = typed.base.length - 1; i >= 0; i--) {
    const letter = typed.base[i]!;
    if (!letters.includes(letter) || table[letter] === undefined) continue;
    typed.base = typed.base.slice(0, i) + table[letter] + typed.base.slice(i + 1);
    return true;
  }
  return false;
}

function horn(typed: Typed): boolean {
  // ươ takes one key.
  const both = typed.base.replace(/uo(?=[^o]*$)/u, 'ươ');
  if (both !== typed.base) {
    typed.base = both;
    return true;
  }
  return mark(typed, horns, 'ouô');
}

function telexKey(typed: Typed, key: string): boolean {
  const tone = telexTones[key];
  if (tone !== undefined && hasVowel(typed.base)) {
    typed.tone = tone;
    return true;
  }
  if (key === 'w') return mark(typed, { a: 'ă', â: 'ă' }, 'aâ') || horn(typed);
  if (key === 'd' && typed.base.startsWith('d')) {
    typed.base = `đ${typed.base.slice(1)}`;
    return true;
  }
  return 'aeo'.includes(key) && hasVowel(typed.base) && mark(typed, hats, key);
}

function vniKey(typed: Typed, key: string): boolean {
  const tone = vniTones[key];
  if (tone !== undefined) typed.tone = tone;
  else if (key === '6') return mark(typed, hats, 'aeoăơ');
  else if (key === '7') return horn(typed);
  else if (key === '8') return mark(typed, { a: 'ă', â: 'ă' }, 'aâ');
  else if (key === '9') typed.base = typed.base.replace(/^d/u, 'đ');
  return /\d/u.test(key);
}

/**
 * The syllable that the keys of Telex or VNI in a word give (small letters, NFC), some of them turned into letters
 * already: «vieejt», «việtj» and «vie65t» are việt. Undefined where no key is left in it.
 */
export function typedThrough(word: string): Pick<Form, 'base' | 'tone'> | undefined {
  const { base: letters, tone } = formOf(word);
  const keyed = /\d/u.test(word);
  const typed: Typed = { base: '', tone };
  let keys = 0;
  for (const key of letters) {
    if (keyed ? /\d/u.test(key) && vniKey(typed, key) : telexKey(typed, key)) keys++;
    else typed.base += key;
  }
  return keys > 0 ? typed : undefined;
}
