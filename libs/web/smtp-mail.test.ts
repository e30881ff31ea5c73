import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { smtpMail } from './smtp-mail.ts';

const close: (() => void)[] = [];
afterEach(() => {
  for (const end of close.splice(0)) end();
});

/** What a mail server says to each line, by its verb; a mail itself is answered when it ends. */
const conversation = (answers: Readonly<Record<string, string>>) => {
  let inData = false;
  return (line: string): string | undefined => {
    if (inData && line !== '.') return undefined;
    const verb = inData ? '.' : (line.split(' ')[0] ?? '').toUpperCase();
    inData = verb === 'DATA';
    return answers[verb] ?? (inData ? '354 go on' : '250 ok');
  };
};

/** A mail server on a real socket, which keeps what was said to it. */
const listen = async (answers: Readonly<Record<string, string>> = {}) => {
  const said: string[] = [];
  const server = createServer((socket) => {
    const answerTo = conversation(answers);
    socket.write('220 mail.example\r\n');
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      const lines = chunk.toString().split('\r\n').slice(0, -1);
      said.push(...lines);
      for (const answer of lines.map(answerTo)) if (answer !== undefined) socket.write(`${answer}\r\n`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close.push(() => server.close());
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, said };
};

const message = { title: '联动创新区报送通知', text: '请报送' };
const from = 'lianchuang@example.cn';

it('sends a mail to each of several people, who do not learn of each other', async () => {
  const { url, said } = await listen();
  expect(await smtpMail({ url, from })(['a@example.cn', 'b@example.cn'], message)).toBe('sent');
  expect(said.filter((line) => line.startsWith('RCPT TO'))).toEqual([
    'RCPT TO:<a@example.cn>',
    'RCPT TO:<b@example.cn>',
  ]);
  const mail = said.slice(said.indexOf('DATA') + 1).join('\n');
  // The mail's own id ends with the sender's domain, too, behind hex digits.
  expect(mail).not.toMatch(/(?<![\w-])[ab]@example\.cn/u);
  expect(mail).toContain(`From: ${from}`);
});

it('has failed where the server refuses, and says nothing of why: the answer may hold addresses', async () => {
  const { url } = await listen({ MAIL: '550 not you' });
  expect(await smtpMail({ url, from })(['a@example.cn'], message)).toBe('failed');
});

it('is switched off without a server', async () => {
  expect(await smtpMail(undefined)(['a@example.cn'], message)).toBe('refused');
});
