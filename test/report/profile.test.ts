import assert from 'node:assert/strict';
import { profileOf } from '../../server/report/profile';

const heads: Readonly<Record<string, readonly string[]>> = {
  'bao-cao-chinh-tri': ['BÁO CÁO CHÍNH TRỊ\ntrình Đại hội', 'ĐẢNG BỘ XÃ\nBÁO CÁO\nCủa Ban Chấp hành Đảng bộ xã'],
  'bao-cao-kinh-te-xa-hoi': ['BÁO CÁO\nTình hình kinh tế - xã hội quý I'],
  'bao-cao-tong-ket': ['BÁO CÁO\nTổng kết công tác Hội năm 2026'],
  'bao-cao': ['BÁO CÁO\nKết quả kiểm tra bến thuyền'],
  'nghi-quyet': ['HỘI ĐỒNG NHÂN DÂN\nNGHỊ QUYẾT\nVề việc mở bến'],
  'to-trinh': ['TỜ TRÌNH\nBáo cáo, đề xuất về đại hội nhiệm kỳ của hội', '| SỞ BẾN BÃI | |\n| TỜ TRÌNH | |'],
  'quy-che': ['ĐẢNG BỘ XÃ\nQUY CHẾ\nlàm việc của Ban Chấp hành'],
  'ket-luan': ['Số 07-KL/ĐU\nKẾT LUẬN\ncủa Ban Thường vụ về đại hội đảng bộ'],
  'thong-bao': ['THÔNG BÁO\nKẾT LUẬN CỦA CHỦ TỊCH'],
  'chuong-trinh-hanh-dong': ['CHƯƠNG TRÌNH HÀNH ĐỘNG\nThực hiện Nghị quyết'],
  'chi-thi': ['CHỈ THỊ\nVề phòng lũ'],
  'cong-dien': ['CÔNG ĐIỆN\nVề ứng phó mưa lũ'],
  'huong-dan': ['HƯỚNG DẪN\nViệc dùng bến'],
  'ke-hoach': ['Số: 12/KH-UBND\nmở bến năm 2026\nI. MỤC ĐÍCH', 'KẾ HOẠCH\nmở bến'],
  'van-ban': ['Sáng nay trời mưa.', '1. Việc chung\nKẾT LUẬN\nXong.'],
};

describe('the kind of a document', () => {
  for (const [kind, texts] of Object.entries(heads))
    for (const text of texts) it(`${kind}: ${text.replace(/\n/gu, ' / ')}`, () => assert.equal(profileOf(text), kind));
});
