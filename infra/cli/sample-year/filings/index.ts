import { findTemplate } from '../../../../libs/domain/forms/template/index.ts';
import type { SampleFiling } from '../filing.ts';
import { reportsFor, type SampleZone } from '../zones.ts';
import { bulletinFilings } from './bulletin.ts';
import { delegatedPowersFilings } from './delegated-powers.ts';
import { indicatorDataFilings } from './indicator-data.ts';
import { inspectionFilings, issuedInspections } from './inspection.ts';
import { institutionFilings } from './institution.ts';
import { majorProjectsFilings } from './major-projects.ts';
import { authorityFilings, catalogueFilings, totalsFilings } from './office.ts';
import { quarterlyTradeFilings } from './quarterly-trade.ts';
import { reformReplicationFilings } from './reform-replication.ts';
import { workPlanFilings } from './work-plan.ts';
import { annualSummaryFilings, empowermentRequestFilings, innovationCaseFilings } from './yearly-texts.ts';

const ofZone: readonly ((zone: SampleZone, year: number, zones: readonly SampleZone[]) => readonly SampleFiling[])[] = [
  institutionFilings,
  workPlanFilings,
  bulletinFilings,
  majorProjectsFilings,
  delegatedPowersFilings,
  quarterlyTradeFilings,
  inspectionFilings,
  reformReplicationFilings,
  annualSummaryFilings,
  innovationCaseFilings,
  empowermentRequestFilings,
  indicatorDataFilings,
];

/** Every filing of the zones and the office for some years, as they arrive. Forms that there are not yet are left out. */
export const goodFilings = (zones: readonly SampleZone[], years: readonly number[]): readonly SampleFiling[] =>
  years
    .flatMap((year) => [
      ...catalogueFilings(year),
      ...issuedInspections(zones, year),
      ...totalsFilings(year),
      ...authorityFilings(zones, year),
      ...zones
        .filter((zone) => reportsFor(zone, year))
        .flatMap((zone) => ofZone.flatMap((filingsOf) => filingsOf(zone, year, zones))),
    ])
    .filter(({ form }) => findTemplate(form));
