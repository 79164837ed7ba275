import type { Diagnostic } from 'vscode-languageserver';
import type { DiagnosticData, DocumentEdit, ReadyFix } from '../language/diagnostics/diagnostic';
import type { FoundPlace } from '../language/diagnostics/ignored';
import type { Range } from '../text/source';

/** What came back with a diagnostic of ours; undefined where it is not what went out. */
export function returnedData({ data }: Diagnostic): DiagnosticData | undefined {
  const candidate = data as Partial<DiagnosticData> | null | undefined;
  if (typeof candidate?.version !== 'number' || !Array.isArray(candidate.fixes)) return undefined;
  const { version, fixes, word, place } = candidate;
  if (!fixes.every(isFix)) return undefined;
  return {
    version,
    fixes,
    ...(typeof word === 'string' ? { word } : {}),
    ...(isPlace(place) ? { place } : {}),
  };
}

function isPlace(value: unknown): value is FoundPlace {
  const place = value as Partial<FoundPlace> | null | undefined;
  return [place?.rule, place?.words, place?.section].every((text) => typeof text === 'string');
}

function isFix(value: unknown): value is ReadyFix {
  const fix = value as Partial<ReadyFix> | null;
  return (
    typeof fix?.title === 'string' &&
    typeof fix.safe === 'boolean' &&
    Array.isArray(fix.edits) &&
    fix.edits.every((edit: Partial<DocumentEdit> | null) => typeof edit?.newText === 'string' && isRange(edit.range))
  );
}

/** Whether a client sent what it should have: positions of whole, not negative numbers. */
export function isPosition(value: unknown): value is { line: number; character: number } {
  const { line, character } = (value ?? {}) as { line?: unknown; character?: unknown };
  return isCount(line) && isCount(character);
}

export function isRange(value: unknown): value is Range {
  const { start, end } = (value ?? {}) as { start?: unknown; end?: unknown };
  return isPosition(start) && isPosition(end);
}

const isCount = (value: unknown) => typeof value === 'number' && Number.isInteger(value) && value >= 0;
