import { equal } from 'node:assert/strict';
import { beginReport, memoise, shared } from '../../server/text/memo';

/** More texts than are remembered from one report to the next. */
const many = 20_000;

describe('memoise', () => {
  const texts = Array.from({ length: many }, (_, i) => `Đoạn văn thứ ${i} của báo cáo`);

  it('reads every text of a report once, however long the report is', () => {
    let reads = 0;
    const lengthOf = memoise((text) => {
      reads++;
      return text.length;
    });
    beginReport();
    for (const text of [...texts, ...texts]) equal(lengthOf(text), text.length);
    equal(reads, many);
  });

  it('forgets what later reports do not have', () => {
    let reads = 0;
    const read = memoise((text) => {
      reads++;
      return text;
    });
    read('Xã Mạc Khê');
    for (let report = 0; report < 3; report++) {
      beginReport();
      for (const text of texts) read(`${text} năm ${report}`);
    }
    const before = reads;
    read('Xã Mạc Khê');
    equal(reads, before + 1);
  });

  it('tells the readers of one text apart', () => {
    const first = memoise((text) => text.slice(0, 1));
    const last = memoise((text) => text.slice(-1));
    for (let i = 0; i < 2; i++) {
      equal(first('Khê'), 'K');
      equal(last('Khê'), 'ê');
      equal(last('Mạc'), 'c');
      equal(first('Mạc'), 'M');
      equal(first(''), '');
    }
  });

  it('has one string for all equal texts', () => {
    const whole = 'Xã Mạc Khê, xã Mạc Khê';
    equal(shared(whole.slice(3, 10)), shared(whole.slice(15, 22)));
    equal(shared(''), '');
  });
});
