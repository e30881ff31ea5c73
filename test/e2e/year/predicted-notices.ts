import { commandOf, type ScriptCall, saidIn } from './script-calls.ts';

/** An inbox: `office`, or a zone's id. */
type Told = readonly (readonly [inbox: string, event: string])[];

/** Whom people's commands have told, and of what; by inbox, as a list of events. */
export const predictedNotices = (
  calls: readonly ScriptCall[],
  zones: readonly string[],
): Readonly<Record<string, readonly string[]>> => {
  const owners = new Map(
    calls.flatMap((call) => (announces(call) ? [[String(call.answer['id']), ownerOf(call)]] : [])),
  );
  const told = calls.flatMap((call) => toldBy(call, owners, zones));
  return Object.fromEntries(
    ['office', ...zones].map((inbox) => [inbox, told.flatMap(([to, event]) => (to === inbox ? [event] : []))]),
  );
};

const announces = (call: ScriptCall): boolean => commandOf(call) === 'POST /v1/submissions';

/** Whose a filing is: of a zone's people the zone's, of the office's the province's, whose inbox is the office's. */
const ownerOf = ({ role, zone }: ScriptCall): string => (role?.startsWith('zone') ? (zone ?? 'nobody') : 'office');

const toldBy = (call: ScriptCall, owners: ReadonlyMap<string, string>, zones: readonly string[]): Told => {
  const said = saidIn(call);
  const owner = owners.get(call.path.split('/')[3] ?? '') ?? 'nobody';
  const every = (event: string): Told => zones.map((zone) => [zone, event]);
  switch (commandOf(call)) {
    case 'POST /v1/submissions':
      return [[ownerOf(call), 'submission.validated']];
    case 'POST /v1/submissions/:/certification':
      return [['office', 'submission.certified']];
    case 'POST /v1/submissions/:/review':
      return [[owner, said['decision'] === 'accept' ? 'submission.accepted' : 'submission.returned']];
    case 'POST /v1/submissions/:/reopening':
      return [[owner, 'submission.reopened']];
    case 'PATCH /v1/windows/:':
      return [[String(call.answer['zone']), 'extension.decided']];
    case 'POST /v1/evaluations/:/transitions':
      return said['to'] === 'approved'
        ? [['office', 'evaluation.transitioned']]
        : [...every('evaluation.transitioned'), ...(said['to'] === 'circulated' ? published(zones) : [])];
    case 'POST /v1/objections':
      return [['office', 'objection.submitted']];
    case 'POST /v1/objections/:/decision':
      return [[String(call.answer['zone']), 'objection.decided']];
    case 'POST /v1/exemptions/:/decision':
      return [[String(call.answer['zone']), 'exemption.decided']];
    default:
      return [];
  }
};

const published = (zones: readonly string[]): Told => ['office', ...zones].map((inbox) => [inbox, 'report.published']);
