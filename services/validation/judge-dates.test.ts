import { expect, it } from 'vitest';
import type { EnteredYear } from '../../libs/domain/calendar/published-year.ts';
import { institutionExamples as rows } from '../../libs/domain/forms/institution/examples.ts';
import { acceptedTable, withRows } from '../../libs/domain/forms/institution/rule-cases-fixture.ts';
import { institutionForm as form } from '../../libs/domain/forms/institution.ts';
import { calendarYears } from '../../libs/ports/calendar-years.ts';
import { submissions } from '../../libs/ports/submissions.ts';
import { recordBytes } from '../../test/support/forms/record-workbook.ts';
import { hangzhou, lodge, registerZones } from '../../test/support/line/lodge.ts';
import { type Line, openLine } from '../../test/support/line/open-line.ts';
import { validateSubmission } from './validate-submission.ts';

const zone = { ...hangzhou, subAreas: [{ name: '主城片区' }, { name: '钱塘片区' }] };
const filing = { zone, period: '2026' };
// The world stands on 12 January 2026, the fifteenth working day after 19 December.
const setup = { setup: '负责人：吴某（区委副书记）', documentNumber: '上政办〔2025〕4号' };

/** The rules that something is found by, in what is filed again after a change on a day. */
const foundAfter = async (changedOn: string, arrange: (line: Line) => Promise<void> = async () => {}) => {
  const line = openLine();
  await registerZones(line, zone);
  const { table } = acceptedTable(form, rows, filing);
  await lodge(line, { id: 'before', form: form.id, period: '2026', state: 'accepted', table });
  await arrange(line);
  const bytes = recordBytes(form, withRows(rows, 'institutions', { 1: { ...setup, changedOn } }), filing);
  await lodge(line, { id: 'now', form: form.id, period: '2026', attempt: 2, state: 'received', bytes });
  expect(await validateSubmission(line.ports)('now')).toMatchObject({ kind: 'done' });
  const { validation } = (await submissions.read(line.ports.readRecord, 'now'))?.value ?? {};
  const object = await line.ports.getObject({ bucket: 'results', key: validation?.findings ?? '' });
  const lines = new TextDecoder().decode(object?.bytes).split('\n').filter(Boolean);
  return lines.map((one) => JSON.parse(one).rule as string);
};

it('a change that is filed within fifteen working days by the time of storage is in time, and a day later it is not', async () => {
  expect(await foundAfter('2025-12-19')).not.toContain('change.late');
  expect(await foundAfter('2025-12-18')).toContain('change.late');
});

it('counts working days by the holidays that the office entered', async () => {
  const holidays = [{ name: '元旦', from: '2026-01-01', to: '2026-01-06' }];
  const entered: EnteredYear = {
    ...{ year: 2026, documentNo: '国办发明电〔2025〕7号', holidays, makeUpDays: [], number: 1 },
    entered: { by: 'office-1', at: '2025-11-10T01:00:00.000Z' },
  };
  const enter = (line: Line) => line.place(calendarYears.write(2026, 'absent', entered));
  expect(await foundAfter('2025-12-18', enter)).not.toContain('change.late');
});
