import { parseSyllable, toneMark, type Tone } from '../syllable';

/** Keys of the tones: none, huyền, sắc, hỏi, ngã, nặng. */
const telexTones = ' fsrxj';
const vniTones = '021345';

/** What was typed with the input method off, and the word that it was meant to be. */
interface Typed {
  readonly word: string;
  /** Whether its keys are of the kind that no word of another language is likely to have. */
  readonly sure: boolean;
}

/** The word of raw Telex or VNI keys, «vieecj», «ta65p»; undefined where they make none with a mark. Letters and digits. */
export function typedWord(keys: string): Typed | undefined {
  const small = keys.toLowerCase();
  if (small.length < 2 || small.length > longest || !/^[a-z][a-z0-9]*$/u.test(small)) return undefined;
  // «MW», «kWp», «TW»: a word has a vowel, and capitals at its start or throughout.
  if (!/[aeiouy]/u.test(small) || !/^(?:[A-Z]?[^A-Z]+|DD[^A-Z]+|[^a-z]{4,})$/u.test(keys)) return undefined;
  if (parseSyllable(small)) return undefined;
  const bare = /\d/u.test(small) ? fromVni(small) : fromTelex(small);
  const word = bare && toned(bare.letters, bare.tone);
  if (!word || /^[a-z]+$/u.test(word)) return undefined;
  const sure = /\d[a-z]|\d\d|aa|ee|dd|oo|w|[a-z]{2}[fj]/u.test(small);
  const cased =
    keys === keys.toUpperCase()
      ? word.toUpperCase()
      : keys.startsWith(small.charAt(0))
        ? word
        : word[0]!.toUpperCase() + word.slice(1);
  return { word: cased, sure };
}

/** Keys of the longest syllable: «nghieengj». */
const longest = 10;

interface Bare {
  readonly letters: string;
  readonly tone: Tone;
}

function fromTelex(small: string): Bare | undefined {
  const vowel = /[aeiouyw]/u.exec(small)?.index ?? small.length;
  const head = small.slice(0, vowel).replace(/^dd/u, 'đ');
  const tones = small.slice(vowel).match(/[fsrxj]/gu) ?? [];
  if (tones.length > 1 || /[fjwz]/u.test(head)) return undefined;
  let tail = small.slice(vowel).replace(/[fsrxj]/gu, '');
  // «dduwowngf», «dduowngf» and «dduongwf».
  const horn = /^(?<before>[a-z]*?uo)(?<between>[a-z]*)w(?<behind>[a-z]*)$/u.exec(tail.replace('uwow', 'uow'))?.groups;
  if (horn) tail = horn['before']!.slice(0, -2) + 'ươ' + horn['between']! + horn['behind']!;
  tail = tail
    .replace('aa', 'â')
    .replace('ee', 'ê')
    .replace('oo', 'ô')
    .replace(/a(?<rest>[^w]*)w/u, 'ă$<rest>')
    .replace(/o(?<rest>[^w]*)w/u, 'ơ$<rest>')
    .replace(/u(?<rest>[^w]*)w/u, 'ư$<rest>')
    .replace(/^w/u, 'ư');
  return { letters: head + tail, tone: Math.max(0, telexTones.indexOf(tones[0] ?? ' ')) as Tone };
}

function fromVni(small: string): Bare | undefined {
  let letters = '';
  let tone = 0;
  for (const key of small) {
    if (key === '6') letters = lastOf(letters, 'aeo', 'âêô');
    else if (key === '7') letters = letters.endsWith('uo') ? letters.slice(0, -2) + 'ươ' : lastOf(letters, 'uo', 'ươ');
    else if (key === '8') letters = lastOf(letters, 'a', 'ă');
    else if (key === '9') letters = lastOf(letters, 'd', 'đ');
    else if (key >= '1' && key <= '5') {
      if (tone) return undefined;
      tone = vniTones.indexOf(key);
    } else if (key >= 'a') letters += key;
    else return undefined;
  }
  return { letters, tone: tone as Tone };
}

/** The text with the last of some letters changed into what stands in the same place of `into`. */
function lastOf(text: string, some: string, into: string): string {
  for (let i = text.length - 1; i >= 0; i--) {
    const at = some.indexOf(text[i]!);
    if (at >= 0) return text.slice(0, i) + into[at]! + text.slice(i + 1);
  }
  return text;
}

/** The syllable with its tone on the letter that bears it; undefined where there is no such syllable. */
function toned(letters: string, tone: Tone): string | undefined {
  if (tone === 0) return parseSyllable(letters) ? letters : undefined;
  for (let i = 0; i < letters.length; i++) {
    const word = (letters.slice(0, i + 1) + toneMark(tone) + letters.slice(i + 1)).normalize('NFC');
    const syllable = word.length === letters.length ? parseSyllable(word) : undefined;
    if (syllable && !syllable.misplaced) return word;
  }
  return undefined;
}
