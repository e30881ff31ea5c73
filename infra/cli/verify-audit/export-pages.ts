import { createHash } from 'node:crypto';
import { CommandStop } from '../command-stop.ts';

interface Page {
  readonly url: string;
  readonly sha256: string;
  readonly next?: string;
}

/** Takes a trail from the API, page after page, as text; each page's bytes are those that the API named. */
export async function* exportPages(origin: string, token: string): AsyncGenerator<string> {
  let cursor: string | undefined;
  do {
    const query = cursor === undefined ? '' : `?cursor=${encodeURIComponent(cursor)}`;
    const answer = await ask(`${origin.replace(/\/$/u, '')}/v1/audit/export${query}`, {
      authorization: `Bearer ${token}`,
    });
    const page = JSON.parse(answer.toString()) as Page;
    // A link is its own leave: a token beside it would be refused.
    const bytes = await ask(page.url, {});
    if (createHash('sha256').update(bytes).digest('hex') !== page.sha256) {
      throw new CommandStop(2, 'a page of the export is not what the API announced');
    }
    yield bytes.toString();
    cursor = page.next;
  } while (cursor !== undefined);
}

const ask = async (url: string, headers: Readonly<Record<string, string>>): Promise<Buffer> => {
  try {
    const answer = await fetch(url, { headers, redirect: 'error', signal: AbortSignal.timeout(60_000) });
    if (!answer.ok) throw new Error(`it answered ${answer.status}`);
    return Buffer.from(await answer.arrayBuffer());
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new CommandStop(2, `${new URL(url).origin} cannot be read: ${why}`, { cause });
  }
};
