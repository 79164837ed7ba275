// An esbuild plugin that writes out \p{L}, \p{Lu}, \p{Ll} and \p{N} in regular expressions as ranges of characters.
//
// V8 looks a property up in ICU whenever it reads, compiles and recompiles an expression, and a class of 700 ranges is slow
// to compile: 0.3 ms for every expression with \p{L}, 1.1 ms with the i flag. There are hundreds, which made up a third of
// the cold start of `bao-cao check`. The ranges here are exact for the Latin script, in which Vietnamese and the languages
// of its minorities are written; other scripts go by whole blocks, where a stray sign may count as a letter.
import { readFile } from 'node:fs/promises';
import ts from 'typescript';

/** Blocks of the Latin script, and what else is exact: [first, last]. */
const latin = [
  [0x0000, 0x024f],
  [0x1e00, 0x1eff],
];

const hex = (code) => `\\u${code.toString(16).padStart(4, '0')}`;
const range = ([first, last]) => (first === last ? hex(first) : `${hex(first)}-${hex(last)}`);

/** The inside of a class: the members of a property in the Latin blocks, and ranges that stand for the other scripts. */
function members(property, others) {
  const is = new RegExp(`^\\p{${property}}$`, 'u');
  const ranges = [];
  for (const [first, last] of latin) {
    let start = -1;
    for (let code = first; code <= last + 1; code++) {
      const inside = code <= last && is.test(String.fromCodePoint(code));
      if (inside && start < 0) start = code;
      if (!inside && start >= 0) {
        ranges.push([start, code - 1]);
        start = -1;
      }
    }
  }
  return [...ranges, ...others].map(range).join('');
}

/** Greek, Cyrillic and beyond (without the combining marks before them), kana and Bopomofo, Chinese, Korean, wide forms. */
const otherLetters = [[0x0250, 0x02c1], [0x0370, 0x1cff], [0x1d00, 0x1dbf], [0x1f00, 0x1fff], [0x3041, 0x318f], [0x3400, 0x9fff], [0xac00, 0xd7a3], [0xff21, 0xff3a], [0xff41, 0xff5a]]; // prettier-ignore
const otherCapitals = [[0x0391, 0x03a9], [0x0400, 0x042f], [0xff21, 0xff3a]]; // prettier-ignore
const otherSmall = [[0x03b1, 0x03c9], [0x0430, 0x045f], [0xff41, 0xff5a]]; // prettier-ignore
/** Superscripts, fractions and Roman numerals, encircled numbers, wide digits. */
const otherNumbers = [[0x2070, 0x2070], [0x2074, 0x2079], [0x2080, 0x2089], [0x2150, 0x2189], [0x2460, 0x249b], [0x24ea, 0x24ff], [0x2776, 0x2793], [0xff10, 0xff19]]; // prettier-ignore

const classes = {
  L: members('L', otherLetters),
  Lu: members('Lu', otherCapitals),
  Ll: members('Ll', otherSmall),
  N: members('N', otherNumbers),
};

/** The same expression with the properties written out; negated ones and other properties stay as they are. */
export function writeOut(pattern) {
  let inClass = false;
  return pattern.replace(/\\p\{(\w+)\}|\\.|[[\]]/gsu, (token, property) => {
    if (token === '[') inClass = true;
    if (token === ']') inClass = false;
    const ranges = property === undefined ? undefined : classes[property];
    if (ranges === undefined) return token;
    return inClass ? ranges : `[${ranges}]`;
  });
}

/** The same for the source of a string that an expression is put together from: all backslashes are doubled there. */
export function writeOutQuoted(source) {
  let inClass = false;
  const written = source.replace(/\\\\p\{(\w+)\}|\\\\.|\\.|[[\]]/gsu, (token, property) => {
    if (token === '[') inClass = true;
    if (token === ']') inClass = false;
    const ranges = classes[property]?.replaceAll('\\', '\\\\');
    if (ranges === undefined) return token;
    return inClass ? ranges : `[${ranges}]`;
  });
  if (inClass && written !== source) throw new Error(`a class of letters is cut in two: ${source}`);
  return written;
}

/** The same expression in ASCII; esbuild escapes strings, but not expressions. Pairs of escapes are one character, too. */
export const toAscii = (pattern) => pattern.replace(/[^\0-\x7f]/g, (unit) => hex(unit.charCodeAt(0)));

const isQuoted = (node) => ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node); // prettier-ignore

/** A TypeScript source with all its regular expressions written out. */
function writeOutAll(source, path) {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ES2022);
  const parts = [];
  let copied = 0;
  const visit = (node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const start = node.getStart(file);
      const literal = source.slice(start, node.end);
      const slash = literal.lastIndexOf('/');
      const flags = literal.slice(slash + 1);
      const pattern = literal.slice(1, slash);
      parts.push(
        source.slice(copied, start),
        `/${toAscii(flags.includes('u') ? writeOut(pattern) : pattern)}/${flags}`,
      );
      copied = node.end;
    } else if (isQuoted(node)) {
      const start = node.getStart(file);
      parts.push(source.slice(copied, start), writeOutQuoted(source.slice(start, node.end)));
      copied = node.end;
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return parts.join('') + source.slice(copied);
}

/** Sources by path, so that a rebuild reads only what has changed. */
const done = new Map();

export const letterClasses = {
  name: 'letter-classes',
  setup(build) {
    build.onLoad({ filter: /[\\/]server[\\/].*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      if (done.get(path)?.source !== source) {
        done.set(path, { source, contents: writeOutAll(source, path) });
      }
      return { contents: done.get(path).contents, loader: 'ts' };
    });
  },
};
