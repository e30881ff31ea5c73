/** The time now, RFC 3339 in UTC with milliseconds, e.g. `2026-01-12T01:00:00.000Z`. */
export type Now = () => string;

/** A new opaque id that nobody can guess, e.g. a UUID. Made once a command and kept with its idempotency record. */
export type NewId = () => string;

/** Notes a fact for the operators: an event name from the catalogue and plain facts, never cell values or personal data. */
export type Log = (event: string, facts?: Readonly<Record<string, string | number | boolean>>) => void;
