import type { DecimalString } from '../../decimal.ts';
import type { Message } from '../../message.ts';
import type { ProblemPlace } from '../../problem.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { Deed } from '../../submission.ts';
import { subAreaKey } from '../reading/sub-area-key.ts';
import type { Comparison } from './compare-with-reported.ts';
import type { AuthorityField, DepartmentId } from './vocabulary.ts';

/** Which row of the 比对表 is meant. */
export interface ComparedRow {
  readonly department: DepartmentId;
  readonly field: AuthorityField;
  /** `null` for the zone as a whole. */
  readonly subArea: string | null;
}

/** What a zone says of a row: the department's figure is right (确认), or why its own differs (说明). */
export interface GivenAnswer extends ComparedRow {
  readonly answer: 'confirm' | 'explain';
  readonly text?: string;
}

/** An answer as it is kept: with the two figures that it was given to, who gave it and when. */
export interface ComparisonAnswer extends GivenAnswer, Deed {
  readonly seen: { readonly reported: DecimalString | null; readonly authority: DecimalString };
}

/**
 * The answer that stands for a row; `undefined` where there is none, or one of the two figures is another by now.
 *
 * @example
 * standingAnswer([], comparison); // undefined
 */
export const standingAnswer = (
  answers: readonly ComparisonAnswer[],
  comparison: Comparison,
): ComparisonAnswer | undefined => {
  const found = answers.find((answer) => keyOf(answer) === keyOf(rowOf(comparison)));
  const same = found?.seen.reported === comparison.reported && found?.seen.authority === comparison.authority;
  return same ? found : undefined;
};

/**
 * The rows that a zone still owes an answer (未确认): those that a department settled for it, without one that stands.
 *
 * @example
 * openRows([], []); // []
 */
export const openRows = (
  comparisons: readonly Comparison[],
  answers: readonly ComparisonAnswer[],
): readonly Comparison[] => comparisons.filter((one) => one.authority !== null && !standingAnswer(answers, one));

/**
 * The answers that stand once these are given, in the order of the rows: what they do not name stays, what says the same again
 * keeps who said it and when; answers to figures that have changed since are dropped. Otherwise every place that is wrong.
 *
 * @example
 * answerRows([], [], [], { by: 'lead-1', at: '2026-03-02T01:00:00.000Z' }); // { ok: true, value: [] }
 */
export const answerRows = (
  comparisons: readonly Comparison[],
  before: readonly ComparisonAnswer[],
  given: readonly GivenAnswer[],
  deed: Deed,
): Result<readonly ComparisonAnswer[], readonly ProblemPlace[]> => {
  const byRow = new Map(given.map((answer) => [keyOf(answer), answer]));
  const places = given.flatMap((answer, at) => wrongWith(comparisons, byRow, answer, at));
  if (places.length > 0) return fail(places);
  return ok(
    comparisons.flatMap((one): readonly ComparisonAnswer[] => {
      const [standing, now] = [standingAnswer(before, one), byRow.get(keyOf(rowOf(one)))];
      if (!now || one.authority === null || (standing && saysTheSame(standing, now))) return standing ? [standing] : [];
      const { answer, text } = now;
      const seen = { reported: one.reported, authority: one.authority };
      return [{ ...rowOf(one), answer, ...(text === undefined ? {} : { text }), seen, by: deed.by, at: deed.at }];
    }),
  );
};

const rowOf = ({ department, item, subArea }: Comparison): ComparedRow => ({ department, field: item.id, subArea });

const keyOf = ({ department, field, subArea }: ComparedRow): string =>
  JSON.stringify([department, field, subArea === null ? null : subAreaKey(subArea)]);

const saysTheSame = (a: GivenAnswer, b: GivenAnswer): boolean => a.answer === b.answer && a.text === b.text;

const wrongWith = (
  comparisons: readonly Comparison[],
  byRow: ReadonlyMap<string, GivenAnswer>,
  given: GivenAnswer,
  at: number,
): readonly ProblemPlace[] => {
  const place = (part: string, message: Message): readonly ProblemPlace[] => [
    { pointer: `/rows/${at}/${part}`, message },
  ];
  const row = comparisons.find((one) => keyOf(rowOf(one)) === keyOf(given));
  if (row === undefined || row.authority === null) return place('field', unknownRow);
  if (byRow.get(keyOf(given)) !== given) return place('field', repeated);
  return given.answer === 'explain' && (given.text ?? '').trim() === '' ? place('text', unexplained) : [];
};

const unknownRow: Message = {
  zh: '比对表中没有这一行，或该部门未核定本区的这项数据',
  en: 'The comparison has no such row, or the department settled nothing of it for this zone',
};
const repeated: Message = { zh: '同一行答复了两次', en: 'This row is answered twice' };
const unexplained: Message = { zh: '选择说明的，请写明原因', en: 'Say why the figures differ' };
