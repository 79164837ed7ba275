/** The small letter without marks of each character met so far, and its marks. */
const letters = new Map<string, { readonly bare: string; readonly quality: string; readonly tone: string }>();

const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;

function takeApart(character: string) {
  let known = letters.get(character);
  if (!known) {
    const small = character.toLowerCase();
    const parts = (small.length === 1 ? small : character).normalize('NFD');
    const marks = parts.slice(1);
    const barred = parts === 'đ';
    const tone = marks.match(tones)?.[0] ?? '';
    known = { bare: barred ? 'd' : parts[0]!, quality: barred ? 'đ' : marks.replace(tones, ''), tone };
    letters.set(character, known);
  }
  return known;
}

const plain = /^[\x20-\x7e]*$/u;

/** The text (NFC) in small letters and without any marks, as it is typed in haste: «Đảng ủy» is dang uy. Offsets stay. */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  // Unit by unit, so that offsets stay.
  return text.replace(/[^]/g, (unit) => takeApart(unit).bare);
}

const isLetter = /\p{L}/u;

/**
 * Whether what was typed of a text (both NFC; equal when folded, as far as it goes) contradicts none of its marks: marks
 * may be missing, and the tone of a syllable may stand on another of its letters (hoá, hóa).
 */
export function marksFit(typed: string, text: string): boolean {
  for (let start = 0; start < typed.length;) {
    let end = start;
    let tone = '';
    for (; end < typed.length && isLetter.test(typed[end]!); end++) {
      const given = takeApart(typed[end]!);
      if (given.quality !== '' && given.quality !== takeApart(text[end]!).quality) return false;
      tone ||= given.tone;
    }
    if (tone !== '' && tone !== toneOf(text, start)) return false;
    start = end + 1;
  }
  return true;
}

/** The tone of the syllable that begins at an offset. */
function toneOf(text: string, start: number): string {
  for (let at = start; at < text.length && isLetter.test(text[at]!); at++) {
    const { tone } = takeApart(text[at]!);
    if (tone !== '') return tone;
  }
  return '';
}
