import { damageOf } from '../../report/damage';
import { parseReport } from '../../report/parse';
import { decode, decodeOld, encode, type Encoding, type Refused } from '../../text/decode';
import { SourceText } from '../../text/source';

/** A file in Unicode that was in a damaged or old encoding. */
interface Converted {
  readonly bytes: Uint8Array;
  /** Words, or with a whole file in an old encoding, no number. */
  readonly places: number;
  /** Whether something in it could not be mended: letters lost as «?», a stretch that may mean several things. */
  readonly left: boolean;
  /** Whether capitals may be lost, since the old font kept them. */
  readonly capitalsLost: boolean;
}

/** A part that is mended may bring another to light, as a text that is damaged twice. */
const mostRounds = 3;

/** Reads the bytes of a file in whatever state it is, and writes them in Unicode; undefined where nothing is damaged. */
export function convert(bytes: Uint8Array): Converted | Refused | undefined {
  const read = decode(bytes);
  const old = 'reason' in read ? decodeOld(bytes) : undefined;
  if ('reason' in read && !old) return read;
  const encoding: Encoding = 'reason' in read ? 'utf-8' : read.encoding;
  let text = 'reason' in read ? old!.text : read.text;
  let capitalsLost = old?.encoding === 'TCVN3 (ABC)';
  let places = 0;
  let left = false;
  for (let round = 0; round < mostRounds; round++) {
    const report = parseReport(new SourceText(text));
    const { parts } = damageOf(report);
    const edits = parts.flatMap((part) => part.edits ?? []);
    left = parts.some((part) => part.edits === undefined);
    capitalsLost ||= parts.some(({ kind }) => kind === 'tcvn3');
    if (edits.length === 0) break;
    places += edits.length;
    text = applied(report.source, edits);
  }
  if (places === 0 && !old) return left ? { reason: { key: 'cli.convert.lost' } } : undefined;
  return { bytes: encode({ text, encoding }), places, left, capitalsLost };
}

function applied(
  source: SourceText,
  edits: readonly { readonly span: { readonly start: number; readonly end: number }; readonly newText: string }[],
): string {
  const parts: string[] = [];
  let at = 0;
  for (const { span, newText } of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    parts.push(source.original.slice(at, source.toOriginal(span.start)), newText);
    at = source.toOriginal(span.end);
  }
  return parts.join('') + source.original.slice(at);
}
