import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock, LocalRequest, LocalResponse } from './exchange.ts';

/** Answers every request that comes through the door. It says beforehand how large a body it takes. */
export interface Answerer {
  /** Bytes; a longer body is cut one byte after it, so that the answerer sees that it was too long. */
  readonly largestBody: (request: Omit<LocalRequest, 'body'>) => number;
  readonly answer: (request: LocalRequest) => Promise<LocalResponse>;
}

/** The one HTTP server, on the loopback address only. */
export interface FrontDoor {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/**
 * Opens the door.
 *
 * @param port 0 = a free one; a port in use rejects
 * @param clock the world's: SDK clients set their own by the `date` of an answer, and would sign with this machine's time
 * @param answerer asked for each request; when it rejects, the answer is 500 and `report` is told
 */
export async function openFrontDoor(options: {
  readonly port: number;
  readonly clock: Clock;
  readonly answerer: Promise<Answerer>;
  readonly report: (error: unknown) => void;
}): Promise<FrontDoor> {
  let origin = '';

  async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    try {
      send(incoming, outgoing, await answer(incoming));
    } catch (error) {
      options.report(error);
      if (outgoing.headersSent) outgoing.destroy();
      else send(incoming, outgoing, { status: 500, body: 'The embedded cloud failed; its log says why.' });
    }
  }

  async function answer(incoming: IncomingMessage): Promise<LocalResponse> {
    const head = headOf(incoming, origin);
    if (!head) return { status: 400, body: 'A request names a path.' };
    const { largestBody, answer } = await options.answerer;
    return answer({ ...head, body: await bodyOf(incoming, largestBody(head)) });
  }

  const server = createServer((incoming, outgoing) => {
    outgoing.setHeader('date', new Date(options.clock()).toUTCString());
    void serve(incoming, outgoing);
  });
  await listening(server, options.port);
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => reject(new Error(`Cannot listen on port ${port} of 127.0.0.1`, { cause })));
    server.listen(port, '127.0.0.1', resolve);
  });
}

function headOf(incoming: IncomingMessage, origin: string): Omit<LocalRequest, 'body'> | undefined {
  const path = incoming.url ?? '';
  const url = path.startsWith('/') ? URL.parse(origin + path) : null;
  if (!url) return undefined;
  const headers = Object.entries(incoming.headersDistinct).map(([name, values]) => {
    return [name, values?.join(name === 'cookie' ? '; ' : ',')] as const;
  });
  return { method: incoming.method ?? 'GET', url, headers: Object.fromEntries(headers) };
}

/** Reads a body to its end, so that the client hears the answer, but keeps no more than the limit and one byte of it. */
async function bodyOf(incoming: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    if (length <= limit) chunks.push(chunk);
    length += chunk.length;
  }
  const body = Buffer.concat(chunks);
  return body.length > limit ? body.subarray(0, limit + 1) : body;
}

function send(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { status, headers = {}, body = '' }: LocalResponse,
): void {
  for (const [name, value] of Object.entries(headers)) outgoing.setHeader(name, value);
  outgoing.writeHead(status);
  outgoing.end(incoming.method === 'HEAD' ? undefined : body);
}
