import * as z from 'zod/mini';
import { scoringScheme } from '../scoring/scoring-scheme.ts';
import { advancementRule } from './advancement-rule.ts';
import { authorityChoices } from './authority-choice.ts';
import { citation } from './citation.ts';
import { cohortRule } from './cohort-rule.ts';
import { consequences } from './consequences.ts';
import { displayRule } from './display-rule.ts';
import { goldenCase } from './golden-case.ts';
import { gradeRule } from './grade-rule.ts';
import { tieBreak } from './tie-break.ts';

const line = z.string().check(z.minLength(1), z.maxLength(500), z.regex(/^[^\p{Cc}]*$/u));
const message = z.strictObject({ zh: line, en: line });
const decimal = z.string().check(z.regex(/^-?(0|[1-9]\d*)(\.\d+)?$/u));

const gap = z.enum(['zero', 'spread']);

/** Where an item's value comes from. */
const source = z.union([
  z.strictObject({
    /** The id of an indicator (指标). */
    indicator: line,
    /** The unit in which the item's thresholds are written: the indicator's (`万元/亩`, `%`), or `百分点` above the province. */
    unit: line,
    /** Scored in percentage points above the province's growth of the same period; what is reported stays as it is. */
    above: z.optional(z.literal('province')),
  }),
  /** The id of a measure of the working mechanism (工作机制). */
  z.strictObject({ mechanism: line }),
  /** A score that people give, with its basis and evidence (人工评分), by the name under which it is entered. */
  z.strictObject({ manual: z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9-]{0,63}$/u)), title: message }),
]);

/**
 * A scoring scheme (评分方案) as the office makes it official: what {@link scoringScheme} says of items, methods, weights
 * and the tree, and beside it where each item's value comes from, what a missing one counts by its reason, and what of the
 * result is shown. Data, versioned: an evaluation names its id, version and hash.
 */
export const schemeDocument = z.strictObject({
  ...scoringScheme.shape,
  /** It stands in addresses. */
  id: z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/u)),
  version: z.int().check(z.minimum(1), z.maximum(999_999)),
  title: message,
  /** What the assessment rests on (考评依据). */
  citation,
  /** The first year that it scores (适用年度). */
  effectiveYear: z.int().check(z.minimum(2000), z.maximum(2999)),
  /** How much of a result the public report shows (公开范围). */
  disclosure: z.enum(['none', 'top-list', 'ranks', 'scores']),
  /** The titles of the tree's nodes, e.g. of the blocks (板块), by id. */
  titles: z.record(z.string(), message),
  /** By item. */
  sources: z.record(z.string(), source),
  /** Where departments' figures (部门核定数) count in place of the zones' own; without it none does. */
  authority: z.optional(authorityChoices),
  /**
   * What happens to an item without a value: it scores `zero` with its weight kept (not reporting never pays), or its
   * weight is `spread` over the rest of its node, shown as usable weight (可比权重).
   */
  nulls: z.strictObject({
    'missing-input': gap,
    'zero-base': gap,
    'negative-base': gap,
    'zero-denominator': gap,
    'not-reported': gap,
    /** Of a reason that the office confirmed (缺项原因确认); without it the weight is spread. */
    'new-zone': z.optional(gap),
    'not-comparable': z.optional(gap),
  }),
  ranking: z.strictObject({
    ...scoringScheme.shape.ranking.shape,
    /** Compared in this order where totals are equal; what is equal in all of them shares the rank. */
    tieBreaks: z.optional(z.array(tieBreak).check(z.maxLength(20))),
  }),
  cohort: z.optional(cohortRule),
  /** A rank counts as provisional below this usable weight, in percent. */
  usableWeightFloor: decimal,
  /** The most that entries beside the figures (加分、扣分) may come to, in points; without it there are none. */
  adjustments: z.optional(z.strictObject({ bonusCap: decimal, deductionCap: decimal })),
  grades: z.optional(gradeRule),
  consequences: z.optional(consequences),
  advancement: z.optional(advancementRule),
  display: z.optional(displayRule),
  /** All must reproduce before the scheme becomes active. */
  golden: z.optional(z.array(goldenCase).check(z.maxLength(50))),
});

/** A {@link schemeDocument}. */
export type Scheme = z.infer<typeof schemeDocument>;

/** Where an item's value comes from. */
export type ItemSource = z.infer<typeof source>;

/**
 * What an item takes its value from, by name.
 *
 * @example
 * sourceName({ mechanism: 'taskCompletion' }); // 'taskCompletion'
 */
export const sourceName = (source: ItemSource): string => {
  if ('mechanism' in source) return source.mechanism;
  return 'manual' in source ? source.manual : source.indicator;
};

/** What becomes of an item without a value, by the reason. */
export type NullPolicy = Scheme['nulls'];

/** How much of a result the public report shows. */
export type Disclosure = Scheme['disclosure'];
