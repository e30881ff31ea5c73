import type { ProvinceTotals } from '../../../libs/domain/province-totals.ts';
import type { RecordedTotals } from '../../../libs/ports/totals.ts';
import type { SimWorld } from './sim-world.ts';

/** The province totals of a period that stood at a moment, by their versions. */
export const totalsAt = ({ records }: SimWorld, period: string, moment: string): ProvinceTotals | undefined =>
  records
    .all()
    .filter(({ key }) => key.pk === `TOTALS#${period}` && key.sk.startsWith('V#'))
    .map(({ body }) => body as unknown as RecordedTotals)
    .toSorted((a, b) => a.number - b.number)
    .findLast(({ recorded }) => recorded.at <= moment)?.totals;
