import type { SectionModel } from '../../knowledge/sections';
import {
  type SkeletonKind,
  type SkeletonModel,
  skeletonModels,
  type SkeletonSection,
  skeletonSection,
  type SkeletonUnit,
  unitModels,
} from '../../knowledge/skeletons';
import { provinceLevel } from '../../knowledge/provinces';
import { unitRegister } from '../../knowledge/units-2025';
import { isPossible, paddedDay, paddedMonth } from '../../grammar/dates';
import { parseReport } from '../../report/parse';
import { SourceText } from '../../text/source';
import { oneLine } from '../../text/strings';
import { romanNumeral } from '../../text/vietnamese';
import { firstPart, firstSection, numbered } from './section-place';
import { recipients, signature, usualIndicator, writeSection } from './section-snippets';
import { type Facts, SnippetText } from './snippet-text';

export interface SkeletonRequest {
  readonly kind: SkeletonKind;
  readonly unit: SkeletonUnit;
  /** The unit's name, with its level or without. */
  readonly name: string;
  /** The years of the term, or twice the year. */
  readonly from: number;
  readonly to: number;
  /** The day that the document bears until it is signed. */
  readonly date: { readonly year: number; readonly month: number; readonly day: number };
}

/** A document to begin with. */
export interface Skeleton {
  /** In the snippet syntax of the protocol. */
  readonly text: string;
  /** What it is, on one line. */
  readonly title: string;
}

/** Years that a document may be about; what lies outside is a slip of the keyboard. */
export const skeletonYears = { first: 1930, last: 2200 };
export const longestUnitName = 100;

/** Whether a document of this kind can be about these years. */
export function isPeriodOf(kind: SkeletonKind, from: number, to: number): boolean {
  const within = [from, to].every(
    (year) => Number.isInteger(year) && year >= skeletonYears.first && year <= skeletonYears.last,
  );
  return within && to - from === (skeletonModels[kind].period === 'term' ? termLength : 0);
}

/** Whether somebody asked for a document that there is; any part may be missing or of another kind. */
export function isSkeletonRequest({ kind, unit, name, from, to, date }: Partial<SkeletonRequest>): boolean {
  if (typeof kind !== 'string' || !Object.hasOwn(skeletonModels, kind)) return false;
  if (typeof unit !== 'string' || !Object.hasOwn(unitModels, unit)) return false;
  if (typeof name !== 'string' || name.trim() === '' || name.length > longestUnitName) return false;
  if (typeof from !== 'number' || typeof to !== 'number' || !isPeriodOf(kind, from, to)) return false;
  return isWhole(date?.year) && isWhole(date?.month) && isWhole(date?.day) && isPossible(date!);
}

const isWhole = (value: unknown): boolean => Number.isInteger(value);

/** Congresses of the Party at all levels meet every five years. */
const termLength = 5;
/** The communes of today had their first congress for the term from here on. */
const firstTerm = 2025;

/**
 * A whole document with places to fill in, in the form that the rules of today prescribe. What it says is what the
 * checks ask for: counts announce what is listed, numbers go on, nothing is left blank but the document's own number.
 */
export function skeletonOf(request: SkeletonRequest): Skeleton {
  const model = skeletonModels[request.kind];
  const facts = factsOf(request, model);
  const text = new SnippetText();
  if (model.authority === 'party') partyHead(text, request, model, facts);
  else stateHead(text, request, model, facts);
  text.text('\n');
  for (const line of model.title) text.text('\n').model(line, { facts });
  text.text('\n');
  for (const line of model.opening) text.text('\n').model(line, { facts });
  text.text('\n');
  writeParts(text, model, facts);
  if (model.closing) text.text('\n\n').model(model.closing, { facts }).text('./.');
  text.text('\n\n');
  recipients(model.authority, text);
  text.text('\n\n');
  signature(model.authority, text, model.signature ?? stateSignature(request.unit));
  text.text('\n');
  const title = new SnippetText().model(model.title.join(' '), { facts }).plain;
  return { text: text.snippet, title };
}

function factsOf({ unit, name: given, from, to }: SkeletonRequest, model: SkeletonModel): Facts {
  const { level, government } = unitModels[unit];
  const name = nameOf(given, level);
  const own = level ? `${level} ${name}` : name;
  const isTerm = model.period === 'term';
  const isCommune = unit === 'xa' || unit === 'phuong' || unit === 'dac-khu';
  const ordinal = (from - firstTerm) / termLength + 1;
  return {
    name,
    unit: own,
    author: government ? `Ủy ban nhân dân ${own}` : own,
    period: isTerm ? `${from} - ${to}` : String(from),
    previous: isTerm ? `${from - termLength} - ${from}` : String(from - 1),
    next: String(to + 1),
    // How many congresses a province or an agency has had, nobody knows here.
    ordinal: isCommune && Number.isInteger(ordinal) && ordinal > 0 ? ` lần thứ ${romanNumeral(ordinal)}` : '',
  };
}

