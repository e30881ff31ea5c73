import { commandOf, type ScriptCall, saidIn } from './script-calls.ts';

/** What the audit trail calls each command of the script; a decision by what it says. */
const NAMES: Readonly<Record<string, string | ((said: Readonly<Record<string, unknown>>) => string)>> = {
  'PUT /v1/zones/:': 'zone.registered',
  'PUT /v1/province-totals/:': 'province-totals.recorded',
  'PUT /v1/gap-reasons/:': 'gap-reason.confirmed',
  'PATCH /v1/windows/:': 'window.extended',
  'POST /v1/submissions': 'submission.announced',
  'PUT /v1/submissions/:/explanations': 'submission.explained',
  'POST /v1/submissions/:/certification': 'submission.certified',
  'PUT /v1/submissions/:/office-entries': 'submission.office-entered',
  'POST /v1/submissions/:/review': ({ decision }) =>
    decision === 'accept' ? 'submission.accepted' : 'submission.returned',
  'POST /v1/submissions/:/reopening': 'submission.reopened',
  'POST /v1/adjustments': 'adjustment.entered',
  'POST /v1/evaluations': 'evaluation.requested',
  'POST /v1/evaluations/:/transitions': ({ to }) => `evaluation.${to}`,
  'POST /v1/objections': 'objection.submitted',
  'POST /v1/objections/:/withdrawal': 'objection.withdrawn',
  'POST /v1/objections/:/decision': ({ decision }) => `objection.${decision}`,
  'POST /v1/exemptions': 'exemption.submitted',
  'POST /v1/exemptions/:/decision': ({ determination }) => `exemption.${determination}`,
};

/** The entry that a command leaves. Throws for one that the script should not give. */
export const entryOf = (call: ScriptCall): string => {
  const name = NAMES[commandOf(call)];
  if (name === undefined) throw new RangeError(`the script does not ${commandOf(call)}`);
  return typeof name === 'string' ? name : name(saidIn(call));
};
