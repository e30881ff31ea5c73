import type { QueueName } from '../../../libs/ports/messages.ts';
import type { Random } from '../engine/random.ts';
import type { ApiCall } from '../system/invoke.ts';
import { merge, read } from './commands.ts';
import { everyOwed } from './owed-filings.ts';
import { auditor, filerOf, lead, office, officeLead, officer, portal } from './people.ts';
import type { View } from './view.ts';

/** Something that a person looks at. Reading changes nothing, whatever becomes of it. */
export const someRead = (view: View, random: Random, zone: string): ApiCall => {
  const submissions = [...view.submissions.keys()];
  const evaluations = [...view.evaluations.keys()];
  const of = submissions.length > 0 ? `/v1/submissions/${random.pick(submissions)}` : '/v1/submissions/none';
  const run = evaluations.length > 0 ? `/v1/evaluations/${random.pick(evaluations)}` : '/v1/evaluations/none';
  const webhooks = [...view.webhooks.keys()];
  const webhook = `/v1/webhooks/${webhooks.length > 0 ? random.pick(webhooks) : 'none'}`;
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
    read(office, `${of}?asOf=2026-01-13T00:00:00Z`),
    read(auditor, '/v1/submissions?period=2025&asOf=2026-01-20T00:00:00Z'),
    read(office, '/v1/evaluations?year=2025&asOf=2026-03-05T00:00:00Z'),
    read(auditor, `${of}/findings`),
    read(office, `${of}/receipt`),
    read(office, `${of}/file`),
    read(filerOf(any.zone), `${of}/file?n=2`),
    read(officer(zone), `${of}/annotated`),
    read(lead(zone), `${of}/diff`),
    read(office, `${of}/changes`),
    read(office, `${of}/diff`),
    read(office, `${of}/annotated`),
    read(lead(zone), `${of}/explanations`),
    read(lead(zone), `${of}/review`),
    read(random.pick([office, auditor]), '/v1/review-queue?limit=3'),
    read(officeLead, `${of}/assignee`),
    read(lead(zone), `${of}/office-entries`),
    read(office, `${of}/replication-rate`),
    read(officer(zone), `${of}/sources`),
    read(lead(zone), `${of}/scan`),
    read(office, `${of}/file?role=scan`),
    read(random.pick([office, officer(zone)]), '/v1/notices?limit=5'),
    read(random.pick([portal, auditor]), '/v1/events?after=3&limit=20'),
    read(officeLead, '/v1/webhooks'),
    read(random.pick([portal, officeLead]), webhook),
    read(officeLead, `${webhook}/deliveries?limit=5`),
    read(lead(zone), `/v1/zones/${zone}/channels`),
    read(office, '/v1/inspections'),
    read(random.pick([office, lead(zone)]), `/v1/progress?period=${any.period}`),
    read(auditor, '/v1/progress/xlsx?year=2025'),
    read(random.pick([office, officer(zone)]), '/v1/plan-board?year=2025'),
    read(office, '/v1/plan-board/xlsx?year=2025'),
    read(office, `/v1/forms/${any.form}/summary?period=${any.period}`),
    read(lead(zone), '/v1/handovers'),
    read(random.pick([office, lead(zone)]), '/v1/people'),
    read(lead(zone), `/v1/people/officer-${zone}`),
    read(random.pick([office, lead(zone)]), '/v1/windows?period=2025Q4'),
    read(lead(zone), `/v1/windows/major-projects.2025Q4.${zone}`),
    read(office, '/v1/window-settings?year=2025'),
    read(random.pick([portal, officer(zone)]), '/v1/calendar/years'),
    read(auditor, '/v1/calendar/years/2026'),
    read(random.pick([office, officer(zone)]), `/v1/reminders/${zone}?period=2025`),
    read(office, `/v1/reminders/${zone}/docx?period=2025Q4`),
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
    read(auditor, `${run}/circular`),
    read(office, `${run}/summary`),
    read(auditor, `${run}/compare?a=${zone}&b=ningbo`),
    read(lead(zone), `${run}/zones/${zone}/explanation`),
    read(office, `${run}/findings-by-effect`),
    read(auditor, `${run}/rank-changes?against=${evaluations.at(-1) ?? 'none'}`),
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
    read(office, '/v1/manual-scores?year=2025'),
    read(auditor, `/v1/manual-scores/2025/${zone}/review`),
    read(undefined, '/v1/public/keys'),
    read(auditor, `${run}/bundle`),
    read(undefined, '/v1/public/keys'),
    read(undefined, '/v1/public/reports/2025.html'),
    read(undefined, '/v1/public/reports'),
    read(undefined, '/v1/public/rankings'),
    read(auditor, `/v1/audit?service=intake&chain=${zone}`),
    read(auditor, '/v1/audit/verification'),
    read(auditor, '/v1/audit/export'),
    read(random.pick([office, auditor]), `/v1/exports/${[...view.exports.keys()].at(-1) ?? 'none'}`),
    read(officeLead, '/v1/operations/dead-letters'),
    sendAgain('validation'),
  ]);
};

/** Sends what was set aside back to its queue, which decides nothing: whatever is wrong with it still is. */
const sendAgain = (queue: QueueName): ApiCall => ({
  actor: officeLead,
  method: 'POST',
  path: '/v1/operations/dead-letters/redrive',
  body: { queue, ids: 'all' },
});
