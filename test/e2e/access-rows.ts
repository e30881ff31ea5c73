import { auditRows } from './access/audit-rows.ts';
import { boardsRows } from './access/boards-rows.ts';
import { calendarRows } from './access/calendar-rows.ts';
import { exportsRows } from './access/exports-rows.ts';
import { indicatorsRows } from './access/indicators-rows.ts';
import { intakeRows } from './access/intake-rows.ts';
import { noticesRows } from './access/notices-rows.ts';
import { portalRows } from './access/portal-rows.ts';
import { publishingRows } from './access/publishing-rows.ts';
import { rankingRows } from './access/ranking-rows.ts';
import type { Row } from './access/row.ts';
import { validationRows } from './access/validation-rows.ts';

/** By operation id, a file a service. A route that is missing fails the first test. */
export const accessRows: Readonly<Record<string, Row>> = {
  ...auditRows,
  ...boardsRows,
  ...calendarRows,
  ...exportsRows,
  ...indicatorsRows,
  ...intakeRows,
  ...noticesRows,
  ...portalRows,
  ...publishingRows,
  ...rankingRows,
  ...validationRows,
};
