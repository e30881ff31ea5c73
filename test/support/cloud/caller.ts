import type { Cloud } from '../../../infra/local/cloud.ts';
import type { Role } from '../../../libs/domain/actor.ts';

/** Who calls: people of a zone name it; without `sub` it is `dev-<role>[-<zone>]`. */
export interface Person {
  readonly role: Role;
  readonly zone?: string;
  readonly sub?: string;
}

/** One request over a real socket. `json` is sent as JSON; `body` as it is. */
export interface Call {
  readonly as?: Person;
  /** In place of a token of `as`. */
  readonly token?: string;
  readonly method?: string;
  readonly path: string;
  readonly json?: unknown;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What was answered. `json` is undefined where the answer is not JSON. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test says by its assertions what it expects of an answer.
  readonly json: any;
  readonly etag: string;
}

/** Calls the API of a cloud, and gets tokens from its issuer. Redirects are not followed. */
export interface Caller {
  readonly send: (call: Call) => Promise<Reply>;
  readonly tokenOf: (person: Person) => Promise<string>;
}

/** Makes a caller. Tokens are used again until a minute before they expire by the world's clock. */
export function callerOf(cloud: Pick<Cloud, 'origin' | 'now'>): Caller {
  const tokens = new Map<string, { readonly token: string; readonly until: number }>();

  async function tokenOf(person: Person): Promise<string> {
    const key = JSON.stringify(person);
    const known = tokens.get(key);
    if (known && known.until > cloud.now()) return known.token;
    const reply = await fetch(`${cloud.origin}/dev/token`, { method: 'POST', body: key });
    if (!reply.ok) throw new Error(`no token for ${key}: ${await reply.text()}`);
    const { token, expiresAt } = (await reply.json()) as { readonly token: string; readonly expiresAt: string };
    tokens.set(key, { token, until: Date.parse(expiresAt) - 60_000 });
    return token;
  }

  async function send({ as, token, method = 'GET', path, json, body, headers }: Call): Promise<Reply> {
    const bearer = token ?? (as && (await tokenOf(as)));
    const sent = json === undefined ? body : JSON.stringify(json);
    const reply = await fetch(`${cloud.origin}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
        ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(sent === undefined ? {} : { body: sent }),
    });
    const bytes = new Uint8Array(await reply.arrayBuffer());
    const text = new TextDecoder().decode(bytes);
    const isJson = /json/.test(reply.headers.get('content-type') ?? '');
    const etag = reply.headers.get('etag') ?? '';
    return {
      status: reply.status,
      headers: reply.headers,
      bytes,
      text,
      json: isJson ? JSON.parse(text) : undefined,
      etag,
    };
  }

  return { send, tokenOf };
}

/**
 * An answer in short: its status, and the code where it is a refusal of ours.
 *
 * @example
 * codeOf(await api.send({ path: '/v1/public/reports/1999.html' })); // '404 report.unknown'
 */
export const codeOf = ({ status, json }: Reply): string => `${status} ${json?.code ?? ''}`.trim();
