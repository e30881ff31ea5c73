/** Who reads the log of events: the provincial portal, or the office with its auditors. */
export type EventAudience = 'portal' | 'office';

/**
 * Whether the provincial portal may know of an event: of a released report, and of an evaluation from its circulation (通报) on.
 * Whatever is of one zone, or not decided yet, it never learns.
 *
 * @example
 * portalMayKnow('evaluation.transitioned', { to: 'feedback' }); // false
 */
export const portalMayKnow = (type: string, data: object): boolean =>
  type === 'report.published' || (type === 'evaluation.transitioned' && 'to' in data && data.to === 'circulated');
