import { findNodeAtLocation, getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { Message } from '../messages/message';
import type { Position, Range } from '../text/source';
import { readSettings, type Settings } from './settings';
import type { SettingsProblem } from './settings-problem';

/** What is wrong in a settings file, and where. */
export interface PlacedMessage {
  readonly message: Message;
  readonly range: Range;
}

export interface SettingsFile {
  /** What can be used of it; undefined where it is no JSON. */
  readonly settings: Settings | undefined;
  /** In the order of the text; of what makes it no JSON only the first. */
  readonly problems: readonly PlacedMessage[];
}

/** Bytes; a settings file has some hundred. */
export const longestSettings = 1 << 20;

/**
 * Reads the text of a `.bao-cao.json`: JSON, in which comments and a comma behind the last entry are allowed. An empty
 * file sets nothing.
 *
 * @param ruleIds the rules that there are.
 */
export function readSettingsFile(text: string, ruleIds: readonly string[]): SettingsFile {
  const body = text.replace(/^\ufeff/u, '');
  const placed = places(body);
  const errors: ParseError[] = [];
  let root: Node | undefined;
  try {
    root = parseTree(body, errors, { allowTrailingComma: true, allowEmptyContent: true });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { settings: undefined, problems: [placed({ key: 'server.settings.syntax.deep' }, 0, 0)] };
  }
  const [first] = errors;
  if (first) {
    const key = syntaxKeys[first.error] ?? 'server.settings.syntax.symbol';
    return { settings: undefined, problems: [placed({ key }, first.offset, first.length)] };
  }
  const { settings, problems } = readSettings(root && getNodeValue(root), ruleIds, 'file');
  const found = problems.map((problem) => {
    const { offset, length } = nodeOf(root, problem) ?? { offset: 0, length: 0 };
    return { offset, placed: placed(problem, offset, length) };
  });
  return { settings, problems: found.sort((a, b) => a.offset - b.offset).map((one) => one.placed) };
}

/** By jsonc-parser's `ParseErrorCode`, which is a `const enum` and cannot be imported. */
const syntaxKeys: Readonly<Record<number, Message['key']>> = {
  1: 'server.settings.syntax.symbol', // InvalidSymbol
  2: 'server.settings.syntax.number', // InvalidNumberFormat
  3: 'server.settings.syntax.name', // PropertyNameExpected
  4: 'server.settings.syntax.value', // ValueExpected
  5: 'server.settings.syntax.colon', // ColonExpected
  6: 'server.settings.syntax.comma', // CommaExpected
  7: 'server.settings.syntax.brace', // CloseBraceExpected
  8: 'server.settings.syntax.bracket', // CloseBracketExpected
  9: 'server.settings.syntax.end', // EndOfFileExpected
  10: 'server.settings.syntax.comment', // InvalidCommentToken
  11: 'server.settings.syntax.comment', // UnexpectedEndOfComment
  12: 'server.settings.syntax.string', // UnexpectedEndOfString
  13: 'server.settings.syntax.number', // UnexpectedEndOfNumber
  14: 'server.settings.syntax.escape', // InvalidUnicode
  15: 'server.settings.syntax.escape', // InvalidEscapeCharacter
  16: 'server.settings.syntax.symbol', // InvalidCharacter
};

function nodeOf(root: Node | undefined, { at, isKey }: SettingsProblem): Node | undefined {
  if (!root) return undefined;
  const value = findNodeAtLocation(root, [...at]);
  // The node around a value has its key for a first child.
  return isKey ? (value?.parent?.children?.[0] ?? value) : value;
}

/** Makes placed messages of offsets in a text. */
function places(text: string): (message: Message, offset: number, length: number) => PlacedMessage {
  const breaks = /\r\n|\r|\n/gu;
  const starts = [0];
  for (let found = breaks.exec(text); found; found = breaks.exec(text)) starts.push(breaks.lastIndex);
  const position = (offset: number): Position => {
    const line = starts.findLastIndex((start) => start <= offset);
    return { line, character: offset - starts[line]! };
  };
  return (message, offset, length) => ({
    message,
    range: { start: position(offset), end: position(Math.min(text.length, offset + length)) },
  });
}
