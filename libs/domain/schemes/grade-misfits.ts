import { Decimal, plain } from '../decimal.ts';
import type { Message } from '../message.ts';
import type { SchemaPlace } from '../schema-places.ts';
import type { GradeRule } from './grade-rule.ts';
import type { Scheme } from './scheme.ts';

/**
 * Where a scheme's grades (等次) could not be given as they read: bands that do not fall strictly, so that one is never reached; shares
 * that are together more than all zones; a grade of a name that another one has.
 *
 * @example
 * gradeMisfits(sample2025); // []
 */
export const gradeMisfits = ({ grades }: Pick<Scheme, 'grades'>): readonly SchemaPlace[] =>
  grades
    ? [...(grades.method === 'bands' ? risingBands(grades.bands) : sharesOverAll(grades.steps)), ...namedTwice(grades)]
    : [];

type Bands = Extract<GradeRule, { method: 'bands' }>['bands'];
type Steps = Extract<GradeRule, { method: 'quota' }>['steps'];

const risingBands = (bands: Bands): readonly SchemaPlace[] =>
  bands.flatMap(({ from }, at) => {
    const above = bands[at - 1];
    if (!above || new Decimal(from).lessThan(above.from)) return [];
    const message = {
      zh: `应低于上一等次的 ${above.from}，否则无人可得`,
      en: `must be below the ${above.from} of the grade before, or nobody could have it`,
    };
    return [place(['grades', 'bands', at, 'from'], message)];
  });

const sharesOverAll = (steps: Steps): readonly SchemaPlace[] => {
  const sums = steps.map((_, at) => Decimal.sum(...steps.slice(0, at + 1).map(({ share }) => share)));
  const at = sums.findIndex((sum) => sum.greaterThan(1));
  const sum = sums[at];
  if (!sum) return [];
  const message = { zh: `至此比例合计为 ${plain(sum)}，超过 1`, en: `makes shares of ${plain(sum)} together, over 1` };
  return [place(['grades', 'steps', at, 'share'], message)];
};

const namedTwice = (grades: GradeRule): readonly SchemaPlace[] => {
  const [list, many] =
    grades.method === 'bands' ? (['bands', grades.bands] as const) : (['steps', grades.steps] as const);
  const named: readonly (readonly [SchemaPlace['path'], string])[] = [
    ...many.map(({ grade }, at) => [['grades', list, at, 'grade'], grade] as const),
    [['grades', 'rest', 'grade'], grades.rest.grade],
    ...(grades.byDecision ? [[['grades', 'byDecision', 'grade'], grades.byDecision.grade] as const] : []),
  ];
  return named.flatMap(([path, name], at) =>
    named.findIndex(([, one]) => one === name) < at ? [place(path, { zh: '等次重复', en: 'is a grade twice' })] : [],
  );
};

const place = (path: SchemaPlace['path'], message: Message): SchemaPlace => ({ path, message });
