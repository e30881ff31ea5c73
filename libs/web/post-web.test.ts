import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { webPost } from './post-web.ts';

const local = { loopback: true };
const cloud = { loopback: false };
const close: (() => void)[] = [];
afterEach(() => {
  for (const end of close.splice(0)) end();
});

/** An endpoint on a real socket. */
const listen = async (listener: RequestListener, host = '127.0.0.1') => {
  const seen: { readonly method: string; readonly headers: unknown; readonly body: string }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      seen.push({ method: request.method ?? '', headers: request.headers, body: Buffer.concat(chunks).toString() });
      listener(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  close.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, seen };
};

const toLocalhost = async () => ['127.0.0.1'];
const message = (url: string) => ({ url, headers: { 'webhook-id': 'msg-1' }, body: '{"说明":"发布"}' });

describe('posting to the web', () => {
  it('sends the headers and the body, and answers the status and what was said', async () => {
    const { port, seen } = await listen((_, response) => response.writeHead(201).end('{"errcode":0}'));
    const postWeb = webPost({ reach: local, lookUpHost: toLocalhost });
    const outcome = await postWeb(message(`http://localhost:${port}/hook?x=1`));
    expect(outcome).toEqual({ kind: 'answered', status: 201, body: '{"errcode":0}' });
    expect(seen).toEqual([
      { method: 'POST', body: '{"说明":"发布"}', headers: expect.objectContaining({ 'webhook-id': 'msg-1' }) },
    ]);
  });

  it('does not follow a redirect', async () => {
    const target = await listen((_, response) => response.end());
    const { port } = await listen((_, response) =>
      response.writeHead(307, { location: `http://127.0.0.1:${target.port}/` }).end(),
    );
    const postWeb = webPost({ reach: local, lookUpHost: toLocalhost });
    expect(await postWeb(message(`http://127.0.0.1:${port}/`))).toMatchObject({ kind: 'answered', status: 307 });
    expect(target.seen).toEqual([]);
  });

  it('reads the beginning of an endless answer, and no more', async () => {
    let cut: () => void = () => {};
    const wasCut = new Promise<void>((resolve) => {
      cut = resolve;
    });
    const { port } = await listen((_, response) => {
      response.on('close', cut);
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
      };
      response.on('drain', more);
      more();
    });
    const outcome = await webPost({ reach: local, lookUpHost: toLocalhost })(message(`http://127.0.0.1:${port}/`));
    expect(outcome).toEqual({ kind: 'answered', status: 200, body: 'x'.repeat(4096) });
    await wasCut;
  });

  it.each([
    ['says nothing', () => {}],
    ['begins and does not end', (_: unknown, response: { write: (text: string) => void }) => response.write('x')],
  ])('gives up on an endpoint that %s', async (_, listener) => {
    const { port } = await listen(listener as RequestListener);
    const postWeb = webPost({ reach: local, lookUpHost: toLocalhost, timeoutMs: 50 });
    expect(await postWeb(message(`http://127.0.0.1:${port}/`))).toEqual({ kind: 'failed', reason: 'timeout' });
  });

  it('gives up on a look-up that does not end', async () => {
    const postWeb = webPost({ reach: cloud, lookUpHost: () => new Promise(() => {}), timeoutMs: 50 });
    expect(await postWeb(message('https://portal.example.cn/'))).toEqual({ kind: 'failed', reason: 'timeout' });
  });

  it('says that nobody is there: no such host, or nobody listens', async () => {
    const { port } = await listen(() => {});
    for (const end of close.splice(0)) end();
    const postWeb = webPost({ reach: local, lookUpHost: toLocalhost });
    expect(await postWeb(message(`http://127.0.0.1:${port}/`))).toEqual({ kind: 'failed', reason: 'unreachable' });
    const nowhere = webPost({ reach: cloud, lookUpHost: async () => [] });
    expect(await nowhere(message('https://portal.example.cn/'))).toEqual({ kind: 'failed', reason: 'unreachable' });
  });
});

describe('inner nets', () => {
  it.each([
    ['127.0.0.1'],
    ['10.1.2.3'],
    ['169.254.169.254'],
    ['::1'],
    ['::ffff:10.0.0.1'],
    ['fd00::1'],
    ['100.64.1.1'],
    ['8.8.8.8', '192.168.0.1'],
  ])('are refused after the look-up: a name that answers %s', async (...addresses) => {
    const postWeb = webPost({ reach: cloud, lookUpHost: async () => addresses });
    expect(await postWeb(message('https://portal.example.cn/'))).toEqual({ kind: 'refused' });
  });

  it('are refused as the URL says them, without a look-up', async () => {
    const { port, seen } = await listen((_, response) => response.end());
    const postWeb = webPost({ reach: cloud, lookUpHost: () => Promise.reject(new Error('looked up')) });
    expect(await postWeb(message(`https://127.0.0.1:${port}/`))).toEqual({ kind: 'refused' });
    expect(await postWeb(message(`http://localhost:${port}/`))).toEqual({ kind: 'refused' });
    expect(seen).toEqual([]);
  });

  it('are not reached by a name that changes after the check: the connection goes to the checked address', async () => {
    const { port, seen } = await listen((_, response) => response.end('pinned'), '127.0.0.2');
    const answers = [['127.0.0.2'], ['10.0.0.1']];
    let asked = 0;
    const lookUpHost = async () => {
      asked += 1;
      return answers[asked - 1] ?? [];
    };
    const outcome = await webPost({ reach: local, lookUpHost })(message(`http://localhost:${port}/`));
    expect(outcome).toEqual({ kind: 'answered', status: 200, body: 'pinned' });
    expect(seen).toMatchObject([{ headers: { host: `localhost:${port}` } }]);
    expect(asked).toBe(1);
  });
});
