import type { Write } from '../../libs/ports/records.ts';
import { commitWork, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import { type Webhook, webhookRoster, webhooks } from '../../libs/ports/webhooks.ts';

/** An endpoint as it is from now on, disabled or deleted, and what is written with it. */
export interface EndedWebhook {
  readonly ended: Webhook;
  /** The version that it stood in. */
  readonly version: number;
  readonly by: string;
  readonly writes?: readonly Write[];
}

/** Takes an endpoint out of those that are told; `false` where something changed meanwhile. */
export const endWebhook = async (
  ports: WorkPorts,
  { ended, version, by, writes = [] }: EndedWebhook,
): Promise<boolean> => {
  const roster = await webhookRoster.read(ports.readRecord, 'roster');
  const enabled = (roster?.value.enabled ?? []).filter(({ id }) => id !== ended.id);
  return commitWork(ports, {
    table: 'notices',
    chain: 'province',
    audit: {
      actor: by,
      action: `webhook.${ended.state}`,
      subject: ended.id,
      ...(ended.disabled ? { facts: { reason: ended.disabled.reason } } : {}),
    },
    writes: [
      webhooks.write(ended.id, version, ended),
      webhookRoster.write('roster', roster?.version ?? 'absent', { enabled }),
      ...writes,
    ],
    events: [],
  });
};
