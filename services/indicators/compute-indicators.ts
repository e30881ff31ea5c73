import type { Records } from '../../libs/ports/records.ts';
import { readZones } from '../../libs/ports/registry.ts';
import { done, type StepOutcome } from '../../libs/ports/step.ts';
import { type ComputeIndicatorsPorts, computeZoneIndicators, INDICATOR_FORM } from './compute-zone-indicators.ts';

/** The part of a submission's event that says whose indicators may have changed. */
interface FilingChanged {
  readonly zone: string;
  readonly form: string;
  readonly period: string;
}

/** A filing was validated or accepted: its zone's indicators are computed again. Other forms change none. */
export const onFilingChanged =
  (ports: ComputeIndicatorsPorts) =>
  async ({ zone, form, period }: FilingChanged): Promise<StepOutcome> => {
    if (form === INDICATOR_FORM) await computeZoneIndicators(ports, zone, period);
    return done;
  };

/** Province totals were recorded: the shares of every zone are computed again. */
export const onTotalsRecorded =
  (ports: ComputeIndicatorsPorts & Pick<Records, 'listRecords'>) =>
  async ({ period }: { readonly period: string }): Promise<StepOutcome> => {
    for (const { id } of await readZones(ports.listRecords)) await computeZoneIndicators(ports, id, period);
    return done;
  };
