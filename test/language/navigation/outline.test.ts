import assert from 'node:assert/strict';
import { outline, type OutlineItem } from '../../../server/language/navigation/outline';
import { Sketch } from '../../support/sketch';

/** The outline as a reader sees it: depth, kind, name, detail. */
const drawn = (items: readonly OutlineItem[], indent = ''): string[] =>
  items.flatMap(({ kind, name, detail, children }) => [
    `${indent}${kind}: ${name}${detail ? ` [${detail}]` : ''}`,
    ...drawn(children, `${indent}  `),
  ]);

describe('outline', () => {
  it('shows the sections with their indicators as leaves', () => {
    const sketch = new Sketch(`Phần thứ hai
MỤC TIÊU NHIỆM KỲ
2. Chỉ tiêu chủ yếu (02 chỉ tiêu)
2.1. Chỉ tiêu kinh tế
(1) Tốc độ tăng trưởng đạt 10% trở lên.
(2) Thu nhập 90 triệu đồng/người, năm
2030 đạt 95 triệu đồng.
3. Nhiệm vụ`);
    const economy = sketch.section('section', '2.1. Chỉ tiêu kinh tế', { marker: '2.1.', last: 'đạt 95 triệu đồng.' });
    const targets = sketch.section('section', '2. Chỉ tiêu chủ yếu (02 chỉ tiêu)', {
      marker: '2.',
      last: 'đạt 95 triệu đồng.',
      children: [economy],
    });
    const tasks = sketch.section('section', '3. Nhiệm vụ', { marker: '3.' });
    const part = sketch.section('part', 'Phần thứ hai MỤC TIÊU NHIỆM KỲ', {
      marker: 'Phần thứ hai',
      last: '3. Nhiệm vụ',
      children: [targets, tasks],
    });
    const group = sketch.group(economy, [
      sketch.indicator('(1)', 'Tốc độ tăng trưởng đạt 10% trở lên.', ['10% trở lên']),
      sketch.indicator('(2)', 'Thu nhập 90 triệu đồng/người, năm 2030 đạt 95 triệu đồng.', [
        '90 triệu đồng',
        '95 triệu đồng',
      ]),
    ]);
    const items = outline(sketch.report({ sections: [part], groups: [sketch.group(targets, [], [group])] }), 'vi');
    assert.deepEqual(drawn(items), [
      'part: Phần thứ hai MỤC TIÊU NHIỆM KỲ',
      '  section: 2. Chỉ tiêu chủ yếu (02 chỉ tiêu)',
      '    section: 2.1. Chỉ tiêu kinh tế',
      '      indicator: (1) Tốc độ tăng trưởng đạt 10% trở lên. [10% trở lên]',
      '      indicator: (2) Thu nhập 90 triệu đồng/người, năm 2030 đạt 95 triệu đồng. [90 triệu đồng; 95 triệu đồng]',
      '  section: 3. Nhiệm vụ',
    ]);
    assert.equal(sketch.words(items[0]!.selectionRange), 'Phần thứ hai MỤC TIÊU NHIỆM KỲ');
    assert.equal(sketch.words(items[0]!.children[1]!.range), '3. Nhiệm vụ');
  });

  it('shows a numbered paragraph that is an indicator once', () => {
    const sketch = new Sketch('2.1. Chỉ tiêu\n(1) Sản lượng 500 tấn\n(2) Đàn bò 90 con');
    const first = sketch.section('paragraph', '(1) Sản lượng 500 tấn', { marker: '(1)' });
    const second = sketch.section('paragraph', '(2) Đàn bò 90 con', { marker: '(2)' });
    const section = sketch.section('section', '2.1. Chỉ tiêu', {
      marker: '2.1.',
      last: 'Đàn bò 90 con',
      children: [first, second],
    });
    const indicators = [
      sketch.indicator('(1)', 'Sản lượng 500 tấn', ['500 tấn'], first),
      sketch.indicator('(2)', 'Đàn bò 90 con', ['90 con'], second),
    ];
    const items = outline(sketch.report({ sections: [section], groups: [sketch.group(section, indicators)] }), 'vi');
    assert.deepEqual(drawn(items), [
      'section: 2.1. Chỉ tiêu',
      '  indicator: (1) Sản lượng 500 tấn [500 tấn]',
      '  indicator: (2) Đàn bò 90 con [90 con]',
    ]);
  });

  it('never leaves a name empty and keeps it on one line of bounded length', () => {
    const sketch = new Sketch(`A.\nB. ${'rất dài '.repeat(100)}hết`);
    const bare = sketch.section('section', 'A.', { marker: 'A.' });
    const long = sketch.section('section', `B. ${'rất dài '.repeat(100)}hết`, { marker: 'B.' });
    const names = outline(
      sketch.report({ sections: [bare, { ...bare, marker: sketch.marker('', bare.span), title: ' \n ' }, long] }),
      'vi',
    ).map(({ name }) => name);
    assert.equal(names[0], 'A.');
    assert.equal(names[1], '(không có tên)');
    assert.match(names[2]!, /^B\. rất dài .*…$/u);
    assert.ok(names[2]!.length <= 301);
  });

  it('widens a parent that does not hold its children', () => {
    const sketch = new Sketch('I. Kinh tế\n1. Nông nghiệp\nlúa, ngô, sắn');
    const child = sketch.section('section', '1. Nông nghiệp', { marker: '1.', last: 'sắn' });
    const parent = sketch.section('section', 'I. Kinh tế', { marker: 'I.', children: [child] });
    const [item] = outline(sketch.report({ sections: [parent] }), 'vi');
    assert.equal(sketch.words(item!.range), 'I. Kinh tế 1. Nông nghiệp lúa, ngô, sắn');
  });

  it('counts positions in the original, decomposed letters included', () => {
    const sketch = new Sketch('Tình hình\n1. Giáo dục và đào tạo'.normalize('NFD'));
    const section = sketch.section('section', '1. Giáo dục và đào tạo', { marker: '1.' });
    const [item] = outline(sketch.report({ sections: [section] }), 'vi');
    assert.equal(item!.name, '1. Giáo dục và đào tạo');
    assert.deepEqual(item!.selectionRange, {
      start: { line: 1, character: 0 },
      end: { line: 1, character: '1. Giáo dục và đào tạo'.normalize('NFD').length },
    });
  });
});
