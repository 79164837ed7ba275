import assert from 'node:assert/strict';
import fc from 'fast-check';
import { figureIndexOf } from '../../server/figures/figure-index';
import type { ReportRelation } from '../../server/figures/report-relation';
import { readParagraph } from '../../server/figures/paragraph-figures';
import { parseReport } from '../../server/report/parse';
import { SourceText } from '../../server/text/source';

/** A thing counted or measured, with the names its parts may have. */
interface Kind {
  readonly total: string;
  readonly part: string;
  /** The factor between the total's unit and the parts'. */
  readonly factor: number;
  readonly decimals: number;
  readonly names: readonly string[];
}

const places = [
  'bản Nà Lo',
  'bản Huổi Pù',
  'thôn Tân Lập',
  'bản Co Sung',
  'tiểu khu Thống Nhất',
  'bản Lót Tiến',
  'thôn Nà Cang',
];
const kinds: readonly Kind[] = [
  { total: 'hộ nghèo', part: 'hộ', factor: 1, decimals: 0, names: places },
  {
    total: 'đảng viên',
    part: 'đảng viên',
    factor: 1,
    decimals: 0,
    names: ['khiển trách', 'cảnh cáo', 'cách chức', 'khai trừ'],
  },
  {
    total: 'cuộc kiểm tra, giám sát',
    part: 'cuộc',
    factor: 1,
    decimals: 0,
    names: ['Mặt trận', 'Hội Nông dân', 'Hội Phụ nữ', 'Đoàn Thanh niên'],
  },
  { total: 'ha', part: 'ha', factor: 1, decimals: 2, names: ['lúa', 'ngô', 'sắn', 'mía', 'cây ăn quả'] },
  {
    total: 'tỷ đồng',
    part: 'tỷ đồng',
    factor: 1,
    decimals: 3,
    names: ['vốn trung ương', 'vốn tỉnh', 'vốn huyện', 'vốn xã'],
  },
  {
    total: 'tỷ đồng',
    part: 'triệu đồng',
    factor: 1000,
    decimals: 0,
    names: ['vốn trung ương', 'vốn tỉnh', 'vốn huyện', 'vốn xã'],
  },
  { total: 'km', part: 'm', factor: 1000, decimals: 0, names: places },
  { total: 'con', part: 'con', factor: 1, decimals: 0, names: ['đàn trâu', 'đàn bò', 'đàn lợn', 'đàn dê'] },
];

/** How a list is opened and closed; all of these claim to be complete. */
const frames: readonly ((total: string, parts: readonly string[]) => string)[] = [
  (total, parts) => `${total} (${parts.join(', ')})`,
  (total, parts) => `${total} (gồm: ${parts.join('; ')})`,
  (total, parts) => `${total}, gồm: ${parts.join(', ')}`,
  (total, parts) => `${total}, bao gồm ${parts.slice(0, -1).join(', ')} và ${parts.at(-1)}`,
  (total, parts) => `${total}: ${parts.join('; ')}`,
  (total, parts) => `${total}, cụ thể: ${parts.join('; ')}`,
];
const partForms: readonly ((name: string, figure: string) => string)[] = [
  (name, figure) => `${name} ${figure}`,
  (name, figure) => `${name} có ${figure}`,
  (name, figure) => `${name}: ${figure}`,
];
const leads = [
  'Toàn xã có tổng số',
  'Đến nay, trên địa bàn đã thực hiện được',
  'Trong nhiệm kỳ đã hoàn thành',
  'Kết quả đạt',
];
const tails = ['.', ', góp phần nâng cao đời sống Nhân dân.', '. Công tác tuyên truyền được quan tâm.'];

/** A number as reports write it: dots between groups, a decimal comma, a leading zero at will. */
function written(units: number, decimals: number, zero: boolean): string {
  const digits = String(units).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals).replace(/(?<=\d)(?=(?:\d{3})+$)/g, '.');
  const rest = decimals ? `,${digits.slice(-decimals)}` : '';
  return `${zero && decimals === 0 && whole.length === 1 && whole !== '0' ? '0' : ''}${whole}${rest}`;
}

