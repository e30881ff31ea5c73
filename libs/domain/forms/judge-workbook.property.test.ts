import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildXlsx, xlsxParts } from '../../../test/support/xlsx/build-xlsx.ts';
import { buildZip } from '../../../test/support/xlsx/build-zip.ts';
import type { SheetInput } from '../../../test/support/xlsx/sheet-xml.ts';
import { byteChanges, partChanges } from '../../../test/support/xlsx/spoiled-bytes.ts';
import { sheetChanges, sheetsOf } from '../../../test/support/xlsx/spoiled-sheets.ts';
import { parseCellReference } from '../../workbook/cell-reference.ts';
import { inflateNode } from '../../workbook/inflate-node.ts';
import { readWorkbook } from '../../workbook/read-workbook.ts';
import { writeWorkbook } from '../../workbook/write/write-workbook.ts';
import { sha256Hex } from '../digest.ts';
import { forms } from './index.ts';
import { type Judgement, judgeWorkbook } from './judge-workbook.ts';
import { fillTemplate } from './template/fill-template.fixture.ts';
import { templateOf } from './template/form-template.ts';
import { issuingCase, type TemplateCase, templateCases } from './template/template-cases.fixture.ts';
import { templateSettings } from './template/template-settings.ts';

/**
 * A fuzzer: for each form, a good filing is spoiled and judged. As a unit test it is short and always the same;
 * `FUZZ_RUNS=2000 npm test -- libs/domain/forms/judge-workbook.property.test.ts` looks longer, from a seed of its own, which
 * a failure names and `FUZZ_SEED` plays again.
 */
const runs = Number(process.env['FUZZ_RUNS'] ?? 3);
const seed = process.env['FUZZ_SEED'] ?? (process.env['FUZZ_RUNS'] === undefined ? 20_260_101 : Date.now() % 2 ** 31);
const settings = { numRuns: runs, seed: Number(seed) };
/** In a longer run, everything together may take so long, in milliseconds. */
const timeout = 5000 + runs * 1000;

/** No judgement takes longer, in milliseconds: the function that waits for it would be stopped. */
const LONGEST = 5000;

const judge = async (bytes: Uint8Array, { form, context }: TemplateCase): Promise<Judgement> => {
  const file = { name: '填报.xlsx', sha256: sha256Hex(bytes) };
  const began = performance.now();
  const judgement = await judgeWorkbook({ bytes, file, form, context, inflate: inflateNode });
  expect(performance.now() - began).toBeLessThan(LONGEST);
  return judgement;
};

/** A judgement is a table without an error, or errors; each says what, where, and how to repair it. */
const expectReason = ({ outcome, table, findings }: Judgement): void => {
  const errors = findings.filter(({ level }) => level === 'error').length;
  expect([outcome, table !== undefined, errors > 0]).toEqual([outcome, outcome === 'valid', outcome !== 'valid']);
  for (const { rule, sheet, cell, message, hint } of findings) {
    expect(rule).toMatch(/^[a-z]+(?:\.[a-z-]+)+$/u);
    for (const text of [message.zh, message.en, hint.zh, hint.en]) expect(text).not.toMatch(/^$|undefined|\[object/u);
    if (cell !== null) expect([sheet, cell, parseCellReference(cell)]).not.toContain(sheet === null ? null : undefined);
  }
  expect(() => JSON.stringify({ findings, table })).not.toThrow();
};

const cases = [...templateCases, issuingCase];

it('is for every form of the catalogue', () => {
  expect(new Set(cases.map(({ form }) => form.id))).toEqual(new Set(forms.map(({ id }) => id)));
});

describe.each(cases.map((one) => [`${one.form.id} of ${one.context.zone.id}`, one] as const))(
  'a spoiled %s',
  (_, one) => {
    let good: Uint8Array = new Uint8Array();
    let sheets: readonly SheetInput[] = [];
    beforeAll(async () => {
      const plan = templateOf(one.template, { context: one.context, settings: templateSettings });
      good = await writeWorkbook(fillTemplate(plan, one.filling));
      const read = await readWorkbook(good, { inflate: inflateNode });
      if (!read.ok) throw new Error(read.error.detail);
      sheets = sheetsOf(read.value);
    });

    it('is judged as it was before anything is changed', async () => {
      expect((await judge(good, one)).outcome).toBe('valid');
      expect((await judge(buildXlsx({ sheets }), one)).outcome).toBe('valid');
    });

    it('in its bytes is judged with a reason', { timeout }, async () => {
      await fc.assert(
        fc.asyncProperty(byteChanges, async (changes) => {
          expectReason(
            await judge(
              changes.reduce((bytes, change) => change(bytes), good),
              one,
            ),
          );
        }),
        settings,
      );
    });

    it('in the parts of its file is judged with a reason', { timeout }, async () => {
      await fc.assert(
        fc.asyncProperty(partChanges, async (changes) => {
          const parts = [...xlsxParts({ sheets })].map(([name, data]) => ({ name, data: String(data) }));
          const spoiled = parts.map(({ name, data }, index) => ({
            name,
            data: changes
              .filter(([part]) => Math.floor(part * parts.length) === index)
              .reduce((text, [, change]) => change(text), data),
          }));
          expectReason(await judge(buildZip(spoiled), one));
        }),
        settings,
      );
    });

    it('in its cells, rows, columns and sheets is judged with a reason', { timeout }, async () => {
      await fc.assert(
        fc.asyncProperty(sheetChanges, async (changes) => {
          expectReason(await judge(buildXlsx({ sheets: changes.reduce((all, change) => change(all), sheets) }), one));
        }),
        { ...settings, numRuns: runs * 2 },
      );
    });
  },
);
