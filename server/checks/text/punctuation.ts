import type { Message } from '../../messages/message';
import type { Paragraph, Report } from '../../report/model';
import { groupsOf, matchesOf } from '../../text/matches';
import { memoise } from '../../text/memo';
import { defineCheck, type Remark } from '../check';
import { digitAt, letterAt, lowerAt, upperAt, wordAt } from './shared/characters';
import { pairsIn } from '../../text/pairs';
import { textBefore } from '../../text/strings';
import { remarkOf, thin, type Slip } from './shared/slips';

/** From more places of one kind than this on, one remark stands for all. */
const mostPlaces = 12;
/** Curly quotations outnumber straight ones this many times before the straight ones are called the exception. */
const clearMajority = 3;

/** Signs doubled, contradicting each other, or glued to the next word; quotation marks of two kinds in one report. */
export const textPunctuation = defineCheck({
  id: 'text/punctuation',
  severity: 'info',
  title: 'text.punctuation.title',
  *run(report) {
    const found = new Map<Kind, Remark[]>(kinds.map((kind) => [kind, []]));
    for (const paragraph of report.paragraphs) {
      for (const slip of slipsIn(paragraph.flow.text)) found.get(slip.kind)!.push(remarkOf(report, paragraph, slip));
    }
    found.get('quotes')!.push(...straightQuotes(report));
    found.get('hyphen')!.push(...missingHyphens(report));
    for (const kind of kinds) {
      yield* thin(found.get(kind)!, {
        limit: mostPlaces,
        message: (count): Message => ({ key: `text.punctuation.${kind}.many`, args: { count } }),
        fix: (count): Message => ({ key: 'text.punctuation.fix.many', args: { count } }),
      });
    }
  },
});

const kinds = ['signs', 'glued', 'quotes', 'dash', 'hyphen'] as const;
type Kind = (typeof kinds)[number];

interface KindOfSlip extends Slip {
  readonly kind: Kind;
}

/**
 * Two signs where one belongs: `,,` `..` `;,` `.;` `….`, four stops and more behind a word, `%%` and `% %`. Three stops and
 * the sign of an ellipsis may have a comma before and any sign behind them.
 */
const doubled = /[,;:.…]{2,}|%\s?%/gu;
/** Abbreviations that end in a stop, before another sign: «v.v.,», «TP., ». */
const abbreviated = /(?:^|[ (])(?:v\.v|vv|tr|TP|Tp|TX|ThS|Ths|TS|Ts|PGS|GS|BS|CN|KS|Mr|Ms|St|No|Co|Ltd)$/u;
const wrong: Readonly<Record<string, { readonly right: string; readonly grave?: boolean }>> = {
  ',,': { right: ',', grave: true },
  ';;': { right: ';', grave: true },
  '::': { right: ':', grave: true },
  '..': { right: '.' },
  ',.': { right: '.', grave: true },
  '.,': { right: ',', grave: true },
  ';.': { right: '.', grave: true },
  '.;': { right: ';' },
  ';,': { right: ';', grave: true },
  ',;': { right: ';', grave: true },
  ':.': { right: ':', grave: true },
  '.:': { right: ':', grave: true },
  ':,': { right: ':', grave: true },
  ',:': { right: ':', grave: true },
  ':;': { right: ';', grave: true },
  ';:': { right: ':', grave: true },
};

/** The signs behind which a space may be missing: `;hạ`, `,thách`, `xã,05`, `:25`, `chốt.Tăng`, `.(3)`, `…Tập`, `)và`. */
const sign = /\.{3}|[;,:.…)]/gu;

/** A sign in `[at, end)` of a text. */
interface SignPlace {
  readonly text: string;
  readonly at: number;
  readonly end: number;
}

/** Whether the next word is glued to a sign. */
function isGlued(place: SignPlace): boolean {
  const { text, at, end } = place;
  if ((text[end] ?? ' ') === ' ') return false;
  switch (text[at]) {
    case ';':
      return hasBefore(place) && (opensWord(place) || digitAt(text, end));
    case ',':
    case ':':
      return hasBefore(place) && (opensWord(place) || (digitAt(text, end) && !digitAt(text, at - 1)));
    case ')':
      return letterAt(text, end) && (wordAt(text, at - 1) || (text[at - 1] === '.' && wordAt(text, at - 2)));
    case '.':
      return end - at === ellipsis ? letterAt(text, end) : opensSentence(place) && closesSentence(place);
    default:
      return letterAt(text, end);
  }
}

/** Characters of «...». */
const ellipsis = 3;

/** Whether something that a sign may follow stands before it, perhaps with a space between. */
const hasBefore = ({ text, at }: SignPlace): boolean => follows(text, text[at - 1] === ' ' ? at - 2 : at - 1);

