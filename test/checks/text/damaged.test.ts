import assert from 'node:assert/strict';
import { runChecks } from '../../../server/checks/run';
import { parseReport } from '../../../server/report/parse';
import { SourceText } from '../../../server/text/source';
import { describeRule } from '../../support/rule';

const sound = `BÁO CÁO
Kết quả thực hiện nhiệm vụ năm 2025

I. Kết quả
Xã Pu Nhi đã mở ba tuyến đường mới; đời sống của Nhân dân được nâng lên.
`;

/** All findings of a report with a paragraph in it, each as its rule and the text in its span. */
function findings(paragraph: string) {
  const report = parseReport(new SourceText(`${sound}\n${paragraph}\n`));
  return { report, all: runChecks(report) };
}

/** The paragraph after its only finding's fix; undefined where it has none. */
function mended(paragraph: string): string | undefined {
  const { report, all } = findings(paragraph);
  assert.deepEqual(
    all.map(({ rule }) => rule),
    ['text/damaged'],
    paragraph,
  );
  const [fix] = all[0]!.fixes;
  if (!fix) return undefined;
  assert.equal(fix.safe, false);
  const text = [...fix.edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((t, { span, newText }) => t.slice(0, span.start) + newText + t.slice(span.end), report.source.text);
  assert.ok(text.startsWith(sound));
  return text.slice(sound.length).trim();
}

/** UTF-8 as a program shows it that takes every byte for a character of Latin-1. */
const misread = (text: string): string =>
  Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');

describeRule('text/damaged', {
  invalid: {
    'a paragraph in TCVN3': `
      X· ®· më líp d¹y nghÒ cho thanh niªn.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ text/damaged warning
    `,
  },
  valid: {
    'questions, and addresses of the web':
      'Ai làm? Làm gì? Xem tại https://xa.example/tin?id=1&trang=2 và ba trang khác.',
    'a word or two typed with the input method off': 'Chi bộ bản Nà Lốc ddaf họp vào ngày 12.',
    'a sentence of another language': 'Dự án “Support to small farms for new seeds as soon as possible” đã xong.',
    'numbers of footnotes behind words': 'Tỷ lệ hộ nghèo cao1, thu nhập thấp2, đường đi xa3 và khó4 đã được nêu.',
    'signs of a law and degrees': 'Theo § 5 và § 6, nhiệt độ 25°C, độ dốc 8°, diện tích 12 m², “quý III”.',
    'guillemets and an ellipsis': 'Phong trào «sạch nhà, đẹp ngõ»…, «tốt đời»…, «đẹp đạo»… lan rộng.',
    'names of other peoples': 'Ông Vàng A Páo, bà Ksor H’Bñí, đoàn Nuñez và Müller đến thăm.',
  },
});

describe('fixes of text/damaged', () => {
  const right = 'Ủy ban nhân dân xã đã chỉ đạo thực hiện tốt công tác dạy nghề ở bản.';

  it('convert TCVN3', () =>
    assert.equal(mended('X· ®· më líp d¹y nghÒ cho thanh niªn ë b¶n.'), 'Xã đã mở lớp dạy nghề cho thanh niên ở bản.'));

  it('convert VNI', () =>
    assert.equal(mended('Uûy ban nhaân daân xaõ ñaõ chæ ñaïo thöïc hieän toát coâng taùc daïy ngheà ôû baûn.'), right));

  it('convert UTF-8 that was read as Latin-1, as Windows-1252, and twice', () => {
    const once = misread(right);
    assert.equal(mended(once), right);
    assert.equal(mended(misread(once)), right);
    const windows = new TextDecoder('windows-1252').decode(
      new TextEncoder().encode('Xã đã mở lớp dạy nghề cho thanh niên.'),
    );
    assert.equal(mended(windows), 'Xã đã mở lớp dạy nghề cho thanh niên.');
  });

  it('convert the keys of Telex and of VNI', () => {
    assert.equal(mended('Xax ddax mowr lowps dayj ngheef cho thanh nieen.'), 'Xã đã mở lớp dạy nghề cho thanh niên.');
    assert.equal(mended('Xa4 d9a4 mo73 lo71p da5y nghe62 cho thanh nie6n.'), 'Xã đã mở lớp dạy nghề cho thanh niên.');
  });

  it('join split syllables', () =>
    assert.equal(
      mended('Đả ng bộ xã đã lã nh đạ o Nhân dâ n phá t tri ển kinh t ế.'),
      'Đảng bộ xã đã lãnh đạo Nhân dân phát triển kinh tế.',
    ));

  it('are not there where letters are lost', () =>
    assert.equal(mended('?y ban nhân dân xã ?ã ch? ??o th?c hi?n t?t công tác d?y ngh?.'), undefined));
});

describe('a report that is damaged as a whole', () => {
  it('has one finding, and no other', () => {
    const { all } = { all: runChecks(parseReport(new SourceText(misread(sound)))) };
    assert.deepEqual(
      all.map(({ rule }) => rule),
      ['text/damaged'],
    );
  });
});
