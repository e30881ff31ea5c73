import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleZone, type Row } from '../../../test/support/forms/judge-rows.ts';
import { recordWorkbook } from '../../../test/support/forms/record-workbook.ts';
import type { AcceptedTable } from '../filing.ts';
import type { Zone } from '../zone.ts';
import { inspectionExamples, issuedExamples } from './inspection/examples.ts';
import { trackFindings } from './inspection/inspection-cases.ts';
import { printedFindings } from './inspection/issued-findings.ts';
import { inspectionForm as form } from './inspection.ts';
import { recordForm } from './records/record-reader.ts';

const office: Zone = { id: 'province', name: '浙江省自贸办', subAreas: [] };
const read = (
  zone: Zone,
  rows: readonly Row[],
  references: Readonly<Record<string, readonly AcceptedTable[]>> = {},
  statements: Readonly<Record<string, string>> = {},
) => {
  const filing = { zone, period: '2025Q3', statements };
  return recordForm(form).read(recordWorkbook(form, { findings: rows }, filing), { ...filing, references });
};
const accepted = (zone: Zone, rows: readonly Row[]): AcceptedTable => {
  const { table, findings } = read(zone, rows);
  if (!table) throw new Error(`not good: ${JSON.stringify(findings)}`);
  return { zone: zone.id, period: '2025Q3', fileSha256: '0', table };
};

const issuedRows = issuedExamples['findings'] as readonly [Row, Row, Row];
const [done, open] = inspectionExamples['findings'] as readonly [Row, Row];
const issued = { issued: [accepted(office, issuedRows)] };
const answer = (...rows: readonly Row[]) => read(exampleZone, rows, issued).findings;
const closing = { outcome: '销号', decidedOn: '2025-09-28' };

describe('inspection, as the office issues it', () => {
  const issue = (row: Row, references = {}) => read(office, [row], references).findings;

  it('needs no answers', () => {
    expect(read(office, issuedRows).findings).toEqual([]);
  });

  it('names the zone that each finding is for, and gives it time', () => {
    expect(issue({ ...issuedRows[0], zone: null })).toMatchObject([{ rule: 'finding.zone', cell: 'K4' }]);
    expect(issue({ ...issuedRows[0], zone: '浦东' })).toMatchObject([{ rule: 'finding.zone', level: 'error' }]);
    expect(issue({ ...issuedRows[0], zone: '杭州市' })).toEqual([]);
    expect(issue({ ...issuedRows[0], deadline: '2025-07-22' })).toMatchObject([{ rule: 'deadline.early', cell: 'F4' }]);
  });

  it('closes what was answered as completed', () => {
    const closed = { ...issuedRows[0], ...closing };
    expect(issue({ ...closed, decidedOn: null })).toMatchObject([{ rule: 'value.required', cell: 'M4' }]);
    expect(issue(closed, { answers: [accepted(exampleZone, [done])] })).toEqual([]);
    const unfinished = { ...done, completedOn: null, deadline: '2025-10-31' };
    expect(issue(closed, { answers: [accepted(exampleZone, [unfinished])] })).toMatchObject([
      { rule: 'outcome.unanswered', level: 'must-explain', cell: 'L4' },
    ]);
  });

  it('carries over what is not closed, with a deadline of its own choice', () => {
    const carried = [accepted(office, [{ ...issuedRows[0], ...closing }, issuedRows[1]])];
    expect(issue({ ...issuedRows[1], deadline: '2025-12-31' }, { carried })).toEqual([]);
    expect(issue(issuedRows[2], { carried })).toMatchObject([
      { rule: 'finding.dropped', level: 'error', expected: '“督2025-08”' },
    ]);
    expect(printedFindings({ zone: office, period: '2025Q4', references: { carried, ...issued } })).toEqual([]);
  });
});

