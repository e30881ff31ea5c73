import { AsyncLocalStorage } from 'node:async_hooks';
import type { AuditCause } from '../domain/audit/audit-entry.ts';

/** What a function works for at the moment: its cause, and the role of the person who asked, or `system`. */
export interface WorkingFor {
  readonly cause: AuditCause;
  readonly role: string;
  /** The trace that it belongs to (W3C `traceparent`): events that come of it carry it on. */
  readonly traceparent?: string;
}

// Each command would otherwise have to hand it on to whatever commits for it, and one that forgot would leave no trace
// of it in the audit. Decided once at the edge, it goes along with the promises of that work alone.
const storage = new AsyncLocalStorage<WorkingFor>();

/**
 * Does work for a cause: whatever it commits names the cause in its audit entry.
 *
 * @example
 * await workFor({ cause: { request: 'r-1' }, role: 'office' }, () => command(request));
 */
export const workFor = <T>(what: WorkingFor, work: () => Promise<T>): Promise<T> => storage.run(what, work);

/** What is worked for here; `undefined` outside of any request, message or schedule. */
export const workingFor = (): WorkingFor | undefined => storage.getStore();
