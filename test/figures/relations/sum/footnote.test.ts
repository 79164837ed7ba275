import assert from 'node:assert/strict';
import { figureIndexOf } from '../../../../server/figures/figure-index';
import { parseReport } from '../../../../server/report/parse';
import { SourceText } from '../../../../server/text/source';

const read = (text: string) => figureIndexOf(parseReport(new SourceText(text)));
const lines = (...parts: readonly string[]): string =>
  `BÁO CÁO CHÍNH TRỊ\n\nPhần thứ nhất\nKẾT QUẢ NHIỆM KỲ 2020 - 2025\n\nI. KẾT QUẢ\n\n${parts.join('\n')}\n`;

describe('relations/sum/footnote: a body figure and its footnote', () => {
  const body =
    'Chăn nuôi tiếp tục phát triển, xã có tổng đàn gia súc, gia cầm là 1.500 con3. Công tác phòng dịch được duy trì.';
  const sums = (note: string) =>
    read(lines(body, '', `3 ${note}`))
      .relations.filter((r) => r.kind === 'sum')
      .map((r) => `${r.holds ? '=' : '≠'} ${r.computed}`);

  it('are added up', () => {
    assert.deepEqual(sums('Trong đó: đàn trâu 327 con, đàn bò 173 con, đàn lợn 800 con, đàn dê 200 con.'), ['= 1500']);
  });

  it('contradict each other above the total, and below it where many kinds are named', () => {
    assert.deepEqual(sums('Trong đó: đàn trâu 327 con, đàn bò 173 con, đàn lợn 900 con, đàn dê 200 con.'), ['≠ 1600']);
    assert.deepEqual(sums('Gồm: đàn trâu 327 con, đàn bò 173 con, đàn lợn 700 con, đàn dê 200 con.'), ['≠ 1400']);
  });

  it('may be taken apart place by place', () => {
    const text = lines(
      'Trong nhiệm kỳ đã tổ chức 32 cuộc giám sát5, nội dung giám sát trên các lĩnh vực.',
      '',
      '5 Xã Tà Lại tổ chức 10 cuộc giám sát. Xã Nà Mường tổ chức 6 cuộc giám sát. Xã Quy Hướng tổ chức 5 cuộc giám sát. Xã Hua Păng tổ chức 11 cuộc giám sát.',
    );
    assert.ok(read(text).relations.some((r) => r.kind === 'sum' && r.holds && r.terms.length === 5));
    assert.ok(
      read(text.replace('10 cuộc', '12 cuộc')).relations.some((r) => r.kind === 'sum' && !r.holds && r.computed === 34),
    );
  });
});
