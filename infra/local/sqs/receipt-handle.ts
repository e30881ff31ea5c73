/**
 * One receipt of one message: of which queue, and its how many-th receipt. It is current as long as the message is
 * still in that queue and has not been received again.
 */
export interface Receipt {
  readonly queue: string;
  readonly messageId: string;
  readonly count: number;
}

/** The opaque handle that a receiver gets for a receipt. */
export function toHandle({ queue, messageId, count }: Receipt): string {
  return Buffer.from(`${queue} ${messageId} ${count}`).toString('base64url');
}

/** The receipt of a handle; undefined for text that {@link toHandle} did not make. */
export function fromHandle(handle: string): Receipt | undefined {
  const match = /^(\S+) (\S+) (\d+)$/.exec(Buffer.from(handle, 'base64url').toString('utf8'));
  const [, queue, messageId, count] = match ?? [];
  if (queue === undefined || messageId === undefined) return undefined;
  return { queue, messageId, count: Number(count) };
}
