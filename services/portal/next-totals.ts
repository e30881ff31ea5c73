import { outgoing } from '../../events/outgoing.ts';
import { provinceTotalsRecorded } from '../../events/province-totals-recorded.v1.ts';
import type { ProvinceTotals } from '../../libs/domain/province-totals.ts';
import { marksSynthetic } from '../../libs/domain/synthetic.ts';
import type { Versioned } from '../../libs/ports/entity.ts';
import { currentTotals, type RecordedTotals, totalsVersions } from '../../libs/ports/totals.ts';
import type { Recorder, Recording } from './recording.ts';

/** The next version of a period's totals, and what records it. */
export interface NextTotals extends Recording {
  readonly recorded: RecordedTotals;
}

/**
 * The next version of a period's province totals (全省总量), after the one that stands: the earlier ones stay, and figures that
 * are marked as made up once stay so in every later version.
 */
export const nextTotals = (
  before: Versioned<RecordedTotals> | undefined,
  period: string,
  totals: ProvinceTotals,
  { by, at }: Recorder,
): NextTotals => {
  const recorded: RecordedTotals = {
    period,
    number: (before?.value.number ?? 0) + 1,
    totals: marked(totals, before?.value.totals.synthetic === true),
    recorded: { by, at },
  };
  const { number } = recorded;
  return {
    recorded,
    facts: { number, totals: recorded.totals },
    writes: [
      currentTotals.write(period, before?.version ?? 'absent', recorded),
      totalsVersions.write({ period, number }, 'absent', recorded),
    ],
    events: [
      outgoing(provinceTotalsRecorded, {
        source: 'lianchuang/portal',
        cause: `${period}:${number}`,
        subject: period,
        time: at,
        data: { period, version: number },
      }),
    ],
  };
};

const marked = (totals: ProvinceTotals, before: boolean): ProvinceTotals => {
  const says = [totals.trade, totals.foreignInvestment].some(({ source }) => marksSynthetic(source));
  return before || says || totals.synthetic ? { ...totals, synthetic: true } : totals;
};
