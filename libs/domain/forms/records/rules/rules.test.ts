import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findingId } from '../../../finding.ts';
import { workbookOf } from '../../indicator-data/workbook-fixture.ts';
import { sampleForm } from '../record-fixture.ts';
import { recordForm } from '../record-reader.ts';
import { generalRules } from './index.ts';
import { contextOf, spoiledWorkbooks } from './spoiled-workbooks.ts';

const form = recordForm(sampleForm);

describe('the general rules', () => {
  test('are one a file, listed once, each named like its file', () => {
    const files = readdirSync(import.meta.dirname)
      .filter((file) => !['index.ts', 'spoiled-workbooks.ts'].includes(file) && !file.endsWith('.test.ts'))
      .map((file) => file.replace(/\.ts$/u, ''));
    expect(generalRules.map(({ id }) => id.replace('.', '-')).toSorted()).toEqual(files.toSorted());
  });

  test('no workbook is spoiled for a rule that does not exist', () => {
    expect(Object.keys(spoiledWorkbooks).toSorted()).toEqual(generalRules.map(({ id }) => id).toSorted());
  });

  describe.each(generalRules)('$id ($level)', ({ id, level, hint, source }) => {
    const spoiled = spoiledWorkbooks[id] ?? { sheets: [] };
    const reading = form.read(workbookOf(...spoiled.sheets), contextOf(spoiled));
    const found = reading.findings.filter(({ rule }) => rule === id);

    test('is found at its place', () => {
      expect(found.map(({ cell }) => cell)).toContain(spoiled.at ?? null);
      expect(found.every((finding) => finding.level === level)).toBe(true);
      expect(found.every(({ sheet, cell }) => cell === null || sheet !== null)).toBe(true);
    });

    test('says in both languages what was seen, what was expected and how to repair it', () => {
      const said = found.flatMap(({ seen, expected, message }) => [seen, expected, message.zh, message.en]);
      for (const text of [...said, hint.zh, hint.en, source]) {
        expect(text).not.toMatch(/^$|undefined|NaN|\[object/u);
      }
    });

    test('withholds the table only where something is an error', () => {
      const errors = reading.findings.filter((finding) => finding.level === 'error');
      expect(reading.table === undefined).toBe(errors.length > 0);
    });

    test('gives every finding an id of its own', () => {
      const ids = reading.findings.map(findingId);
      expect(new Set(ids).size).toBe(ids.length);
    });
  });
});