const list = fc
  .record({
    kind: fc.constantFrom(...kinds),
    values: fc.array(fc.integer({ min: 1, max: 4000 }), { minLength: 2, maxLength: 4 }),
    frame: fc.constantFrom(...frames),
    form: fc.nat(2),
    lead: fc.constantFrom(...leads),
    tail: fc.constantFrom(...tails),
    zero: fc.boolean(),
    shift: fc.nat(3),
    off: fc.integer({ min: -40, max: 40 }).filter((n) => n !== 0),
  })
  .map((choice) => ({ ...choice, values: choice.values.map((v) => v + 20) }));

type Choice = typeof list extends fc.Arbitrary<infer T> ? T : never;

/** The sentence with its right total, or with one that is wrong by `off` hundredths of itself (at least one unit). */
function sentence({ kind, values, frame, form, lead, tail, zero, shift, off }: Choice, wrong: boolean): string {
  const sum = values.reduce((a, b) => a + b, 0);
  const slip = Math.sign(off) * Math.max(3, Math.round((sum * Math.abs(off)) / 100));
  const names = [...kind.names.slice(shift), ...kind.names.slice(0, shift)];
  // A colon in every part would make the list's own colon one of many.
  const write = partForms[frame(' ', ['', '']).includes(':') && form === 2 ? 0 : form]!;
  const parts = values.map((v, i) => write(names[i]!, `${written(v, kind.decimals, zero)} ${kind.part}`));
  // Where the parts are in a smaller unit the total has three decimals.
  const decimals = kind.factor > 1 ? 3 : kind.decimals;
  const total = `${written(wrong ? Math.max(1, sum + slip) : sum, decimals, zero)} ${kind.total}`;
  return `${lead} ${frame(total, parts)}${tail}`;
}

/** Prose around the list, so that the parser can see how wide the lines are. */
const prose =
  'Trong những năm qua, được sự quan tâm lãnh đạo, chỉ đạo của cấp trên, sự vào cuộc của cả hệ thống chính trị và sự đồng thuận của người dân, kinh tế của địa phương tiếp tục phát triển, đời sống vật chất và tinh thần không ngừng được nâng lên, an ninh và trật tự được giữ vững. ';

const broken = (relations: readonly { readonly holds: boolean; readonly kind: string }[]) =>
  relations.filter((r) => !r.holds);

describe('any list with its total', () => {
  it('is confirmed where it adds up', () => {
    fc.assert(
      fc.property(list, (choice) => {
        const text = sentence(choice, false);
        const { relations } = readParagraph(text);
        assert.deepEqual(broken(relations), [], text);
        assert.ok(
          relations.some((r) => r.kind === 'sum' && r.holds),
          text,
        );
      }),
      { numRuns: 1500 },
    );
  });

  it('is found out where it does not', () => {
    fc.assert(
      fc.property(list, (choice) => {
        const text = sentence(choice, true);
        const { relations } = readParagraph(text);
        assert.ok(
          broken(relations).some((r) => r.kind === 'sum'),
          text,
        );
      }),
      { numRuns: 1500 },
    );
  });

  it('may be wrapped anywhere, decomposed, and have blank lines between', () => {
    const layout = fc.record({ width: fc.integer({ min: 76, max: 95 }), blank: fc.boolean(), nfd: fc.boolean() });
    fc.assert(
      fc.property(list, layout, fc.boolean(), (choice, { width, blank, nfd }, wrong) => {
        const text = `I. KẾT QUẢ\n1. Kinh tế\n${wrap(prose + sentence(choice, wrong), width).join(blank ? '\n\n' : '\n')}\n`;
        const relations: readonly ReportRelation[] = figureIndexOf(
          parseReport(new SourceText(nfd ? text.normalize('NFD') : text)),
        ).relations;
        assert.equal(broken(relations).length > 0, wrong, text);
      }),
      { numRuns: 300 },
    );
  });
});

