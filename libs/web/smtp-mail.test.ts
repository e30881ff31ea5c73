import { expect, it } from 'vitest';
import { openMailServer } from '../../test/support/web/mail-server.ts';
import { smtpMail } from './smtp-mail.ts';

const message = { title: '联动创新区报送通知', text: '请报送' };
const from = 'lianchuang@example.cn';

it('sends a mail to each of several people, who do not learn of each other', async () => {
  const { url, conversations } = await openMailServer();
  expect(await smtpMail({ url, from })(['a@example.cn', 'b@example.cn'], message)).toBe('sent');
  const said = conversations.flat();
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
  const { url } = await openMailServer({ MAIL: '550 not you' });
  expect(await smtpMail({ url, from })(['a@example.cn'], message)).toBe('failed');
});

it('is switched off without a server', async () => {
  expect(await smtpMail(undefined)(['a@example.cn'], message)).toBe('refused');
});
