import { type AddressInfo, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A mail server on a real socket, which keeps the lines that were said to it, by connection: several may speak at once. It is closed with its test. */
export interface MailServer {
  readonly url: string;
  readonly conversations: readonly (readonly string[])[];
}

/** Opens a mail server; it answers a verb as it is told, and everything else with consent. */
export const openMailServer = async (answers: Readonly<Record<string, string>> = {}): Promise<MailServer> => {
  const conversations: string[][] = [];
  const server = createServer((socket) => {
    const said: string[] = [];
    conversations.push(said);
    converse(socket, answers, said);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, conversations };
};

const converse = (socket: Socket, answers: Readonly<Record<string, string>>, said: string[]): void => {
  const answerTo = conversation(answers);
  let begun = '';
  socket.write('220 mail.example\r\n');
  socket.on('error', () => {});
  socket.on('data', (chunk) => {
    const lines = (begun + chunk.toString()).split('\r\n');
    begun = lines.pop() ?? '';
    said.push(...lines);
    for (const answer of lines.map(answerTo)) if (answer !== undefined) socket.write(`${answer}\r\n`);
  });
};

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