/** Lines of at most `width` characters, none of which begins with a figure (that could be a marker or a footnote). */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line && line.length + word.length >= width && !/^[\d(+-]/.test(word)) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line];
}

describe('percentages of a named base', () => {
  const share = fc.record({
    base: fc.integer({ min: 11, max: 400 }),
    part: fc.integer({ min: 1, max: 400 }),
    places: fc.integer({ min: 1, max: 2 }),
    off: fc.integer({ min: 12, max: 90 }),
  });
  const forms: readonly ((base: number, part: number, percent: string) => string)[] = [
    (base, part, percent) =>
      `Tổng số cấp ủy viên là ${base} đồng chí (trong đó, nữ ${part} đồng chí, chiếm ${percent}%).`,
    (base, part, percent) => `Toàn xã có ${part}/${base} hộ đạt gia đình văn hóa (${percent}%).`,
    (base, part, percent) => `Tổng số hộ ${base}; hộ nghèo ${part} = ${percent}%.`,
    (base, part, percent) => `Đảng bộ có ${base} đảng viên, trong đó có ${part} đảng viên dự bị (chiếm ${percent}%).`,
  ];
  const percentOf = (part: number, base: number, digits: number): string =>
    ((part / base) * 100).toFixed(digits).replace('.', ',');

  it('are confirmed where they are right', () => {
    fc.assert(
      fc.property(share, fc.nat(3), ({ base, part, places }, form) => {
        fc.pre(part < base);
        const text = forms[form]!(base, part, percentOf(part, base, places));
        const { relations } = readParagraph(text);
        assert.deepEqual(broken(relations), [], text);
        assert.ok(
          relations.some((r) => r.kind === 'percent'),
          text,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('are found out where they are wrong', () => {
    fc.assert(
      fc.property(share, fc.nat(3), ({ base, part, places, off }, form) => {
        fc.pre(part < base);
        const right = (part / base) * 100;
        const wrong = right + off > 99 ? right - off : right + off;
        fc.pre(wrong > 0.5 && wrong < 99);
        const text = forms[form]!(base, part, wrong.toFixed(places).replace('.', ','));
        assert.ok(
          broken(readParagraph(text).relations).some((r) => r.kind === 'percent'),
          text,
        );
      }),
      { numRuns: 1000 },
    );
  });
});

describe('absurd figures', () => {
  it('cost no more than their length and give no finding', () => {
    const nines = '9'.repeat(1000);
    for (const text of [
      `Có ${nines} hộ (gồm ${nines} hộ nghèo, 2 hộ khác), đạt ${nines}%.`,
      'Có 1/0 hộ (100%), 0/0 bản (0%), tổng số 0 hộ, trong đó 0 hộ nghèo, chiếm 0%.',
      `Có 10.000 hộ: ${'bản A 1 hộ, '.repeat(10_000)}hết.`,
      `Có 5 hộ ${'('.repeat(5000)}2 hộ${')'.repeat(5000)}, gồm: ${'gồm: '.repeat(3000)}3 hộ.`,
      `${'trong đó 5 hộ: '.repeat(5000)}.`,
      `${'5% (5/100), '.repeat(5000)}.`,
      `${'từ 5 lên 6 tăng 1 so với '.repeat(3000)}.`,
    ]) {
      // Time of this process alone: other suites run beside it.
      const start = process.cpuUsage();
      const { relations } = readParagraph(text);
      const milliseconds = process.cpuUsage(start).user / 1000;
      assert.ok(
        relations.every((r) => Number.isFinite(r.computed)),
        text.slice(0, 60),
      );
      // Generous: quadratic work on these would take minutes.
      assert.ok(milliseconds < 3000, `${text.slice(0, 40)}: ${milliseconds} ms`);
    }
  });
});
