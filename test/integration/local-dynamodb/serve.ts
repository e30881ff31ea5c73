import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { LocalRequest, LocalResponse } from '../../../infra/local/exchange.ts';

/** A server on 127.0.0.1 that hands every request to one embedded service. */
export interface Serving {
  readonly origin: string;
  readonly server: Server;
  stop(): Promise<void>;
}

/** Serves on a free port. */
export async function serve(handle: (request: LocalRequest) => Promise<LocalResponse>): Promise<Serving> {
  const server = createServer((incoming, outgoing) => {
    void (async () => {
      const headers = Object.fromEntries(
        Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
      );
      const url = new URL(incoming.url ?? '/', 'http://127.0.0.1');
      const answer = await handle({ method: incoming.method ?? '', url, headers, body: await buffer(incoming) });
      outgoing.writeHead(answer.status, { ...answer.headers } as Record<string, string>).end(answer.body);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    server,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
