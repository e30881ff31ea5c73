import { setTimeout as sleep } from 'node:timers/promises';
import type { Cloud } from '../../local/cloud.ts';
import type { ApiCall, World } from './world.ts';

/** How long the demo waits between two looks, in milliseconds. */
const PAUSE_MS = 50;

/** A running embedded cloud, used over HTTP alone; only its clock is moved from inside. */
export const embeddedWorld = (cloud: Pick<Cloud, 'origin' | 'advanceTo'>): World => {
  const tokens = new Map<string, string>();

  const tokenOf = async ({ role, zone }: ApiCall): Promise<string> => {
    const key = `${role}/${zone ?? ''}`;
    const known = tokens.get(key);
    if (known !== undefined) return known;
    const reply = await fetch(`${cloud.origin}/dev/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ role, ...(zone === undefined ? {} : { zone }) }),
    });
    const { token } = (await reply.json()) as { readonly token: string };
    tokens.set(key, token);
    return token;
  };

  return {
    call: async (call) => {
      const { role, method, path, body, headers } = call;
      const reply = await fetch(`${cloud.origin}${path}`, {
        method,
        headers: {
          ...(role === undefined ? {} : { authorization: `Bearer ${await tokenOf(call)}` }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await reply.text();
      const etag = reply.headers.get('etag');
      return { status: reply.status, ...(etag === null ? {} : { etag }), body: text ? JSON.parse(text) : undefined };
    },
    postForm: async ({ url, fields, name, bytes }) => {
      const form = new FormData();
      for (const [field, value] of Object.entries(fields)) form.append(field, value);
      form.append('file', new Blob([Uint8Array.from(bytes)]), name);
      const reply = await fetch(url, { method: 'POST', body: form });
      return { status: reply.status, text: await reply.text() };
    },
    file: async (call) => {
      const authorization = `Bearer ${await tokenOf({ ...call, method: 'GET' })}`;
      const reply = await fetch(`${cloud.origin}${call.path}`, { headers: { authorization } });
      if (!reply.ok) throw new Error(`${call.path} answered ${reply.status}: ${await reply.text()}`);
      return new Uint8Array(await reply.arrayBuffer());
    },
    download: async (path) => {
      const reply = await fetch(new URL(path, cloud.origin));
      if (!reply.ok) throw new Error(`${path} answered ${reply.status}`);
      return new Uint8Array(await reply.arrayBuffer());
    },
    advanceTo: async (moment) => {
      await cloud.advanceTo(moment);
      // Tokens last an hour of the world's time.
      tokens.clear();
    },
    pause: () => sleep(PAUSE_MS),
  };
};
