import { Decimal, plain } from '../../libs/domain/decimal.ts';
import type { Comparison } from '../../libs/domain/forms/authority-values/compare-with-reported.ts';
import {
  type ComparisonAnswer,
  openRows,
  standingAnswer,
} from '../../libs/domain/forms/authority-values/comparison-answer.ts';
import { departmentOf } from '../../libs/domain/forms/authority-values/departments.ts';
import { shanghaiTime } from '../../libs/domain/shanghai-time.ts';
import type { AnswerBodyOf } from '../../libs/lambda/api-request.ts';
import type { ZoneComparison } from './authority-comparison.ts';
import type { compareAuthorityValuesRoute } from './authority-routes.ts';

type Body = AnswerBodyOf<typeof compareAuthorityValuesRoute>;

/** The 比对表 as the API shows it: rows with the answers that stand, and who owes how many. */
export const comparisonTableView = (
  period: string,
  zones: readonly ZoneComparison[],
  answersOf: (zone: string) => readonly ComparisonAnswer[],
): Body => ({
  period,
  items: zones.flatMap((zone) => zone.rows.map((row) => rowView(zone, row, answersOf(zone.zone)))),
  open: zones
    .map(({ zone, rows }) => ({ zone, rows: openRows(rows, answersOf(zone)).length }))
    .filter(({ rows }) => rows > 0),
});

const rowView = (
  { zone, fileSha256 }: ZoneComparison,
  one: Comparison,
  answers: readonly ComparisonAnswer[],
): Body['items'][number] => ({
  zone,
  subArea: one.subArea,
  field: one.item.id,
  label: one.item.label,
  unit: one.item.unit,
  department: one.department,
  name: departmentOf(one.department).name,
  reported: one.reported === null ? null : { value: one.reported, fileSha256, cells: one.places },
  authority: one.authority === null ? null : { value: one.authority, document: one.document ?? '' },
  difference: one.difference,
  percent: one.relative === null ? null : plain(new Decimal(one.relative).times(100)),
  verdict: one.verdict,
  answer: answerView(standingAnswer(answers, one)),
});

const answerView = (standing: ComparisonAnswer | undefined): Body['items'][number]['answer'] => {
  if (!standing) return null;
  const { answer, text, by, at } = standing;
  return { answer, ...(text === undefined ? {} : { text }), by, at: shanghaiTime(at) };
};
