import type { Random } from '../engine/random.ts';
import type { ApiCall } from '../system/invoke.ts';
import { merge, read } from './commands.ts';
import { everyOwed } from './owed-filings.ts';
import { auditor, filerOf, lead, office, officer } from './people.ts';
import type { View } from './view.ts';

/** Something that a person looks at. Reading changes nothing, whatever becomes of it. */
export const someRead = (view: View, random: Random, zone: string): ApiCall => {
  const submissions = [...view.submissions.keys()];
  const evaluations = [...view.evaluations.keys()];
  const of = submissions.length > 0 ? `/v1/submissions/${random.pick(submissions)}` : '/v1/submissions/none';
  const run = evaluations.length > 0 ? `/v1/evaluations/${random.pick(evaluations)}` : '/v1/evaluations/none';
  const any = random.pick(everyOwed(zone));
  const template = `/v1/forms/${any.form}/template?zone=${any.zone}&period=${any.period}`;
  return random.pick([
    read(office, '/v1/zones'),
    read(officer(zone), `/v1/zones/${zone}`),
    read(officer(zone), '/v1/forms'),
    read(random.pick([filerOf(any.zone), officer(zone)]), template),
    read(office, '/v1/submissions?period=2025'),
    read(officer(zone), `/v1/submissions?period=${any.period}`),
    read(officer(zone), of),
    read(auditor, `${of}/findings`),
    read(office, `${of}/receipt`),
    read(office, `${of}/file`),
    read(filerOf(any.zone), `${of}/file?n=2`),
    read(officer(zone), `${of}/annotated`),
    read(lead(zone), `${of}/diff`),
    read(office, `${of}/diff`),
    read(office, `${of}/annotated`),
    read(lead(zone), `${of}/explanations`),
    read(lead(zone), `${of}/office-entries`),
    read(office, `${of}/replication-rate`),
    read(officer(zone), `${of}/sources`),
    read(lead(zone), `${of}/scan`),
    read(office, `${of}/file?role=scan`),
    read(office, '/v1/inspections'),
    read(officer(zone), `${of}/print`),
    read(office, `${of}/receipt/print`),
    merge(any, 'good', filerOf(any.zone)),
    merge(any, 'csv', officer(zone)),
    read(office, '/v1/province-totals/2025'),
    read(officer(zone), '/v1/authority-values/2025'),
    read(lead(zone), '/v1/authority-values/2025/comparison'),
    read(office, '/v1/authority-values/2025/comparison'),
    read(officer(zone), '/v1/indicators?year=2025'),
    read(office, '/v1/indicators?year=2025'),
    read(auditor, '/v1/evaluations?year=2025'),
    read(office, run),
    read(office, `${run}/ranking`),
    read(lead(zone), `${run}/zones/${zone}`),
    read(office, `${run}/draft`),
    read(office, `${run}/robustness`),
    read(auditor, `${run}/compare?a=${zone}&b=ningbo`),
    read(lead(zone), `${run}/zones/${zone}/explanation`),
    read(auditor, `${run}/bundle`),
    read(office, `${run}/scenarios`),
    ...(evaluations.length > 0
      ? [
          read(office, `/v1/lineage?evaluation=${evaluations[0]}&zone=${zone}`),
          read(office, `/v1/schemes/standard/back-test?evaluation=${evaluations[0]}`),
          read(office, `/v1/objections?evaluation=${evaluations[0]}`),
        ]
      : []),
    read(office, `${run}/scenarios/none`),
    read(officer(zone), '/v1/schemes'),
    read(office, '/v1/schemes/standard'),
    read(officer(zone), '/v1/adjustments?year=2025'),
    read(lead(zone), `/v1/adjustments/${[...view.entries.keys()][0] ?? 'none'}`),
    read(lead(zone), `/v1/objections/${[...view.objections.keys()][0] ?? 'none'}`),
    read(office, `/v1/objections/${[...view.objections.keys()][0] ?? 'none'}/preview`),
    read(auditor, '/v1/exemptions?year=2025'),
    read(lead(zone), `/v1/exemptions/${[...view.exemptions.keys()][0] ?? 'none'}`),
    read(undefined, '/v1/public/keys'),
    read(auditor, `${run}/bundle`),
    read(undefined, '/v1/public/keys'),
    read(undefined, '/v1/public/reports/2025.html'),
    read(undefined, '/v1/public/reports'),
    read(undefined, '/v1/public/rankings'),
  ]);
};
