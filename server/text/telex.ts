/** The keys that type a letter: a mark is a key of its own. ư and ơ share the w of ươ. */
const keys = new Map<string, string>();
for (const [plain, row] of [
  ['a', 'àáảãạ'], ['aw', 'ăằắẳẵặ'], ['aa', 'âầấẩẫậ'], ['e', 'èéẻẽẹ'], ['ee', 'êềếểễệ'], ['i', 'ìíỉĩị'], ['o', 'òóỏõọ'],
  ['oo', 'ôồốổỗộ'], ['ow', 'ơờớởỡợ'], ['u', 'ùúủũụ'], ['uw', 'ưừứửữự'], ['y', 'ỳýỷỹỵ'], ['dd', 'đ'],
] as const) {
  const bare = row.length > 5 || row === 'đ' ? row[0] : undefined;
  if (bare !== undefined) keys.set(bare, plain);
  for (const [i, letter] of [...row.slice(row.length - 5)].entries()) if (row !== 'đ') keys.set(letter, plain + '12345'[i]!);
} // prettier-ignore
const tones = ['', 'f', 's', 'r', 'x', 'j'];

/**
 * The keys of a syllable as the Telex method has them, the tone last: «trường» is truowngf. What is one slip of the
 * hand is one key here: a mark left out, a tone instead of another, n for the j of «lệ» (lên, leen / leej).
 */
export function telexOf(text: string): string {
  let typed = '';
  let tone = 0;
  for (const letter of text) {
    const key = keys.get(letter);
    if (key === undefined) typed += letter;
    else if (key.charCodeAt(key.length - 1) < 58) {
      tone = Number(key.at(-1));
      typed += key.slice(0, -1);
    } else typed += key;
  }
  return typed.replace('uwow', 'uow') + tones[tone]!;
}

/**
 * The letters without marks that the keys of a syllable would give, where they have not been turned into letters yet:
 * «chaaps» and «chaps» are chap, «dduwowngf» is duong.
 */
export function bareKeys(typed: string): string {
  const keyed = typed.toLowerCase();
  const vowel = /[aeiouyw]/u.exec(keyed)?.index ?? keyed.length;
  return keyed
    .slice(0, vowel)
    .replace('dd', 'd')
    .concat(
      keyed
        .slice(vowel)
        .replace(/[sfrxj]/gu, '')
        .replace(/(?<![aou])w/gu, 'u')
        .replace(/w/gu, '')
        .replace(/aa|ee|oo/gu, (two) => two[0]!)
        .replace(/dd?$/u, ''),
    );
}

/** A bit for each key: what is one key apart differs in two of them at most, see `mayBeOneKeyApart`. */
export function keySet(typed: string): number {
  let set = 0;
  for (let i = 0; i < typed.length; i++) set |= 1 << (typed.charCodeAt(i) & 31);
  return set;
}

/** Rules out most of what `oneKeyApart` denies, by the sets of both. */
export function mayBeOneKeyApart(a: number, b: number): boolean {
  const different = a ^ b;
  const butOne = different & (different - 1);
  return (butOne & (butOne - 1)) === 0;
}

/** Whether one key typed, left out, mistaken, or two in the wrong order, turn one into the other (and they differ). */
export function oneKeyApart(a: string, b: string): boolean {
  const difference = a.length - b.length;
  if (difference > 1 || difference < -1) return false;
  const shorter = Math.min(a.length, b.length);
  let from = 0;
  while (from < shorter && a.charCodeAt(from) === b.charCodeAt(from)) from++;
  if (from === shorter) return difference !== 0;
  let to = 0;
  while (to < shorter - from && a.charCodeAt(a.length - 1 - to) === b.charCodeAt(b.length - 1 - to)) to++;
  const restA = a.length - from - to;
  const restB = b.length - from - to;
  if (restA <= 1 && restB <= 1) return true;
  return restA === 2 && restB === 2 && a[from] === b[from + 1] && a[from + 1] === b[from];
}
