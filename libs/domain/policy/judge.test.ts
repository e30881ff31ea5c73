import { describe, expect, it } from 'vitest';
import { type Actor, type Role, roles } from '../actor.ts';
import { mayBecome, submissionStates } from '../submission.ts';
import { accessOf, isAction, isTimely, judge, mayDo, type Verdict } from './judge.ts';
import { type Action, policy } from './policy.ts';
import type { PolicyRow } from './row.ts';

const rows: Readonly<Record<string, PolicyRow>> = policy;
const actions = Object.keys(policy) as Action[];
const withToken = actions.filter((action) => accessOf(action) !== 'public');
const ofZone = (role: Role) => role === 'zone-officer' || role === 'zone-lead';
const someone = (role: Role): Actor => ({ sub: role, role, ...(ofZone(role) ? { zone: 'hangzhou' } : {}) });
const reading = /^(?:read|list)/;

/** What each role is told of a thing. */
const verdicts = (action: Action, zone: string, state?: string): Readonly<Record<string, Verdict>> =>
  Object.fromEntries(
    roles.map((role) => [role, judge(someone(role), action, { zone, ...(state === undefined ? {} : { state }) })]),
  );

describe('the policy', () => {
  it('names only actions of its own as those by which things are known', () => {
    const named = Object.values(rows).flatMap(({ knownBy }) => knownBy ?? []);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !isAction(name))).toEqual([]);
  });

  it('lets nobody of a zone near what is another zone’s, but what every token may read, and what the province told them all', () => {
    const forAll = withToken.filter((action) => roles.every((role) => mayDo(someone(role), action, {})));
    const near = withToken
      .filter((action) => !forAll.includes(action))
      .filter((action) => roles.some((role) => ofZone(role) && mayDo(someone(role), action, { zone: 'ningbo' })));
    expect(near).toEqual(['readCircular']);
    expect(forAll.filter((action) => !reading.test(action))).toEqual([]);
  });

  it('gives a person of a zone without a zone nothing', () => {
    const gone = { sub: 'x', role: 'zone-lead' } as const;
    expect(mayDo(gone, 'readSubmission', { zone: 'hangzhou' })).toBe(false);
    expect(mayDo(gone, 'createSubmission', { zone: 'province' })).toBe(false);
  });

  it('has the states of a submission’s actions where its arrows begin', () => {
    const leadingTo = (...to: readonly (typeof submissionStates)[number][]) =>
      submissionStates.filter((state) => to.some((next) => mayBecome(state, next)));
    const timely = (action: Action) => submissionStates.filter((state) => isTimely(action, state));
    expect(timely('certifySubmission')).toEqual(leadingTo('certified'));
    expect(timely('reviewSubmission')).toEqual(leadingTo('returned'));
    expect(timely('explainFindings')).toEqual(leadingTo('certified'));
    expect(timely('announceScan')).toEqual(leadingTo('certified'));
    expect(timely('reopenSubmission')).toEqual(leadingTo('reopened'));
  });
});

describe('a verdict', () => {
  it('hides another zone’s submission from a zone, and lets who knows of it know that it is not theirs to explain', () => {
    expect(verdicts('explainFindings', 'hangzhou', 'valid')).toEqual({
      'zone-officer': 'allowed',
      'zone-lead': 'allowed',
      office: 'forbidden',
      'office-lead': 'forbidden',
      portal: 'unknown',
      auditor: 'forbidden',
    });
    expect(verdicts('explainFindings', 'ningbo', 'valid')).toMatchObject({
      'zone-officer': 'unknown',
      'zone-lead': 'unknown',
    });
  });

  it('has the office file and sign what is the province’s, its lead alone sign', () => {
    expect(verdicts('createSubmission', 'province')).toMatchObject({ office: 'allowed', 'zone-lead': 'unknown' });
    expect(verdicts('certifySubmission', 'province', 'valid')).toMatchObject({
      office: 'forbidden',
      'office-lead': 'allowed',
    });
  });

  it('shows a zone its result once it is fed back, and the office before', () => {
    for (const state of ['draft', 'provisional']) {
      expect(verdicts('readZoneResult', 'hangzhou', state)).toMatchObject({
        'zone-lead': 'unknown',
        office: 'allowed',
      });
    }
    for (const state of ['feedback', 'approved', 'circulated', 'superseded']) {
      expect(verdicts('readZoneResult', 'hangzhou', state)).toMatchObject({ 'zone-lead': 'allowed' });
      expect(verdicts('readZoneResult', 'ningbo', state)).toMatchObject({ 'zone-lead': 'unknown', portal: 'unknown' });
    }
  });

  it('tells who may of a thing in another state, and nobody else', () => {
    expect(verdicts('withdrawObjection', 'hangzhou', 'upheld')).toMatchObject({
      'zone-officer': 'forbidden',
      'zone-lead': 'untimely',
      office: 'forbidden',
    });
    expect(verdicts('withdrawObjection', 'ningbo', 'upheld')).toMatchObject({ 'zone-lead': 'unknown' });
  });
});
