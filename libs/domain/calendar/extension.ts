import type { Deed } from '../submission.ts';

/** Whose an extension is that holds for all zones; no zone of the registry. */
export const EVERY_ZONE = 'all';

/** Whose window is moved: one zone's, or that of all. */
export interface WindowName {
  readonly form: string;
  readonly period: string;
  /** A zone, or {@link EVERY_ZONE}. */
  readonly zone: string;
}

/** A deadline that the office moved (延期), with its reason: one version, never changed. */
export interface Extension extends WindowName {
  readonly number: number;
  /** RFC 3339 in UTC. */
  readonly dueAt: string;
  readonly reason: string;
  /** Who approved it (批准人), where that is not who recorded it. */
  readonly approver?: string;
  /** The document that granted it (文号). */
  readonly documentNo?: string;
  readonly decided: Deed;
}

/** Why the system proposes to extend by itself: it did not run, or work was stuck, shortly before the deadline. */
export type ProposalReason = 'ticks-missing' | 'work-stuck';

/** An extension that the system proposes (建议延期); the office decides, nothing applies it. */
export interface ExtensionProposal {
  /** The deadline that stood when it was proposed, and the one that is proposed; RFC 3339 in UTC. */
  readonly deadline: string;
  readonly dueAt: string;
  readonly why: ProposalReason;
  /** From when to when it was degraded, RFC 3339 in UTC. */
  readonly degraded: { readonly from: string; readonly to: string };
  readonly at: string;
  readonly decided?: Deed & { readonly decision: 'approve' | 'refuse' };
}

/**
 * The id of a window in the API.
 *
 * @example
 * windowId({ form: 'work-plan', period: '2026Q1', zone: 'hangzhou' }); // 'work-plan.2026Q1.hangzhou'
 */
export const windowId = ({ form, period, zone }: WindowName): string => `${form}.${period}.${zone}`;

/**
 * What an id of a window names; `undefined` where it is none.
 *
 * @example
 * windowNamed('work-plan.2026Q1.hangzhou')?.zone; // 'hangzhou'
 */
export const windowNamed = (id: string): WindowName | undefined => {
  const [form, period, zone, ...more] = id.split('.');
  if (form === undefined || period === undefined || zone === undefined || more.length > 0) return undefined;
  return { form, period, zone };
};
