import { describe, expect, it } from 'vitest';
import { findForm } from '../../libs/domain/forms/index.ts';
import { templateSettings } from '../../libs/domain/forms/template/template-settings.ts';
import { isSynthetic } from '../../libs/domain/synthetic.ts';
import { inflateNode } from '../../libs/workbook/inflate-node.ts';
import { readWorkbook } from '../../libs/workbook/read-workbook.ts';
import { readTag } from '../../libs/workbook/write/template-tag.ts';
import { answerOf, ask, codeOf, lead, office, officer, otherLead } from '../../test/support/line/ask.ts';
import { hangzhou, type Lodged, lodge, registerZones } from '../../test/support/line/lodge.ts';
import { openLine } from '../../test/support/line/open-line.ts';
import { sampleZone } from '../../test/support/sample-run.ts';
import { readTemplate } from './read-template.ts';

interface Asked {
  readonly actor?: typeof officer;
  readonly form?: string;
  readonly zone?: string;
  readonly period?: string;
  readonly subArea?: string;
}

const open = async (lodged?: Lodged) => {
  const line = openLine();
  await registerZones(line, hangzhou);
  if (lodged) await lodge(line, lodged);
  const command = readTemplate({ ...line.ports, settings: templateSettings });
  return ({ actor = officer, form = 'indicator-data', zone = 'hangzhou', period = '2026', subArea }: Asked = {}) =>
    ask(command, { actor, params: { form }, query: { zone, period, ...(subArea === undefined ? {} : { subArea }) } });
};

const download = async (lodged?: Lodged, asked?: Asked) => {
  const { bytes, headers, contentType } = answerOf(await (await open(lodged))(asked));
  if (!bytes) throw new Error('no bytes');
  const read = await readWorkbook(bytes, { inflate: inflateNode });
  if (!read.ok) throw new Error(read.error.detail);
  return { workbook: read.value, bytes, contentType, disposition: headers?.['content-disposition'] };
};

describe('downloading a template', () => {
  it('answers a workbook of less than a megabyte, under a name in Chinese', async () => {
    const { bytes, contentType, disposition } = await download();
    expect(bytes.length).toBeLessThan(1_000_000);
    expect(contentType).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    const [, name = ''] =
      /^attachment; filename="template\.xlsx"; filename\*=UTF-8''([\w.%-]+)$/.exec(disposition ?? '') ?? [];
    expect(decodeURIComponent(name)).toBe('杭州联动创新区-主要评价指标基础数据表-2026.xlsx');
  });

  it('knows what it was made for, and is read by the form without a word about its template', async () => {
    const { workbook } = await download();
    expect(readTag(workbook)).toMatchObject({ form: 'indicator-data', zone: 'hangzhou', period: '2026' });
    const { id, name, subAreas } = hangzhou;
    const context = { zone: { id, name, subAreas }, period: '2026', references: {} };
    const { findings = [] } = findForm('indicator-data')?.read(workbook, context) ?? {};
    const rules = findings.map(({ rule }) => rule);
    expect(new Set(rules)).toEqual(new Set(['number.missing']));
  });

  it('is prefilled from what was accepted a year before, and marked where that is made up', async () => {
    const rows = (sampleZone('hangzhou').filing?.table.rows ?? [])
      .slice(0, 1)
      .map((row) => ({ ...row, subArea: '临空片区' }));
    const energy = Number(rows[0]?.figures.energy.value);
    const numbersIn = ({ workbook }: Awaited<ReturnType<typeof download>>) =>
      workbook.sheets[0]?.cells.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
    const before = await download();
    const after = await download({ state: 'accepted', synthetic: true, table: { rows } });
    expect(numbersIn(before)).not.toContain(energy);
    expect(numbersIn(after)).toContain(energy);
    expect([isSynthetic(before.workbook), isSynthetic(after.workbook)]).toEqual([false, true]);
  });

  it('is for one sub-area where one is named', async () => {
    const { workbook, disposition } = await download(undefined, { subArea: '临空片区' });
    expect(readTag(workbook)?.['subArea']).toBe('临空片区');
    expect(decodeURIComponent(disposition ?? '')).toContain('杭州联动创新区-临空片区-');
  });

  it('is for people of the zone and of the office; for others the zone does not exist', async () => {
    const read = await open();
    for (const actor of [officer, lead, office]) expect(codeOf(await read({ actor }))).toBeUndefined();
    expect(codeOf(await read({ actor: otherLead }))).toBe('zone.unknown');
    expect(codeOf(await read({ actor: office, zone: 'lishui' }))).toBe('zone.unknown');
  });

  it('is not there for an unknown form, an odd period or an unregistered sub-area', async () => {
    const read = await open();
    expect(codeOf(await read({ form: 'no-form' }))).toBe('form.unknown');
    expect(codeOf(await read({ period: '2026Q1' }))).toBe('period.mismatch');
    expect(codeOf(await read({ subArea: '滨江片区' }))).toBe('zone.sub-area-unknown');
  });
});
