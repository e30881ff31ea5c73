import type { Role } from '../../../libs/domain/actor.ts';

/** What there is to be asked for: a valid submission of each zone, an evaluation that was fed back, and what concerns it. */
export interface Scene {
  readonly submissions: Readonly<Record<string, string>>;
  readonly evaluation: string;
  /** An entry beside the figures of each zone. */
  readonly adjustments: Readonly<Record<string, string>>;
  /** An objection of each zone. */
  readonly objections: Readonly<Record<string, string>>;
  /** A case of error tolerance of each zone. */
  readonly exemptions: Readonly<Record<string, string>>;
}

/** Who is let in by a route, and what a harmless request is answered then. */
export interface Row {
  readonly admits: 'anyone' | readonly Role[];
  readonly path: (zone: string, scene: Scene) => string;
  readonly json?: (zone: string) => unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Status, and the code of a refusal that comes only after role and zone were found good. */
  readonly answer: string;
  /** What people of another zone are answered; the same answer where what is asked for is no zone's own. */
  readonly foreign?: string;
  /** What a zone's people are answered, where it is there for them only later. */
  readonly zone?: string;
  /** What the office's people are answered of a zone's own doing, where it is not theirs to do. */
  readonly office?: string;
  /** What the portal is answered, where it sees less than the office. */
  readonly portal?: string;
}

/** The zone of those who ask, and the other one. */
export const OWN = 'hangzhou';
export const FOREIGN = 'ningbo';
/** A zone that nobody registered, with the id of what it might have filed. */
export const NOWHERE = 'nowhere';
export const NO_ID = '00000000-0000-4000-8000-000000000000';
export const everyoneButPortal = ['zone-officer', 'zone-lead', 'office', 'office-lead', 'auditor'] as const;
export const officeAndAuditor = ['office', 'office-lead', 'auditor'] as const;

export const ofSubmission =
  (rest = '') =>
  (zone: string, { submissions }: Scene) =>
    `/v1/submissions/${submissions[zone]}${rest}`;
export const ofEvaluation =
  (rest = '') =>
  (_: string, { evaluation }: Scene) =>
    `/v1/evaluations/${evaluation}${rest}`;
export const ofAdjustment =
  (rest = '') =>
  (zone: string, { adjustments }: Scene) =>
    `/v1/adjustments/${adjustments[zone]}${rest}`;
export const ofObjection =
  (rest = '') =>
  (zone: string, { objections }: Scene) =>
    `/v1/objections/${objections[zone]}${rest}`;
export const ofExemption =
  (rest = '') =>
  (zone: string, { exemptions }: Scene) =>
    `/v1/exemptions/${exemptions[zone]}${rest}`;

/** A version that nothing has: a write that is let in stops there and changes nothing. */
export const stale = { headers: { 'if-match': '"99"' }, answer: '412 request.stale' } as const;
export const ownSubmission = { admits: everyoneButPortal, answer: '200', foreign: '404 submission.unknown' } as const;
export const total = { value: '1', unit: '亿元', status: 'final', source: '省统计局' };
