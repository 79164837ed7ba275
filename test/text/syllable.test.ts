import assert from 'node:assert/strict';
import { otherI, otherPlacement, parseSyllable, spellSyllable } from '../../server/text/syllable';
import { oneKeyApart, telexOf } from '../../server/text/telex';

describe('syllables', () => {
  const right =
    'a ạ yêu yên yết ý í y bà các chuyển đảng gì gìn giếng giết giữ giặt già ghế nghiêng nghề quả quý quí quốc quyết quỳnh quang quờ khuya khuỷu khúc thuở huơ huyện huýt uỷ ủy hoá hóa khỏe khoẻ thuỷ thủy xoong moóc kỹ kĩ tỷ tỉ lý lí mỹ ngoằn ngoèo loạng choạng rượu hươu cứu đuốc ướt nước người tuổi toàn toán hoạt oanh uyên';
  for (const text of right.split(' ')) {
    it(`has ${text}`, () => {
      const syllable = parseSyllable(text);
      assert.ok(syllable && !syllable.misplaced);
      assert.equal(spellSyllable(syllable, syllable.placement), text);
    });
  }

  const wrong =
    'nghành ngiêm nghà kông cế gế chât tiêp câo trair thưc hoc mach phất̀ triênr logistic online ubnd đ xh iêu yêmm qan nguời tòoan bbà ưa̛̛ kuyên';
  for (const text of wrong.split(' ')) it(`has no ${text}`, () => assert.equal(parseSyllable(text), undefined));

  for (const [text, meant] of [
    ['tòan', 'toàn'],
    ['hòan', 'hoàn'],
    ['qủa', 'quả'],
    ['qúy', 'quý'],
    ['gíao', 'giáo'],
    ['thúât', 'thuất'],
    ['tịên', 'tiện'],
    ['ngừơi', 'người'],
    ['thúấn', undefined],
  ] as const) {
    it(`tells where the tone of ${text} belongs`, () => {
      const syllable = parseSyllable(text);
      assert.equal(syllable?.misplaced && spellSyllable(syllable), meant);
    });
  }

  it('tells the two placements of tones apart, and only where there are two', () => {
    assert.equal(parseSyllable('hóa')?.placement, 'old');
    assert.equal(parseSyllable('hoá')?.placement, 'new');
    for (const text of ['hoàn', 'quý', 'quả', 'hoa', 'mía', 'cửa'])
      assert.equal(parseSyllable(text)?.placement, undefined, text);
  });

  for (const [one, other] of [
    ['hóa', 'hoá'],
    ['Ủy', 'Uỷ'],
    ['ỦY', 'UỶ'],
    ['khỏe', 'khoẻ'],
  ] as const) {
    it(`moves the mark of ${one} and ${other}`, () => {
      assert.equal(otherPlacement(one), other);
      assert.equal(otherPlacement(other), one);
    });
  }

  it('knows i for y and y for i', () => {
    const spelled = (text: string) => {
      const other = otherI(parseSyllable(text)!);
      return other && spellSyllable(other);
    };
    assert.equal(spelled('kỹ'), 'kĩ');
    assert.equal(spelled('quí'), 'quý');
    assert.equal(spelled('tỉ'), 'tỷ');
    assert.equal(spelled('đi'), undefined);
    assert.equal(spelled('tai'), undefined);
  });
});

describe('keys', () => {
  for (const [text, keys] of [
    ['trường', 'truowngf'],
    ['lệ', 'leej'],
    ['đảng', 'ddangr'],
    ['khắt', 'khawts'],
    ['hoá', 'hoas'],
    ['hóa', 'hoas'],
  ] as const) {
    it(`type ${text}`, () => assert.equal(telexOf(text), keys));
  }

  const pairs: readonly (readonly [string, string, boolean])[] = [
    ['lên', 'lệ', true],
    ['suất', 'xuất', true],
    ['tường', 'trường', true],
    ['khắt', 'khát', true],
    ['gian', 'gia', true],
    ['hoá', 'hóa', false],
    ['triệt', 'triển', false],
    ['mô', 'môi', true],
  ];
  for (const [a, b, apart] of pairs) {
    it(`${apart ? 'lie one apart' : 'do not lie one apart'}: ${a}, ${b}`, () => {
      assert.equal(oneKeyApart(telexOf(a), telexOf(b)), apart);
      assert.equal(oneKeyApart(telexOf(b), telexOf(a)), apart);
    });
  }
});
