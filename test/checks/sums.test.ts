import { assertFindings } from '../support/carets';

describe('totals that several lists could divide', () => {
  const rules = ['figure/sum', 'figure/percent'];

  it('knows the second total by its own list, whatever other total stands before it', () =>
    assertFindings(
      'Xã Khê Thượng đề ra 19 chỉ tiêu, gồm: 06 chỉ tiêu kinh tế, 07 chỉ tiêu xã hội và 06 chỉ tiêu xây dựng Đảng. Xã Khê Hạ đề ra 17 chỉ tiêu, gồm: 05 chỉ tiêu kinh tế, 10 chỉ tiêu xã hội và 04 chỉ tiêu xây dựng Đảng.\n                                                                                                                            ^^ figure/sum',
      { rules },
    ));

  it('lets a last list divide the first total again', () =>
    assertFindings(
      'Đã xóa 246 nhà tạm, gồm 171 nhà của hộ nghèo, 52 nhà của hộ cận nghèo và 23 nhà của người có công; trong đó làm mới 198 nhà, sửa chữa 48 nhà.',
      { rules },
    ));

  it('takes the base that a count is out of', () =>
    assertFindings(
      'Đầu nhiệm kỳ có 1.112 hộ nghèo trong tổng số 2.964 hộ, chiếm 37,5%. Đến nay còn 391 hộ nghèo trong tổng số 3.058 hộ, chiếm 12,8%.',
      { rules },
    ));

  it('does not count «một sản phẩm»', () =>
    assertFindings('Chương trình mỗi xã một sản phẩm được xếp hạng, gồm 04 sản phẩm 3 sao và 01 sản phẩm 4 sao.', {
      rules,
    }));
});
