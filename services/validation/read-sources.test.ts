import { describe, expect, it } from 'vitest';
import { goodContext, goodRows, workbookOf } from '../../libs/domain/forms/indicator-data/workbook-fixture.ts';
import { mergedFigures } from '../../libs/domain/forms/merge/index.ts';
import { joined } from '../../libs/domain/forms/merge/merge-case.fixture.ts';
import { writeWorkbook } from '../../libs/workbook/write/write-workbook.ts';
import { answerOf, ask, codeOf, office, officer, otherLead } from '../../test/support/line/ask.ts';
import { goodWorkbook, hangzhou, lodge, registerZones } from '../../test/support/line/lodge.ts';
import { expectOneEffect } from '../../test/support/line/one-effect.ts';
import { type Line, openLine } from '../../test/support/line/open-line.ts';
import { readSources } from './read-sources.ts';
import { readSourcesRoute } from './routes.ts';
import { validateSubmission } from './validate-submission.ts';

const [, , , main = [], airport = []] = goodRows;
const part = (row: typeof main) => workbookOf({ rows: [...goodRows.slice(0, 3), row] });

/** A workbook that was joined from two sub-areas'. */
const merged = async () => {
  const context = { ...goodContext, references: {} };
  return writeWorkbook((await joined(mergedFigures, context, part(main), part(airport))).plan);
};

const received = async (bytes: Uint8Array): Promise<Line> => {
  const line = openLine();
  await registerZones(line, hangzhou);
  await lodge(line, { state: 'received', bytes });
  return line;
};

const validated = async (bytes: Uint8Array): Promise<Line> => {
  const line = await received(bytes);
  await validateSubmission(line.ports)('sub-1');
  return line;
};

type Query = { readonly changed?: 'true'; readonly limit?: string; readonly cursor?: string };
const read = (line: Line, query: Query = {}, actor = office) =>
  ask(readSources(line.ports), { actor, params: { id: 'sub-1' }, query });

describe('the sources of a joined workbook', () => {
  it('are kept with its judgement and answered to its zone and the office, value by value', async () => {
    const line = await validated(await merged());
    for (const actor of [officer, office]) {
      const { items = [], next } = answerOf(await read(line, {}, actor)).body ?? {};
      expect([items.length, next]).toEqual([26, undefined]);
      expect(items[0]).toMatchObject({ value: '400000', from: { file: 'a.xlsx', sheet: '基础数据表', cell: 'C4' } });
      expect(items.at(-1)).toMatchObject({ value: '1600000', from: { file: 'b.xlsx', cell: 'O4' } });
    }
    expect(answerOf(await read(line, { changed: 'true' })).body?.items).toEqual([]);
  });

  it('are answered by pages', async () => {
    const line = await validated(await merged());
    const first = answerOf(await read(line, { limit: '20' })).body;
    const second = answerOf(await read(line, { limit: '20', cursor: first?.next ?? '' })).body;
    expect([first?.items.length, second?.items.length, second?.next]).toEqual([20, 6, undefined]);
  });

  it('are none of a workbook that was not joined, or cannot be read', async () => {
    for (const bytes of [goodWorkbook, new Uint8Array(9)]) {
      expect(answerOf(await read(await validated(bytes))).body).toEqual({ items: [] });
    }
  });

  it('are refused to others, in a form whose files are for few, and before validation', async () => {
    const line = await received(goodWorkbook);
    const projects = openLine();
    await lodge(projects, { state: 'valid', form: 'major-projects', period: '2025Q3' });
    const auditor = { sub: 'auditor-1', role: 'auditor' } as const;
    const codes = [await read(line, {}, otherLead), await read(projects, {}, auditor), await read(line)].map(codeOf);
    expect(codes).toEqual([...readSourcesRoute.problems]);
  });

  it('are kept once, whatever is repeated or breaks', async () => {
    const bytes = await merged();
    const act = (ports: Line['ports']) => validateSubmission(ports)('sub-1');
    expect(await expectOneEffect({ arrange: () => received(bytes), act })).toBeGreaterThanOrEqual(10);
  }, 30_000);
});
