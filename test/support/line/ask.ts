import type { Actor } from '../../../libs/domain/actor.ts';
import type { Logs } from '../../../libs/lambda/log.ts';
import { START } from './open-line.ts';

export const officer: Actor = { sub: 'officer-1', role: 'zone-officer', zone: 'hangzhou' };
export const lead: Actor = { sub: 'lead-1', role: 'zone-lead', zone: 'hangzhou' };
export const otherLead: Actor = { sub: 'lead-2', role: 'zone-lead', zone: 'ningbo' };
export const office: Actor = { sub: 'office-1', role: 'office' };
export const officeLead: Actor = { sub: 'office-lead-1', role: 'office-lead' };

export const auditor: Actor = { sub: 'auditor-1', role: 'auditor' };

export const silent: Logs = { note: () => {}, failure: () => {}, measure: () => {}, about: () => silent };

/** Asks a command as the edge does once a request has passed it. */
export const ask = <Request, Reply>(
  command: (request: Request) => Promise<Reply>,
  parts: Partial<Request>,
): Promise<Reply> => {
  const rest = {
    params: {},
    query: {},
    body: undefined,
    actor: undefined,
    requestId: 'r',
    language: 'zh',
    time: START,
  };
  return command({ ...rest, logs: silent, ...parts } as Request);
};

/** The code with which a command refused, or `undefined` where it did not. */
export const codeOf = (
  reply: { readonly ok: true } | { readonly ok: false; readonly error: { readonly code: string } },
) => (reply.ok ? undefined : reply.error.code);

/** What a command answered; throws where it refused. */
export const answerOf = <T>(reply: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!reply.ok) throw new Error(`refused: ${JSON.stringify(reply.error)}`);
  return reply.value;
};
