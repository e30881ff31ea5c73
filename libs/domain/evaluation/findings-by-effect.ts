import { Decimal, type DecimalString, plain } from '../decimal.ts';
import type { Finding } from '../finding.ts';
import { type CellEffect, type CellFigure, effectOfCell, figuresAt } from './cell-effect.ts';
import { evaluate } from './evaluate.ts';
import type { RunInputs } from './run-inputs.ts';

/** A finding of a filing that counted. */
export interface FiledFinding {
  readonly fileSha256: string;
  readonly finding: Finding;
}

/** How far a finding could move ranks, were the value wrong as it is said to be. */
export interface FindingEffect extends FiledFinding {
  /** The values that were tried, in the canonical unit. */
  readonly tried: readonly DecimalString[];
  /** The most places that any zone would move. */
  readonly places: number;
  /** The most points that any zone's score would change by. */
  readonly points: DecimalString;
}

/** How wrong a value may be, as factors of it, by the finding's rule; `else` for all others. */
export type PlausibleErrors = Readonly<Record<string, readonly DecimalString[]>> & {
  readonly else: readonly DecimalString[];
};

/** 万 too much or too little where a unit may have slipped, 1 % otherwise. */
const usual: PlausibleErrors = { 'unit.slip': ['10000', '0.0001'], else: ['0.99', '1.01'] };

/**
 * Orders findings by how far they could move a rank, the farthest first: the cell is given the number that the finding
 * expects, where it names one in the cell's own unit, or else the value times each plausible error, and the evaluation is
 * run again. Findings without a cell that counted are left out.
 *
 * @example
 * findingsByEffect(inputs, [{ fileSha256: 'e3b0…', finding }])[0]?.places; // 2
 */
export const findingsByEffect = (
  inputs: RunInputs,
  findings: readonly FiledFinding[],
  errors: PlausibleErrors = usual,
): readonly FindingEffect[] => {
  const before = evaluate(inputs);
  const weighed = findings.flatMap((filed): readonly FindingEffect[] => {
    const { sheet, cell } = filed.finding;
    if (sheet === null || cell === null) return [];
    const place = { fileSha256: filed.fileSha256, sheet, cell };
    const figure = figuresAt(inputs, place)[0];
    if (!figure) return [];
    const tried = valuesToTry(filed.finding, figure, errors);
    const effects = tried.map((value) => effectOfCell(inputs, place, value, before));
    return [{ ...filed, tried, places: Math.max(0, ...effects.map(placesOf)), points: plain(pointsOf(effects)) }];
  });
  return weighed.toSorted((a, b) => b.places - a.places || new Decimal(b.points).comparedTo(a.points));
};

const valuesToTry = (finding: Finding, figure: CellFigure, errors: PlausibleErrors): readonly DecimalString[] => {
  const expected = expectedIn(finding.expected, figure);
  if (expected) return [plain(expected)];
  const { value } = figure;
  return value === null ? [] : (errors[finding.rule] ?? errors.else).map((by) => plain(new Decimal(value).times(by)));
};

/** The number that is expected, in the canonical unit; `undefined` where the words are not one number in the cell's unit. */
const expectedIn = (words: string, { unit, value, reported }: CellFigure): Decimal | undefined => {
  const [, digits, stated] = /^(-?\d+(?:\.\d+)?)\s*(\D*)$/u.exec(words.trim()) ?? [];
  if (digits === undefined || (stated !== '' && stated !== (reported?.unit ?? unit))) return undefined;
  if (!reported) return new Decimal(digits);
  const own = new Decimal(reported.value);
  return own.isZero() || value === null ? undefined : new Decimal(digits).times(value).div(own);
};

const placesOf = ({ zones }: CellEffect): number =>
  Math.max(0, ...zones.map(({ rank: { from, to } }) => (from === null || to === null ? 0 : Math.abs(from - to))));

const pointsOf = (effects: readonly CellEffect[]): Decimal =>
  effects
    .flatMap(({ zones }) => zones)
    .reduce(
      (most, { score: { from, to } }) => Decimal.max(most, new Decimal(from ?? 0).minus(to ?? 0).abs()),
      new Decimal(0),
    );
