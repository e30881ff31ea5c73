import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A request as it arrived. */
export interface Arrived {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A web server on a real socket of this machine, which keeps what arrived. It is closed with its test. */
export interface WebServer {
  readonly origin: string;
  readonly arrived: readonly Arrived[];
}

/** Opens a web server; `answer` is told how many requests came up to this one. */
export const openWebServer = async (
  answer: (count: number) => { readonly status: number; readonly body?: string },
): Promise<WebServer> => {
  const arrived: Arrived[] = [];
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const url = new URL(request.url ?? '/', 'http://localhost');
    const { status, body: said } = answer(arrived.push({ url, headers: request.headers as Arrived['headers'], body }));
    response.writeHead(status).end(said);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, arrived };
};

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
};
