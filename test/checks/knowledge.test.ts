import assert from 'node:assert/strict';
import congresses from '../../server/knowledge/congresses.json';
import abbreviations from '../../server/knowledge/abbreviations.json';
import forms from '../../server/knowledge/forms.json';
import documents from '../../server/knowledge/documents.json';
import names from '../../server/knowledge/names.json';
import outlines from '../../server/knowledge/outlines.json';
import sections from '../../server/knowledge/sections.json';
import programmes from '../../server/knowledge/programmes.json';
import { mergerResolutions } from '../../server/knowledge/documents';
import { indicatorsOf, type SectionModel, sectionModels } from '../../server/knowledge/sections';
import { fixedSpellings } from '../../server/knowledge/names';
import { citationsIn } from '../../server/grammar/citations';
import { dateText, isPossible, readDay } from '../../server/grammar/dates';
import { romanValue } from '../../server/text/vietnamese';

const sourced = (entry: { source: string; checked: string }): void => {
  assert.ok(entry.source.length > 10, JSON.stringify(entry));
  assert.equal(dateText(readDay(entry.checked)), entry.checked);
};

describe('knowledge', () => {
  for (const document of documents.documents) {
    it(`${document.code} has a right code, a date, keywords and a source`, () => {
      const [citation] = citationsIn(`số ${document.code} `);
      assert.equal(citation?.form, document.code);
      assert.equal(citation.slip, undefined);
      assert.ok(isPossible(readDay(document.date)));
      assert.equal(dateText(readDay(document.date)), document.date);
      assert.ok(document.keywords.length > 0 && document.keywords.every((word) => word === word.toLowerCase()));
      sourced(document);
    });
  }

  it('has the merger resolution of each of the 34 provinces', () => {
    const numbers = mergerResolutions.map(({ code }) => Number(code.split('/')[0])).sort((a, b) => a - b);
    assert.deepEqual(
      numbers,
      Array.from({ length: 34 }, (_, i) => 1654 + i),
    );
    assert.equal(new Set(mergerResolutions.map(({ province }) => province)).size, 34);
    sourced({ source: documents.mergerSource, checked: documents.mergerChecked });
  });

  it('has congresses and Assemblies in order, each with a term and a source', () => {
    for (const row of [congresses.national, congresses.assembly, congresses.provincial]) {
      const values = row.map(({ ordinal }) => romanValue(ordinal)!);
      for (const [i, value] of values.entries()) assert.equal(value, values[0]! + i);
      for (const entry of row) {
        assert.match(entry.term, /^\d{4}-\d{4}$/u);
        sourced(entry);
      }
    }
  });

  it('has rules of form that follow one another, each with its days, its code and a source', () => {
    const last = new Map<string, string | null>();
    for (const rule of forms.rules) {
      assert.equal(citationsIn(`số ${rule.code} `)[0]?.slip, undefined);
      for (const day of [rule.from, rule.until]) if (day !== null) assert.equal(dateText(readDay(day)), day);
      assert.ok(!last.has(rule.papers) || last.get(rule.papers) === rule.from, rule.code);
      last.set(rule.papers, rule.until);
      sourced(rule);
    }
    for (const [papers, until] of last) assert.equal(until, null, papers);
  });

  it('has programmes with periods and a source, and subjects of plenums', () => {
    for (const programme of programmes.programmes) {
      assert.ok(programme.periods.every((period) => /^\d{4}-\d{4}$/u.test(period)));
      sourced(programme);
    }
    for (const plenum of documents.plenums) {
      assert.ok(plenum.conferences.every((conference) => /^\d+ khóa [IVX]+$/u.test(conference)));
      sourced(plenum);
    }
  });

  it('has abbreviations that are either free or have one expansion', () => {
    for (const letters of abbreviations.free) assert.ok(!(letters in abbreviations.expansions), letters);
    for (const [letters, words] of Object.entries(abbreviations.expansions)) {
      assert.match(letters, /^\p{Lu}+(?:[&-]\p{Lu}+)?$/u);
      assert.ok(words.split(' ').length > 1, letters);
    }
    sourced(abbreviations);
  });

  it('has names whose pattern knows the right spelling', () => {
    for (const { right, pattern } of fixedSpellings) assert.deepEqual(right.match(pattern), [right]);
    names.spellings.forEach(sourced);
  });

  it('has outlines with words in small letters', () => {
    for (const sections of Object.values(outlines.outlines))
      for (const { words } of sections) assert.ok(words.length > 0 && words.every((w) => w === w.toLowerCase()));
    sourced(outlines);
  });

  it('has sections with words in small letters, places to fill in between braces, and groups with indicators', () => {
    const models: SectionModel[] = Object.values(sectionModels);
    for (const { title, words, lines = [], items = [], children = [], groups = [] } of models) {
      assert.ok(
        words?.every((word) => word === word.toLowerCase()),
        title,
      );
      assert.ok(lines.length + items.length + children.length + groups.length > 0, title);
      for (const text of [title, ...lines, ...items, ...children.flatMap((child) => child.lines ?? [])])
        assert.match(text, /^(?:[^{}]|\{[^{}]+\})+$/u);
      assert.ok(groups.every((id) => indicatorsOf(sectionModels[id]) > 0));
    }
    sourced(sections);
  });
});
