import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startCloud } from '../../local/cloud.ts';
import { ensurePackage } from '../../local/package.ts';
import { CommandStop } from '../command-stop.ts';
import type { WhichSystem } from './options.ts';

/** What the API answered. */
export interface Reply {
  readonly status: number;
  readonly etag?: string;
  readonly body: unknown;
}

/** What is asked of the API. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A running system, as the office's lead uses it over its API. */
export interface System {
  readonly call: (call: Call) => Promise<Reply>;
  /** Posts a file with the signed form that the API gave for it. */
  readonly postForm: (url: string, form: FormData) => Promise<number>;
  readonly pause: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const TIMEOUT_MS = 60_000;
const PAUSE_MS = 200;

/** Opens the system that was named: one that runs elsewhere, or the embedded cloud over its data folder. */
export const openSystem = async (which: WhichSystem): Promise<System> => {
  if (which.kind === 'elsewhere') return systemAt(which.url, which.token, async () => undefined);
  const packageDir = await ensurePackage({ root: ROOT, cacheDir: join(ROOT, '.local/package') });
  const cloud = await startCloud({ packageDir, dataDir: which.data, log: (line) => console.error(line) });
  const reply = await ask(`${cloud.origin}/dev/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ role: 'office-lead' }),
  });
  const { token } = (await reply.json()) as { readonly token: string };
  return systemAt(cloud.origin, token, cloud.close);
};

const systemAt = (url: string, token: string, close: System['close']): System => {
  const origin = url.replace(/\/$/u, '');
  return {
    call: async ({ method, path, body, headers }) => {
      const reply = await ask(`${origin}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const etag = reply.headers.get('etag');
      return { status: reply.status, ...(etag === null ? {} : { etag }), body: await jsonOf(reply) };
    },
    postForm: async (to, form) => (await ask(to, { method: 'POST', body: form })).status,
    pause: () => sleep(PAUSE_MS),
    close,
  };
};

const ask = async (url: string, request: RequestInit): Promise<Response> => {
  try {
    return await fetch(url, { ...request, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new CommandStop(2, `${new URL(url).origin} cannot be reached: ${why}`, { cause });
  }
};

const jsonOf = async (reply: Response): Promise<unknown> => {
  const text = await reply.text();
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch (cause) {
    throw new CommandStop(2, `${new URL(reply.url).origin} is not this system: it does not answer JSON`, { cause });
  }
};
