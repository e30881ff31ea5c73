import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findingId } from '../../../finding.ts';
import { indicatorData } from '../../indicator-data.ts';
import { goodContext, workbookOf } from '../workbook-fixture.ts';
import { fileRules, sheetRules } from './index.ts';
import { contextOf, spoiledWorkbooks } from './spoiled-workbooks.ts';

const rules = [...fileRules, ...sheetRules];

describe('the rules of the form', () => {
  test('every rule file is listed, once, and is named like its rule', () => {
    const files = readdirSync(import.meta.dirname)
      .filter((file) => !['index.ts', 'spoiled-workbooks.ts'].includes(file) && !file.endsWith('.test.ts'))
      .map((file) => file.replace(/\.ts$/u, ''));
    expect(rules.map(({ id }) => id.replace('.', '-')).toSorted()).toEqual(files.toSorted());
  });

  test('a good workbook breaks none of them', () => {
    expect(indicatorData.read(workbookOf({}), goodContext).findings).toEqual([]);
  });

  test('no workbook is spoiled for a rule that does not exist', () => {
    expect(Object.keys(spoiledWorkbooks).toSorted()).toEqual(rules.map(({ id }) => id).toSorted());
  });

  describe.each(rules)('$id ($level)', ({ id, level, hint, source }) => {
    const spoiled = spoiledWorkbooks[id] ?? { sheets: [] };
    const reading = indicatorData.read(workbookOf(...spoiled.sheets), contextOf(spoiled));
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
