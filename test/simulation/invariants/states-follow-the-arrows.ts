import type { Invariant } from './invariant.ts';

/** As docs/data-model.md has them: said again here, so that a changed rule in the code is seen. */
const SUBMISSION: Readonly<Record<string, readonly string[]>> = {
  '': ['awaiting-upload'],
  'awaiting-upload': ['received', 'expired'],
  received: ['valid', 'invalid', 'rejected', 'accepted', 'superseded'],
  valid: ['certified', 'withdrawn'],
  certified: ['accepted', 'returned', 'withdrawn'],
  accepted: ['superseded', 'reopened'],
  reopened: ['superseded'],
};

const EVALUATION: Readonly<Record<string, readonly string[]>> = {
  '': ['draft', 'provisional'],
  draft: ['provisional'],
  provisional: ['feedback'],
  feedback: ['approved', 'superseded'],
  approved: ['publicised', 'circulated', 'superseded'],
  publicised: ['circulated', 'superseded'],
  circulated: ['superseded'],
};

const EXPORT: Readonly<Record<string, readonly string[]>> = {
  '': ['queued'],
  queued: ['running'],
  running: ['done', 'failed'],
};

const ARROWS: Readonly<Record<string, typeof SUBMISSION>> = {
  intake: SUBMISSION,
  ranking: EVALUATION,
  exports: EXPORT,
};

/** States of submissions, evaluations and exports move only along the arrows of the data model. */
export const statesFollowTheArrows: Invariant = {
  name: 'states follow the arrows',
  onWrite: ({ put, body }, before) => {
    if (put.sk !== 'STATE') return undefined;
    const [from, to] = [String(before?.body['state'] ?? ''), String(body['state'])];
    return ARROWS[put.table]?.[from]?.includes(to) ? undefined : `${put.pk} went from ${from || 'nothing'} to ${to}`;
  },
};
