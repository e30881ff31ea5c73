import { Decimal, plain } from '../../libs/domain/decimal.ts';
import { type Problem, problem } from '../../libs/domain/problem.ts';
import type { ProvinceTotal, ProvinceTotals } from '../../libs/domain/province-totals.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import { convert } from '../../libs/domain/units/convert.ts';
import { findUnit, unitNames } from '../../libs/domain/units/find-unit.ts';
import type { RecordTotalsBody } from './routes.ts';

type Field = 'trade' | 'foreignInvestment';

/** The units in which the totals are kept. */
const KEPT: Readonly<Record<Field, string>> = { trade: '亿元', foreignInvestment: '万美元' };

/**
 * Brings entered totals into the units that they are kept in. A unit that is unknown or of another kind is a problem
 * that names its place.
 */
export const canonicalTotals = (entered: RecordTotalsBody): Result<ProvinceTotals, Problem> => {
  const trade = canonicalTotal(entered.trade, 'trade');
  if (!trade.ok) return trade;
  const foreignInvestment = canonicalTotal(entered.foreignInvestment, 'foreignInvestment');
  if (!foreignInvestment.ok) return foreignInvestment;
  return ok({
    trade: trade.value,
    foreignInvestment: foreignInvestment.value,
    ...(entered.synthetic ? { synthetic: true } : {}),
  });
};

const canonicalTotal = (entered: RecordTotalsBody['trade'], field: Field): Result<ProvinceTotal, Problem> => {
  const kept = findUnit(KEPT[field]);
  const unit = findUnit(entered.unit);
  if (!kept) throw new TypeError(`no such unit: ${KEPT[field]}`);
  if (unit?.kind !== kept.kind) return fail(wrongUnit(entered.unit, field, unitNames(kept.kind)));
  const inKept = (value: string) => plain(convert(new Decimal(value), unit, kept));
  return ok({
    ...entered,
    value: inKept(entered.value),
    unit: kept.name,
    ...(entered.priorSamePeriod === undefined ? {} : { priorSamePeriod: inKept(entered.priorSamePeriod) }),
  });
};

const wrongUnit = (seen: string, field: Field, accepted: readonly string[]): Problem => {
  const message = {
    zh: `单位“${seen}”不适用，应为：${accepted.join('、')}`,
    en: `The unit ${seen} does not fit; use one of: ${accepted.join(', ')}`,
  };
  return problem('invalid', 'totals.unit', message, [{ pointer: `/${field}/unit`, message }]);
};
