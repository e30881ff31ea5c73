import { createTransport, type Transporter } from 'nodemailer';
import type { ChannelMessage, ChannelOutcome } from '../ports/channels.ts';

/** Sends a mail to each of some people. */
export type SendMail = (to: readonly string[], message: ChannelMessage) => Promise<ChannelOutcome>;

/** The mail server (`smtps://…`, with its credentials) and the sender that it lets us use. */
export interface MailServer {
  readonly url: string;
  readonly from: string;
}

/** How long the server may take to answer, in milliseconds. */
const TIMEOUT_MS = 10_000;

/**
 * Sends mails over SMTP; without a server it is switched off and refuses all. Who a mail goes to is told to nobody but the server:
 * neither the other receivers nor a log.
 *
 * @example
 * await smtpMail(undefined)(['a@example.cn'], { title: '通知', text: '请报送' }); // 'refused'
 */
export const smtpMail = (server: MailServer | undefined): SendMail => {
  if (!server) return async () => 'refused';
  const transport = createTransport({
    url: server.url,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return (to, message) => sendThrough(transport, server.from, to, message);
};

const sendThrough = async (
  transport: Transporter,
  from: string,
  to: readonly string[],
  { title, text }: ChannelMessage,
): Promise<ChannelOutcome> => {
  try {
    await transport.sendMail({ from, bcc: [...to], subject: title, text });
    return 'sent';
  } catch {
    // The error's text may hold addresses: it goes nowhere. What the operators need is that it failed.
    return 'failed';
  }
};
