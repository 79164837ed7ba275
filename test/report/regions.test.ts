import assert from 'node:assert/strict';
import type { RegionKind } from '../../server/report/model';
import { regionAt } from '../../server/report/region-at';
import { outlineOf, parseText } from '../support/outline';

/** The innermost region of each line that has text. */
function kindsOf(text: string): (RegionKind | undefined)[] {
  const report = parseText(text);
  let offset = 0;
  return text.split('\n').flatMap((line) => {
    const at = offset + line.length - line.trimStart().length;
    offset += line.length + 1;
    return line.trim() ? [regionAt(report, at)?.kind] : [];
  });
}

const outline = (text: string): string[] => outlineOf(parseText(text), { unnumbered: true });

const decision = `
ỦY BAN NHÂN DÂN XÃ TÀ HỪA
QUYẾT ĐỊNH
Điều 1. Ban hành kèm theo Quyết định này Quy chế bến thuyền.
Điều 2. Quyết định có hiệu lực từ ngày ký.
Nơi nhận:
- Như Điều 2;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lò Văn Quán
QUY CHẾ
Bến thuyền xã Tà Hừa
(Kèm theo Quyết định số 12/QĐ-UBND ngày 05 tháng 3 năm 2026)
Điều 1. Phạm vi
Quy chế áp dụng cho bến Nậm Mu.
Điều 2. Giờ mở bến
Bến mở từ sáng sớm.`.trim();

describe('the regions of a document', () => {
  it('are head, body, recipients, signature, and what is attached below', () => {
    assert.deepEqual(kindsOf(decision), [
      ...['head', 'head', 'body', 'body', 'recipients', 'recipients', 'recipients'],
      ...['signature', 'signature', 'signature', 'annex', 'annex', 'annex', 'annex', 'annex', 'annex', 'annex'],
    ]);
  });

  it('number their articles each for itself, the attached document as a root of the outline', () => {
    assert.deepEqual(outline(decision).slice(-3), ['QUY CHẾ', '  Điều 1. Phạm vi', '  Điều 2. Giờ mở bến']);
  });

  it('are annexes by name: each begins its own numbering', () => {
    const text = `
I. KẾT QUẢ
Đường vào bản đã xong.
II. NHIỆM VỤ
Làm cầu treo.
PHỤ LỤC I
DANH MỤC CẦU TREO
I. CẦU ĐÃ CÓ
Cầu Nà Tăm.
PHỤ LỤC II
DANH MỤC BẾN ĐÒ
I. BẾN ĐÃ CÓ
Bến Pá Khoang.`.trim();
    assert.deepEqual(outline(text), [
      'I. KẾT QUẢ',
      'II. NHIỆM VỤ',
      'PHỤ LỤC I DANH MỤC CẦU TREO',
      '  I. CẦU ĐÃ CÓ',
      'PHỤ LỤC II DANH MỤC BẾN ĐÒ',
      '  I. BẾN ĐÃ CÓ',
    ]);
  });

  it('are no annexes where a sentence speaks of one', () => {
    const text =
      '1. Danh mục\nCác bản nêu tại\nPhụ lục II kèm theo Nghị quyết này được ưu tiên.\n2. Kinh phí\nTheo dự toán.';
    assert.ok(!kindsOf(text).includes('annex'));
  });

  it('are forms, which are blank on purpose', () => {
    const text = `
1. Hồ sơ
Đơn theo mẫu dưới đây.
2. Thời hạn
Năm ngày.
Mẫu số 01
ĐƠN XIN DÙNG BẾN
1. Họ và tên: ……………………
2. Nơi ở: ……………………
3. Số thuyền: ……………………`.trim();
    assert.deepEqual(kindsOf(text).slice(-5), ['form', 'form', 'form', 'form', 'form']);
  });

  it('are quotations over several paragraphs, of which each may open its own mark', () => {
    const text = `
1. Sửa đổi khoản 3 Điều 4 như sau:
“3. Chủ thuyền khai báo:
a) Số người;
b) Bến đến.”.
2. Bãi bỏ Điều 9.`.trim();
    assert.deepEqual(kindsOf(text), ['body', 'quotation', 'quotation', 'quotation', 'body']);
    const opened = text.replace('\na)', '\n“a)').replace('\nb)', '\n“b)');
    assert.deepEqual(kindsOf(opened), ['body', 'quotation', 'quotation', 'quotation', 'body']);
  });

  it('are quotations up to the next amendment where the closing mark was forgotten', () => {
    const text = `
1. Sửa đổi Điều 4 như sau:
“Điều 4. Giờ mở bến
1. Mùa khô mở từ năm giờ.
2. Sửa đổi Điều 5 như sau:
“Điều 5. Phí
Không thu.”`.trim();
    assert.deepEqual(kindsOf(text), ['body', 'quotation', 'quotation', 'body', 'quotation', 'quotation']);
  });

  it('are tables with tabs, with bars, and with a line for each cell', () => {
    const tabs = 'Số liệu như sau:\nSTT\tBến\tThuyền\n1\tNậm Mu\t12\n2\tPá Khoang\t9\nCác bến đều an toàn.';
    assert.deepEqual(kindsOf(tabs), ['body', 'table', 'table', 'table', 'body']);
    assert.deepEqual(kindsOf(tabs.replaceAll('\t', ' | ')), ['body', 'table', 'table', 'table', 'body']);
    const cells = 'Các bến:\nSTT\nTên bến\n1\nNậm Mu\n2\nPá Khoang';
    assert.deepEqual(kindsOf(cells), ['body', 'table', 'table', 'table', 'table', 'table', 'table']);
  });

  it('are no tables where a number stands alone above its title', () => {
    assert.ok(!kindsOf('1.\nMục đích\n2.\nYêu cầu\n3.\nNội dung').includes('table'));
  });
});