/** The name as the reports are read: NFC, single spaces, without the level that somebody has put before it. */
function nameOf(given: string, level: string): string {
  const name = oneLine(given.normalize('NFC'));
  const bare = name.toLowerCase().startsWith(`${level} `) ? name.slice(level.length + 1) : name;
  return level ? bare : name;
}

/** HD 36-HD/VPTW, part II: the committee above, the issuer, an asterisk, the number; the Party; place and date. */
function partyHead(text: SnippetText, request: SkeletonRequest, model: SkeletonModel, facts: Facts): void {
  const { committee, code, level } = unitModels[request.unit];
  const above = committeeAbove(request, facts['name']!);
  if (above !== undefined) text.model(`${above}\n`);
  if (model.congress) text.text(`ĐẢNG BỘ ${upper(facts['unit']!)}\nĐẠI HỘI ĐẠI BIỂU`);
  else
    text.text(
      `${upper(committee)} ${upper(level === 'tỉnh' || level === 'thành phố' ? facts['name']! : facts['unit']!)}`,
    );
  text.text('\n*\n').model(`Số {…}-${model.code}/${model.congress ? 'ĐH' : code}\n`);
  text.text('ĐẢNG CỘNG SẢN VIỆT NAM\n');
  placeAndDate(text, request, facts);
}

/** NĐ 30/2020/NĐ-CP, annex I: the issuer, the number; the State and its motto; place and date. */
function stateHead(text: SnippetText, request: SkeletonRequest, model: SkeletonModel, facts: Facts): void {
  const { government } = unitModels[request.unit];
  if (government) text.text(`ỦY BAN NHÂN DÂN\n${upper(facts['unit']!)}\n`);
  else text.blank('CƠ QUAN CHỦ QUẢN').text(`\n${upper(facts['unit']!)}\n`);
  text.model(`Số: {…}/${model.code}-`);
  if (government) text.text('UBND');
  else text.blank('VP');
  text.text('\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n');
  placeAndDate(text, request, facts);
}

const upper = (text: string): string => text.toUpperCase();

function placeAndDate(text: SnippetText, { unit, date }: SkeletonRequest, facts: Facts): void {
  if (unitModels[unit].level) text.text(facts['name']!);
  else text.blank('Địa danh');
  const { day, month, year } = date;
  text.text(', ').blank(`ngày ${paddedDay(day)} tháng ${paddedMonth(month)} năm ${year}`);
}

/** Who stands above the committee: the province's, where the name tells which; undefined for a province. */
function committeeAbove({ unit }: SkeletonRequest, name: string): string | undefined {
  const { level } = unitModels[unit];
  if (level === 'tỉnh' || level === 'thành phố') return undefined;
  const known = level ? (unitRegister()?.named(level, name) ?? []) : [];
  if (known.length !== 1) return '{ĐẢNG BỘ CẤP TRÊN}';
  const { province } = known[0]!;
  return upper(`Đảng bộ ${provinceLevel(province)} ${province}`);
}

const stateSignature = (unit: SkeletonUnit): readonly string[] | undefined =>
  unitModels[unit].government ? undefined : ['{THỦ TRƯỞNG CƠ QUAN}', '{Họ và tên người ký}'];

function writeParts(text: SnippetText, { parts }: SkeletonModel, facts: Facts): void {
  for (const [index, { title, sections, as }] of parts.entries()) {
    if (title !== undefined) {
      text.text(`\n${numbered(firstPart, index + 1).text}\n`);
      text.model(title, { facts, write: upper });
    }
    for (const line of as ? (skeletonSection(as).lines ?? []) : []) text.text('\n').model(line, { facts });
    for (const [at, section] of sections.entries()) {
      const { marker, text: label } = numbered(firstSection, at + 1);
      text.text(`\n${label} `);
      writeSection(text, resolved(section), { report: empty, marker, first: 1, indicator: usualIndicator, facts });
    }
    text.text(index < parts.length - 1 ? '\n' : '');
  }
}

/** Written as nothing else is there yet. */
const empty = parseReport(new SourceText(''));

function resolved(section: SkeletonSection): SectionModel {
  if (typeof section === 'string') return skeletonSection(section);
  const { sections = [], ...model } = section;
  return { ...model, children: [...(model.children ?? []), ...sections.map(skeletonSection)] };
}