describe('inspection, as a zone answers it', () => {
  it('finds nothing in a good answer', () => {
    expect(answer(done, open)).toEqual([]);
  });

  it('is not empty, unless it says that there was no finding', () => {
    expect(read(exampleZone, []).findings).toMatchObject([{ rule: 'row.none', level: 'error' }]);
    expect(read(exampleZone, [], { issued: [] }, { noFindings: '本季度没有下发督查问题' }).findings).toEqual([]);
  });

  it('gets its own findings in advance, and no other zone’s', () => {
    const printed = printedFindings({ zone: exampleZone, period: '2025Q3', references: issued });
    expect(printed.map(({ number }) => number)).toEqual(['督2025-07', '督2025-08']);
    expect(printed[0]).toMatchObject({ deadline: '2025-09-20', responsible: ['市商务局', '市数据局'] });
  });

  it('keeps what the office wrote, and every finding', () => {
    expect(answer({ ...done, deadline: '2025-12-20' }, open)).toMatchObject([
      { rule: 'value.locked-changed', level: 'error', cell: 'F4' },
    ]);
    expect(answer(done)).toMatchObject([{ rule: 'row.dropped', level: 'error' }]);
    expect(answer(done, open, { ...open, number: '督2025-09' })).toMatchObject([
      { rule: 'finding.unissued', level: 'error', cell: 'A6', expected: '“督2025-07”、“督2025-08”' },
    ]);
  });

  it('answers each finding with measures and progress', () => {
    expect(answer(done, { ...open, measures: null, progress: '无' })).toMatchObject([
      { rule: 'answer.missing', level: 'error', cell: 'G5' },
      { rule: 'answer.missing', cell: 'H5' },
    ]);
  });

  it('proves and dates what is done', () => {
    expect(answer({ ...done, evidence: null }, open)).toMatchObject([{ rule: 'rectification.unproven', cell: 'J4' }]);
    expect(answer({ ...done, completedOn: '2025-07-01' }, open)).toMatchObject([
      { rule: 'rectification.early', level: 'error', cell: 'I4' },
    ]);
  });

  it('explains what is late, done or not', () => {
    expect(answer({ ...done, completedOn: '2025-09-25' }, open)).toMatchObject([
      { rule: 'rectification.late', level: 'must-explain', cell: 'I4' },
    ]);
    expect(answer({ ...done, completedOn: null }, open)).toMatchObject([{ rule: 'rectification.late', cell: 'I4' }]);
  });

  it('leaves the decision to the office', () => {
    expect(answer({ ...done, ...closing }, open)).toMatchObject([{ rule: 'outcome.by-zone', cell: 'L4' }]);
    const decided = { issued: [accepted(office, [{ ...issuedRows[0], ...closing }, issuedRows[1]])] };
    expect(read(exampleZone, [{ ...done, ...closing }, open], decided).findings).toEqual([]);
  });
});

describe('how far findings are', () => {
  it('follows from the answers, and from the office’s decision over them', () => {
    const table = accepted(office, [
      { ...issuedRows[0], ...closing },
      issuedRows[1],
      { ...issuedRows[2], outcome: '继续整改', decidedOn: '2025-10-09', opinion: '办件统计尚未完善' },
    ]);
    const tracked = trackFindings(table, [accepted(exampleZone, [done, open])]);
    expect(tracked.map(({ number, finding }) => [number, finding])).toEqual([
      ['督2025-07', { state: 'closed', deadline: '2025-09-20', completedOn: '2025-09-10' }],
      ['督2025-08', { state: 'answered', deadline: '2025-10-31' }],
      ['督2025-09', { state: 'continued', deadline: '2025-09-30' }],
    ]);
    expect(trackFindings(table, []).map(({ finding }) => finding.state)).toEqual(['closed', 'issued', 'continued']);
  });
});

describe('the rules', () => {
  it('are one a file, listed once, each named like its file', () => {
    const files = readdirSync(join(import.meta.dirname, 'inspection/rules'))
      .map((file) => file.replace(/\.ts$/u, ''))
      .filter((file) => file !== 'index');
    expect(form.rules.map(({ id }) => id.replace('.', '-')).toSorted()).toEqual(files.toSorted());
  });
});
