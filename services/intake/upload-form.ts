/** How long a signed form may be used, in seconds. */
export const FORM_SECONDS: number = 15 * 60;

/**
 * How long after the form's end an upload may still be on its way, in milliseconds: a form POSTed at the last second
 * is stored a little later.
 */
const GRACE_MS = 5 * 60_000;

/** Until when a form that is signed now may be used. */
export const formEnd = (now: string): string => new Date(Date.parse(now) + FORM_SECONDS * 1000).toISOString();

/** Whether nothing more is to be expected of a form: its end is past, and what was on its way then has arrived. */
export const isOver = (expiresAt: string, now: string): boolean => Date.parse(now) > Date.parse(expiresAt) + GRACE_MS;
