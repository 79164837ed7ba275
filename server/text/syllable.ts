/** The six tones, in the order of the grammars: ngang, huyền, sắc, hỏi, ngã, nặng. */
export type Tone = 0 | 1 | 2 | 3 | 4 | 5;

/** Where the tone mark stands in oa, oe, uy: `old` hóa, khỏe, thủy; `new` hoá, khoẻ, thuỷ. Both are accepted. */
export type TonePlacement = 'old' | 'new';

/** A written syllable of Vietnamese, taken apart. */
export interface Syllable {
  /** Index into `onsets`. */
  readonly onset: number;
  /** Index into `rhymes`. */
  readonly rhyme: number;
  readonly tone: Tone;
  /** Only where the two placements differ. */
  readonly placement?: TonePlacement;
  /** The tone mark stands where no usage puts it: tòan, hòan, qúy. */
  readonly misplaced?: true;
}

/** What a syllable may begin with, as written. */
const onsets: readonly string[] =
  ' b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' '); // prettier-ignore

/**
 * What may follow, without its tone: the rhymes of Hoàng Phê (ed.), Từ điển tiếng Việt, with the few of rare words
 * (moóc, xoong, khuya, uyn). Behind `qu` the u is the onset's; the i of `gi` is the rhyme's where no other vowel follows.
 */
const rhymes: readonly string[] = `
  a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
  i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
  o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet oi om on ong ooc oong op ot
  ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
  u ua uâng uân uât uây uc uê uêch uên uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut
  uy uya uych uyên uyêt uyn uynh uyp uyt uyu
  ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
  y ych yêm yên yêng yêt yêu yn ynh yt`
  .trim()
  .split(/\s+/);

const onsetIndex = new Map(onsets.map((text, i) => [text, i]));
const rhymeIndex = new Map(rhymes.map((text, i) => [text, i]));

/** Rows of `bare`: each vowel with its tones, in the order of `Tone`. */
const vowels = 'aàáảãạ ăằắẳẵặ âầấẩẫậ eèéẻẽẹ êềếểễệ iìíỉĩị oòóỏõọ ôồốổỗộ ơờớởỡợ uùúủũụ ưừứửữự yỳýỷỹỵ'.split(' ');
/** Toned vowel to the vowel and its tone. */
const bare = new Map<string, readonly [string, Tone]>();
for (const row of vowels) for (let tone = 1; tone < 6; tone++) bare.set(row[tone]!, [row[0]!, tone as Tone]);
/** Vowel to its row. */
const toned = new Map(vowels.map((row) => [row[0]!, row]));

/** The combining mark of a tone; empty for ngang. */
export const toneMark = (tone: Tone): string => ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'][tone]!;

/** c, g, ng stand before a, ă, â, o, ô, ơ, u, ư; k, gh, ngh before e, ê, i, y. */
const backOnly = new Set(['c', 'g', 'ng']);
const frontOnly = new Set(['k', 'gh', 'ngh']);
const front = /^[eêiy]/u;
/** Rhymes that only syllables with qu have, or that with qu have no u of their own. */
const behindQu = /^(?:[aăâeêiy]|ôc$|ơi?$|ơ[nt]$)/u;
/** y alone stands behind these, beside i (kỹ, lý, mỹ, tỷ …), and at the start of a word. */
const beforeY = new Set(['', 'h', 'k', 'l', 'm', 'qu', 's', 't', 'v']);
/** Syllables that end in a stop have the sharp or the heavy tone. */
const stopped = /(?:c|ch|p|t)$/u;

/**
 * Takes a syllable apart; the text is NFC and in small letters. Undefined where Vietnamese has no such syllable.
 */
export function parseSyllable(text: string): Syllable | undefined {
  if (text.length > 7) return undefined; // nghiêng is the longest
  let letters = text;
  let tone: Tone = 0;
  let at = -1;
  for (let i = 0; i < text.length; i++) {
    const vowel = text.charCodeAt(i) < 128 ? undefined : bare.get(text[i]!);
    if (!vowel) continue;
    if (at >= 0) return undefined;
    at = i;
    tone = vowel[1];
    letters = text.slice(0, i) + vowel[0] + text.slice(i + 1);
  }
  const length = onsetLength(letters);
  const onset = onsetIndex.get(letters.slice(0, length));
  const rhyme = rhymeIndex.get(letters.slice(length));
  if (onset === undefined || rhyme === undefined || !fit(onset, rhyme)) return undefined;
  if (stopped.test(rhymes[rhyme]!) && tone !== 2 && tone !== 5) return undefined;
  if (tone === 0) return { onset, rhyme, tone };
  const old = length + markAt(rhymes[rhyme]!, 'old');
  const modern = length + markAt(rhymes[rhyme]!, 'new');
  if (old === modern) return at === old ? { onset, rhyme, tone } : { onset, rhyme, tone, misplaced: true };
  if (at !== old && at !== modern) return { onset, rhyme, tone, misplaced: true };
  return { onset, rhyme, tone, placement: at === old ? 'old' : 'new' };
}