/** Whether a word, or the bracket or quotation mark before one, stands right behind. */
const opensWord = ({ text, end }: SignPlace): boolean => letterAt(text, end) || opening.has(text[end] ?? '');

/** «Tăng», «(3)», «“…»: what a new sentence begins with. */
const opensSentence = ({ text, end }: SignPlace): boolean =>
  (upperAt(text, end) && lowerAt(text, end + 1)) || (text[end] === '(' && digitAt(text, end + 1)) || text[end] === '“';

/** Whether a word ends before a stop, perhaps with a bracket or a quotation that closes behind it. */
const closesSentence = ({ text, at }: SignPlace): boolean =>
  endsWord(text, at) || (/[”")]/u.test(text[at - 1] ?? '') && endsWord(text, at - 1));

const opening: ReadonlySet<string> = new Set(['(', '“']);
const afterSigns: ReadonlySet<string> = new Set(['%', ')', '”', '"', '’', '…']);
const follows = (text: string, index: number): boolean => wordAt(text, index) || afterSigns.has(text[index] ?? '');
/** A word of two letters and more, no initials: «chốt.», not «P.». */
const endsWord = (text: string, end: number): boolean => letterAt(text, end - 1) && lowerAt(text, end - 2);

/** Titles and places that are written with a stop and without a space: «TP.Sơn La», «ThS.Nguyễn Văn A». */
const titled = /(?:^|[ (,;“])(?:Tp|TP|Tx|TX|Th[sS]|Ts|Bs|Ks|Gs|Pgs|Q|P|Mr|Ms|Dr|St)$/u;
/** Addresses of the web and of mail keep their signs. */
const address = /(?:https?:|www\.|@)\S*$/u;

const slipsIn = memoise((text: string): readonly KindOfSlip[] => {
  const slips: KindOfSlip[] = [];
  for (const match of matchesOf(text, doubled)) {
    const slip = doubledSign(text, match.index, match[0]);
    if (slip) slips.push(slip);
  }
  for (const match of matchesOf(text, sign)) {
    if (!isGlued({ text, at: match.index, end: match.index + match[0].length })) continue;
    const slip = gluedAt(text, match.index, match[0]);
    if (slip) slips.push(slip);
  }
  slips.push(...mixedDashes(text));
  return slips.sort((a, b) => a.start - b.start);
});

function doubledSign(text: string, at: number, sign: string): KindOfSlip | undefined {
  const end = at + sign.length;
  const before = textBefore(text, at, 6);
  const change = (right: string, safe: boolean, severity?: 'warning'): KindOfSlip => ({
    kind: 'signs',
    start: at,
    end,
    ...(severity ? { severity } : {}),
    message: { key: 'text.punctuation.signs', args: { sign, right } },
    fix: {
      title: { key: 'text.punctuation.fix', args: { right } },
      safe,
      edits: [{ start: at, end, newText: right }],
    },
  });
  if (sign.startsWith('%')) return /\d$/u.test(before) ? change('%', true, 'warning') : undefined;
  const rule = wrong[sign];
  if (rule) {
    // «v.v.,»; the stop of «./.»; «1.:» of a heading.
    if (sign.startsWith('.') && (abbreviated.test(before) || /\d$/u.test(before))) return undefined;
    const last = before.endsWith(' ') ? at - 2 : at - 1;
    if (!follows(text, last) && text[last] !== ']') return undefined;
    return change(rule.right, sign !== '..', rule.grave ? 'warning' : undefined);
  }
  // «đồng....», «trái phép….» behind a word; a dotted line to be filled in has a space before it.
  const dots = /^(?:\.{4,}|…[.…]+|\.+…)$/u.test(sign);
  if (dots && /[\p{L}\p{N}%)”"]$/u.test(before) && !/^\s*(?:$|[\p{Ll}\d]+\s*[.…]{4,})/u.test(text.slice(end, end + 12)))
    return change('…', false);
  if (dots && /[\p{L}%)”"]$/u.test(before) && end === text.length && sign.length <= 6) return change('…', false);
  return undefined;
}

function gluedAt(text: string, at: number, sign: string): KindOfSlip | undefined {
  const end = at + sign.length;
  const before = textBefore(text, at, 40);
  if (address.test(before)) return undefined;
  if (sign === '.' && (titled.test(before) || text[at + 1] === undefined)) return undefined;
  // «a)Rà soát»: a list marker, which `numbering/style` looks at; «(s)», «(các)xã».
  if (sign === ')' && /(?:^|[\s;:.,(])(?:\p{L}|\d{1,2})$/u.test(before)) return undefined;
  // The full stop of a heading's number, and times of the day, are numbers' own.
  const word = /^\S[\p{L}\p{N}]*/u.exec(text.slice(end))?.[0] ?? '';
  return {
    kind: 'glued',
    start: at,
    end: end + Math.min(word.length, 1),
    message: { key: 'text.punctuation.glued', args: { sign, word } },
    fix: {
      title: { key: 'text.punctuation.fix.space', args: { sign } },
      safe: true,
      edits: [{ start: end, end, newText: ' ' }],
    },
  };
}

/** A row of words held together by dashes of two lengths: «sáng – xanh - sạch - đẹp». */
const dashed = /(?:\p{L}+ [-–] ){2,}\p{L}+/gu;

function* mixedDashes(text: string): Generator<KindOfSlip> {
  if (!text.includes(' – ') || !text.includes(' - ')) return;
  for (const match of matchesOf(text, dashed)) {
    const row = match[0];
    if (!row.includes('–') || !row.includes('-')) continue;
    const edits = matchesOf(row, /–/gu).map((dash) => ({
      start: match.index + dash.index,
      end: match.index + dash.index + 1,
      newText: '-',
    }));
    yield {
      kind: 'dash',
      start: match.index,
      end: match.index + row.length,
      message: { key: 'text.punctuation.dash' },
      fix: { title: { key: 'text.punctuation.fix.dash' }, safe: true, edits },
    };
  }
}

/** The straight quotations of a report that writes curly ones nearly everywhere. */
function straightQuotes(report: Report): Remark[] {
  let curly = 0;
  const straight: { paragraph: Paragraph; start: number; end: number }[] = [];
  for (const paragraph of report.paragraphs) {
    if (!/["“]/u.test(paragraph.flow.text)) continue;
    for (const { open, close } of pairsIn(paragraph.flow.text).pairs) {
      if (open.text === '“' && close.text === '”') curly++;
      else if (open.text === '"' && close.text === '"') straight.push({ paragraph, start: open.at, end: close.at + 1 });
    }
  }
  if (curly < clearMajority * straight.length) return [];
  return straight.map(({ paragraph, start, end }) =>
    remarkOf(report, paragraph, {
      start,
      end,
      message: { key: 'text.punctuation.quotes' },
      fix: {
        title: { key: 'text.punctuation.fix.quotes' },
        safe: true,
        edits: [
          { start, end: start + 1, newText: '“' },
          { start: end - 1, end, newText: '”' },
        ],
      },
    }),
  );
}

/** Names of two fields that the genre joins by a dash, «kinh tế - xã hội»; not «kinh tế xã hội chủ nghĩa». */
const fields =
  /(?<left>[Kk]inh tế|[Cc]hính trị|[Vv]ăn h(?:óa|oá)|[Qq]uốc phòng)(?<between> |\s?[-–]\s?)(?<right>[Xx]ã hội(?! chủ nghĩa| hoá| hóa| học)|[Aa]n ninh)/gu;

const fieldsIn = memoise((text: string) =>
  matchesOf(text, fields).map((match) => {
    const { left, between, right } = groupsOf<'left' | 'between' | 'right'>(match);
    const start = match.index + left.length;
    return {
      pair: `${left} ${right}`.toLowerCase().replace('hoá', 'hóa'),
      joined: between !== ' ',
      slip: {
        start: match.index,
        end: match.index + match[0].length,
        message: { key: 'text.punctuation.hyphen', args: { right: `${left} - ${right}` } },
        fix: {
          title: { key: 'text.punctuation.fix', args: { right: `${left} - ${right}` } },
          safe: false,
          edits: [{ start, end: start + 1, newText: ' - ' }],
        },
      } satisfies Slip,
    };
  }),
);

/** Two fields side by side without their dash, in a report that writes it as a rule. */
function missingHyphens(report: Report): Remark[] {
  const joined = new Map<string, number>();
  const bare: { paragraph: Paragraph; pair: string; slip: Slip }[] = [];
  for (const paragraph of report.paragraphs) {
    for (const found of fieldsIn(paragraph.flow.text)) {
      if (found.joined) joined.set(found.pair, (joined.get(found.pair) ?? 0) + 1);
      else bare.push({ paragraph, pair: found.pair, slip: found.slip });
    }
  }
  const count = new Map<string, number>();
  for (const { pair } of bare) count.set(pair, (count.get(pair) ?? 0) + 1);
  return bare
    .filter(({ pair }) => (joined.get(pair) ?? 0) >= clearMajority * count.get(pair)!)
    .map(({ paragraph, slip }) => remarkOf(report, paragraph, slip));
}
