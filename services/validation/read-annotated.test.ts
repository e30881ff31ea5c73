import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../libs/domain/digest.ts';
import { afterSummary } from '../../libs/domain/forms/indicator-data/summary-fixture.ts';
import { inflateNode } from '../../libs/workbook/inflate-node.ts';
import { readWorkbook } from '../../libs/workbook/read-workbook.ts';
import { answerOf, ask, auditor, codeOf, office, officer, otherLead } from '../../test/support/line/ask.ts';
import { goodWorkbook, hangzhou, lodge, registerZones } from '../../test/support/line/lodge.ts';
import { type Line, openLine } from '../../test/support/line/open-line.ts';
import { filledForm } from '../../test/support/xlsx/filled-form.ts';
import { readAnnotated } from './read-annotated.ts';
import { readAnnotatedRoute } from './routes.ts';
import { validateSubmission } from './validate-submission.ts';

const validated = async (bytes: Uint8Array): Promise<Line> => {
  const line = openLine();
  await registerZones(line, hangzhou);
  await lodge(line, { state: 'received', bytes });
  await validateSubmission(line.ports)('sub-1');
  return line;
};

/** A filing of projects, some of which are under negotiation. */
const reserved = async (): Promise<Line['ports']> => {
  const line = openLine();
  await lodge(line, { state: 'valid', form: 'major-projects', period: '2025Q3' });
  return line.ports;
};

const asked = { actor: officer, params: { id: 'sub-1' } };

describe('the annotated copy', () => {
  it('is the zone’s own workbook with every finding in it, under a name that says so', async () => {
    const bytes = filledForm({ unit: '杭州联动创新区', cells: { D4: '二十' } });
    const line = await validated(bytes);
    const link = answerOf(await ask(readAnnotated(line.ports), asked)).body;
    expect(link).toMatchObject({ fileName: '2025-批注副本.xlsx', expiresAt: '2026-01-12T09:05:00+08:00' });
    const copy = line.objects.openLink(link?.url ?? '')?.bytes ?? new Uint8Array();
    expect([copy.length, sha256Hex(copy)]).toEqual([link?.size, link?.sha256]);
    const read = await readWorkbook(copy, { inflate: inflateNode });
    const [own, list] = read.ok ? read.value.sheets : [];
    expect([own?.name, list?.name]).toEqual(['基础数据表', '修改清单']);
    expect(list?.cells.map(({ value }) => value)).toEqual(expect.arrayContaining(['D4', '二十', 'number.text']));
  });

  it('is refused for all that the route names', async () => {
    const line = openLine();
    await lodge(line, { state: 'received' });
    const codes = [
      codeOf(await ask(readAnnotated(line.ports), { ...asked, actor: otherLead })),
      codeOf(await ask(readAnnotated(await reserved()), { ...asked, actor: auditor })),
      codeOf(await ask(readAnnotated(line.ports), asked)),
      codeOf(await ask(readAnnotated((await validated(goodWorkbook)).ports), asked)),
    ];
    expect(codes).toEqual([...readAnnotatedRoute.problems]);
  });

  it('is not there of what cannot be read, nor of a text table', async () => {
    for (const bytes of [new Uint8Array(9), new TextEncoder().encode('片区名称,税收收入\n主城片区,多')]) {
      expect(codeOf(await ask(readAnnotated((await validated(bytes)).ports), asked))).toBe('annotated.none');
    }
  });

  it('has what is for the office alone in the office’s and the auditor’s copy only', async () => {
    const line = openLine();
    await registerZones(line, hangzhou);
    const [summary] = afterSummary('税收收入', '560000').references?.['summary'] ?? [];
    await lodge(line, { id: 'summary', form: 'annual-summary', state: 'accepted', table: summary?.table });
    const bytes = filledForm({
      unit: '杭州联动创新区',
      cells: { A8: '数据性质：年报', C3: '税收收入（亿元）', C4: 40, C5: 21.25, C6: 61.25 },
    });
    await lodge(line, { state: 'received', bytes });
    await validateSubmission(line.ports)('sub-1');
    const copy = async (actor: typeof officer) => {
      const link = answerOf(await ask(readAnnotated(line.ports), { ...asked, actor })).body;
      const read = await readWorkbook(line.objects.openLink(link?.url ?? '')?.bytes ?? new Uint8Array(), {
        inflate: inflateNode,
      });
      return read.ok ? read.value.sheets.flatMap(({ cells }) => cells.map(({ value }) => value)) : [];
    };
    expect(await copy(officer)).toContain('unit.converted');
    expect(await copy(officer)).not.toContain('expected.differs');
    expect(await copy(office)).toEqual(expect.arrayContaining(['unit.converted', 'expected.differs']));
    expect(await copy(auditor)).toContain('expected.differs');
  });
});
