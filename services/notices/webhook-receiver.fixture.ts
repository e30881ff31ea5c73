import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook as Receiver } from 'standardwebhooks';
import { onTestFinished } from 'vitest';
import type { LookUpHost } from '../../libs/ports/web.ts';

/** What may be reached while these receivers listen: this machine, too. */
export const reach = { loopback: true };

/** Every name is this machine's. */
export const toLocalhost: LookUpHost = async () => ['127.0.0.1'];

/** A message as a receiver took it. */
export interface TakenMessage {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A receiver on a real socket, which answers as it is told and keeps what it took. It is closed with its test. */
export const openReceiver = async (statusOf: (call: number) => number) => {
  const taken: TakenMessage[] = [];
  let calls = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      calls += 1;
      const status = statusOf(calls);
      const body = Buffer.concat(chunks).toString();
      if (status < 300) taken.push({ body, headers: request.headers as Record<string, string> });
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { url: `http://localhost:${(server.address() as AddressInfo).port}/hook`, taken, calls: () => calls };
};

/** Whether the independent receiver, whose clock stands at the message's time, takes its signature; it throws where not. */
export const verified = (secret: string, { body, headers }: TakenMessage): boolean => {
  const signedAt = Number(headers['webhook-timestamp']) * 1000;
  const ours = Date.now;
  Date.now = () => signedAt;
  try {
    new Receiver(secret).verify(body, headers);
    return true;
  } finally {
    Date.now = ours;
  }
};