/** Writes a syllable, in small letters. */
export function spellSyllable({ onset, rhyme, tone }: Syllable, placement: TonePlacement = 'old'): string {
  const letters = rhymes[rhyme]!;
  if (tone === 0) return onsets[onset]! + letters;
  const at = markAt(letters, placement);
  return onsets[onset]! + letters.slice(0, at) + toned.get(letters[at]!)![tone]! + letters.slice(at + 1);
}

/** The same word, with capitals as they are, and its tone mark on the other of its last two letters: hóa, hoá. */
export function otherPlacement(word: string): string {
  const [first = '', second = ''] = word.slice(-2);
  const [a, toneA = 0] = bare.get(first.toLowerCase()) ?? [first.toLowerCase()];
  const [b, toneB = 0] = bare.get(second.toLowerCase()) ?? [second.toLowerCase()];
  const pair = [toned.get(a)?.[toneB] ?? a, toned.get(b)?.[toneA] ?? b];
  const cased = [first, second].map((letter, i) =>
    letter === letter.toLowerCase() ? pair[i]! : pair[i]!.toUpperCase(),
  );
  return word.slice(0, -2) + cased.join('');
}

/** The syllable with i for y or y for i, where both are usual: kỹ / kĩ, lý / lí, tỷ / tỉ, quý / quí. */
export function otherI(syllable: Syllable): Syllable | undefined {
  const onset = onsets[syllable.onset]!;
  if (onset === '' || !beforeY.has(onset)) return undefined;
  const rhyme = rhymes[syllable.rhyme]!;
  const other = rhyme === 'i' ? 'y' : rhyme === 'y' ? 'i' : onset === 'qu' ? quVariants.get(rhyme) : undefined;
  const index = other === undefined ? undefined : rhymeIndex.get(other);
  return index === undefined ? undefined : { onset: syllable.onset, rhyme: index, tone: syllable.tone };
}

/** quít / quýt, quỳnh / quình. */
const quVariants = new Map([['it', 'yt'], ['yt', 'it'], ['inh', 'ynh'], ['ynh', 'inh'], ['ich', 'ych'], ['ych', 'ich']]); // prettier-ignore

function onsetLength(letters: string): number {
  const two = letters.slice(0, 2);
  // The i of gì, gìn, giếng is the rhyme's: g + i.
  if (two === 'gi') return letters.length > 2 && !/^gi(?:n|nh|m|êc|êng|êt|êm)?$/u.test(letters) ? 2 : 1;
  if (letters.startsWith('ngh')) return 3;
  if (onsetIndex.has(two)) return 2;
  return letters !== '' && onsetIndex.has(letters[0]!) ? 1 : 0;
}

function fit(onset: number, rhyme: number): boolean {
  const begin = onsets[onset]!;
  const rest = rhymes[rhyme]!;
  if (begin === 'qu') return behindQu.test(rest);
  if (begin === 'g' && rest.startsWith('i')) return true;
  if (begin === 'gi') return !/^[iy]/u.test(rest);
  if (backOnly.has(begin) && front.test(rest)) return false;
  if (frontOnly.has(begin) && !front.test(rest)) return false;
  if (begin === 'p' || begin === 'k') return true;
  if (rest === 'y') return beforeY.has(begin);
  // yêu, yên, yết stand alone; iêu, iên have an onset.
  if (rest.startsWith('y')) return begin === '' && !/^y(?:ch|n|nh|t)$/u.test(rest);
  return begin !== '' || !rest.startsWith('iê');
}

/** Index in the rhyme of the letter that bears the tone mark. */
function markAt(rhyme: string, placement: TonePlacement): number {
  for (let i = rhyme.length - 1; i >= 0; i--) if ('ăâêôơ'.includes(rhyme[i]!)) return i;
  const u = rhyme.indexOf('ư');
  if (u >= 0) return u;
  const length = /^[aeiouy]*/u.exec(rhyme)![0].length;
  if (length === 1) return 0;
  if (length < rhyme.length) return length - 1;
  if (length === 3) return 1;
  return placement === 'new' && (rhyme === 'oa' || rhyme === 'oe' || rhyme === 'uy') ? 1 : 0;
}
