// Runs inside a process of its own: node --expose-gc sections.js SECTION REPORT [COUNT]; prints one line of JSON.
import { defaultCheckOptions } from '../../server/checks/check';
import { checks } from '../../server/checks/checks';
import { runChecks } from '../../server/checks/run';
import { LanguageService } from '../../server/language/service';
import { defaultSettings } from '../../server/language/settings';
import type { Report } from '../../server/report/model';
import { parseReport } from '../../server/report/parse';
import { SourceText } from '../../server/text/source';
import { sample, variant } from './sample';
import { median, quantile } from './statistics';

const [section = '', report = '', count = '0'] = process.argv.slice(2);
const text = sample(95_000, report || undefined);

const check = (content: string) => runChecks(parseReport(new SourceText(content))).length;

function time(action: () => unknown): number {
  const start = performance.now();
  action();
  return performance.now() - start;
}

/** Turns the text into the words and numbers that any checker has to look at. */
const onePass = () => text.normalize('NFC').match(/\p{L}+|\d+/gu)?.length;

function warm() {
  const rounds = 60;
  const warmUp = 30;
  const pass: number[] = [];
  const same: number[] = [];
  const fresh: number[] = [];
  for (let i = 0; i < warmUp + rounds; i++) {
    const other = variant(text, i + 1);
    const times = [time(onePass), time(() => check(text)), time(() => check(other))] as const;
    if (i < warmUp) continue;
    pass.push(times[0]);
    same.push(times[1]);
    fresh.push(times[2]);
  }
  return { pass: median(pass), same: median(same), fresh: median(fresh) };
}

/** Types a letter at one place after the other, as somebody does who goes through a report, and takes it back again. */
function* edits(number: number): Generator<{ readonly text: string; readonly version: number }> {
  const step = 7919; // a prime, so that the places spread over the whole text
  for (let version = 1; version <= number; version++) {
    const at = ((version >> 1) * step) % text.length;
    yield { text: version % 2 ? `${text.slice(0, at)}a${text.slice(at)}` : text, version };
  }
}

function keystroke() {
  const service = new LanguageService();
  const times: number[] = [];
  for (const edit of edits(600)) {
    const document = { uri: 'file:///report.txt', ...edit };
    const elapsed = time(() => service.diagnostics(document, defaultSettings));
    if (edit.version > 100) times.push(elapsed);
  }
  return { p50: median(times), p95: quantile(times, 0.95), worst: Math.max(...times) };
}

function memory() {
  const service = new LanguageService();
  const total = Number(count) || 10_000;
  const heap: number[] = [];
  for (const edit of edits(total)) {
    service.diagnostics({ uri: 'file:///report.txt', ...edit }, defaultSettings);
    if (edit.version % (total / 10) === 0) {
      globalThis.gc?.();
      heap.push(process.memoryUsage().heapUsed / 2 ** 20);
    }
  }
  return { heap };
}

/**
 * The shortest time for one length: what makes a run longer is not the program. A process of its own for each length, so
 * that none inherits another's garbage.
 */
function size() {
  const content = sample(Number(count), report || undefined);
  const warmUp = 30;
  for (let i = 0; i < warmUp; i++) check(variant(text, i + 1));
  const rounds = Math.max(3, Math.min(15, Math.round(4e6 / content.length)));
  const times = Array.from({ length: rounds }, (_, i) => {
    const other = variant(content, warmUp + i + 1); // none that is remembered from the warm-up
    return time(() => check(other));
  });
  return { length: content.length, time: Math.min(...times) };
}

/** The time of parsing and of each rule over new text; what several rules share is on the bill of the first. */
function rules() {
  const content = Number(count) ? sample(Number(count), report || undefined) : text;
  const rounds = Math.max(2, Math.min(40, Math.round(4e6 / content.length)));
  const warmUp = Math.ceil(rounds / 2);
  const times = new Map<string, number[]>();
  const add = (name: string, elapsed: number) => times.set(name, [...(times.get(name) ?? []), elapsed]);
  for (let i = 0; i < warmUp + rounds; i++) {
    const other = variant(content, i + 1);
    let read: Report | undefined;
    const parsing = time(() => (read = parseReport(new SourceText(other))));
    const each = checks.map(
      (one) => [one.id, time(() => read && [...one.run(read, defaultCheckOptions)].length)] as const,
    );
    if (i >= warmUp) for (const [name, elapsed] of [['(parse)', parsing] as const, ...each]) add(name, elapsed);
  }
  return [...times].map(([name, values]) => ({ name, time: median(values) }));
}

const sections: Readonly<Record<string, () => unknown>> = { warm, rules, keystroke, memory, size };
console.log(JSON.stringify(sections[section]?.()));
