import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { LocalRequest } from '../../../infra/local/exchange.ts';
import type { LocalBuckets } from '../../../infra/local/s3/open-buckets.ts';

/** A listening server; `endpoint` is `http://127.0.0.1:<port>`. */
export interface Served {
  readonly endpoint: string;
  close(): Promise<void>;
}

/** Puts buckets behind a real socket on a free port. */
export async function serve(buckets: Pick<LocalBuckets, 'handle'>): Promise<Served> {
  const server = createServer((incoming, outgoing) => void exchange(buckets, incoming, outgoing));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { endpoint: `http://127.0.0.1:${portOf(server)}`, close: () => close(server) };
}

async function exchange(
  buckets: Pick<LocalBuckets, 'handle'>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const { status, headers, body } = await buckets.handle(toRequest(incoming, Buffer.concat(chunks)));
  outgoing.writeHead(status, headers as Record<string, string | string[]> | undefined);
  outgoing.end(body);
}

function toRequest(incoming: IncomingMessage, body: Buffer): LocalRequest {
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : value]),
  );
  const url = new URL(`http://${incoming.headers.host}${incoming.url}`);
  return { method: incoming.method ?? 'GET', url, headers, body };
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
