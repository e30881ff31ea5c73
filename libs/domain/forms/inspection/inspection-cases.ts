import type { AcceptedTable } from '../../filing.ts';
import type { RecordRow } from '../records/record-table.ts';
import { type SaidRow, said } from '../records/said.ts';
import { findingRows } from './issued-findings.ts';
import type { InspectionCase, InspectionState } from './state.ts';

/** A finding as the tables tell it: its number, the name of its zone, and how far it is. */
export interface TrackedFinding {
  readonly number: string;
  readonly zone: string;
  readonly finding: InspectionCase;
  readonly issued: RecordRow;
  /** The zone's row, where it answered. */
  readonly answer: RecordRow | undefined;
}

/**
 * How far each finding of a quarter is, by the office's accepted table and the zones' accepted answers. The office's
 * decision (处理结果) stands over the answer.
 *
 * @example
 * trackFindings({ zone: 'province', period: '2025Q3', fileSha256: '', table: { sheets: {} } }, []); // []
 */
export const trackFindings = (issued: AcceptedTable, answers: readonly AcceptedTable[]): readonly TrackedFinding[] => {
  const byNumber = new Map(answers.flatMap(findingRows).map((row) => [said(row, 'number'), row]));
  return findingRows(issued).map((row) => {
    const answer = byNumber.get(said(row, 'number'));
    const state = stateOf(row, answer);
    // What goes on is not completed, whatever was answered before the decision.
    const completedOn = answer && state !== 'continued' ? said(answer, 'completedOn') : '';
    return {
      number: said(row, 'number'),
      zone: said(row, 'zone'),
      finding: {
        state,
        deadline: said(row, 'deadline'),
        ...(completedOn === '' ? {} : { completedOn }),
      },
      issued: row,
      answer,
    };
  });
};

const decisions: Readonly<Record<string, InspectionState>> = { 销号: 'closed', 继续整改: 'continued' };

const stateOf = (issued: SaidRow, answer: SaidRow | undefined): InspectionState =>
  decisions[said(issued, 'outcome')] ?? (answer && said(answer, 'measures') !== '' ? 'answered' : 'issued');
