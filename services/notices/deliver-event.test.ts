import { describe, expect, it } from 'vitest';
import { evaluationTransitioned } from '../../events/evaluation-transitioned.v1.ts';
import { outgoing } from '../../events/outgoing.ts';
import { reportPublished } from '../../events/report-published.v1.ts';
import { submissionReturned } from '../../events/submission-returned.v1.ts';
import type { Actor } from '../../libs/domain/actor.ts';
import { channels } from '../../libs/ports/channels.ts';
import { zones } from '../../libs/ports/registry.ts';
import { webhookRoster, webhooks } from '../../libs/ports/webhooks.ts';
import {
  answerOf,
  ask,
  auditor,
  codeOf,
  lead,
  office,
  officer,
  otherLead,
  silent,
} from '../../test/support/line/ask.ts';
import { expectOneEffect } from '../../test/support/line/one-effect.ts';
import { type Line, type LinePorts, openLine, START } from '../../test/support/line/open-line.ts';
import { askForDeliveries } from '../calendar/duties/ask-for-deliveries.ts';
import { markNoticeRead } from './mark-notice-read.ts';
import { onNotices } from './on-notices.ts';
import { listEvents } from './read-events.ts';
import { listNotices } from './read-notices.ts';

const portal: Actor = { sub: 'portal', role: 'portal' };
const parts = (cause: string) => ({ cause, subject: cause, time: START, source: 'lianchuang/test' }) as const;
const returned = outgoing(submissionReturned, { ...parts('s-1'), data: submissionReturned.example });
const published = outgoing(reportPublished, { ...parts('e-1'), data: reportPublished.example });
const transitioned = (to: 'feedback' | 'circulated') =>
  outgoing(evaluationTransitioned, { ...parts(to), data: { ...evaluationTransitioned.example, to } });

const deliver = (ports: LinePorts, ...bodies: readonly { readonly body: string }[]) =>
  bodies.reduce<Promise<unknown>>(
    (before, { body }) =>
      before.then(() => onNotices(ports)(body, { messageId: 'm', receiveCount: 1, time: START, logs: silent })),
    Promise.resolve(),
  );

const webhook = { url: 'https://portal.example.cn', state: 'enabled', after: 0, secrets: [] } as const;
const open = async (): Promise<Line> => {
  const line = openLine();
  const created = { by: 'portal', at: START };
  await line.place(
    ...['hangzhou', 'ningbo'].map((id) => zones.write(id, 'absent', { id, name: id, subAreas: [], cohorts: [] })),
    channels.write('zone:hangzhou', 'absent', { mail: ['duty@zone.example.cn'] }),
    webhooks.write('h-1', 'absent', { ...webhook, id: 'h-1', audience: 'portal', created }),
    webhooks.write('h-2', 'absent', { ...webhook, id: 'h-2', audience: 'office', created }),
    webhookRoster.write('roster', 'absent', {
      enabled: [
        { id: 'h-1', audience: 'portal' },
        { id: 'h-2', audience: 'office' },
      ],
    }),
  );
  return line;
};

const noticesOf = async (line: Line, actor: Actor) =>
  answerOf(await ask(listNotices(line.ports), { actor, query: {} })).body?.items ?? [];
const eventsOf = async (line: Line, actor: Actor, query: { after?: string; limit?: string } = {}) =>
  answerOf(await ask(listEvents(line.ports), { actor, query })).body!;

describe('an event that people must be told of', () => {
  it('has one effect, whatever happens on the way', async () => {
    const act = async (ports: LinePorts) => {
      await deliver(ports, published);
      await askForDeliveries.run(ports, START);
    };
    const calls = await expectOneEffect({ arrange: open, act });
    expect(calls).toBeGreaterThan(15);
  });

  it('comes to the inbox of those whom it concerns, and to no other', async () => {
    const line = await open();
    await deliver(line.ports, returned, published);
    expect((await noticesOf(line, officer)).map(({ event }) => event).toSorted()).toEqual([
      'report.published',
      'submission.returned',
    ]);
    expect((await noticesOf(line, otherLead)).map(({ event }) => event)).toEqual(['report.published']);
    expect((await noticesOf(line, office)).map(({ event }) => event)).toEqual(['report.published']);
  });

  it('goes out by the channels of an inbox, and to the endpoints that may know of it', async () => {
    const line = await open();
    await deliver(line.ports, returned, published);
    expect(line.sent('delivery').map(({ data }) => [data['target'], data['item']])).toEqual([
      ['zone:hangzhou', `${returned.id}-mail`],
      ['webhook:h-2', '000000001'],
      ['zone:hangzhou', `${published.id}-mail`],
      ['webhook:h-1', '000000002'],
      ['webhook:h-2', '000000002'],
    ]);
  });
});

describe('the log of events', () => {
  it('is one sequence without a gap, which each event enters once', async () => {
    const line = await open();
    await deliver(line.ports, returned, published, returned, transitioned('feedback'), published);
    const { items, next } = await eventsOf(line, auditor);
    expect(items.map(({ sequence, id }) => [sequence, id])).toEqual([
      ['1', returned.id],
      ['2', published.id],
      ['3', transitioned('feedback').id],
    ]);
    expect(next).toBe('3');
  });

  it('shows the portal what is circulated or published, and lets it go on after the rest', async () => {
    const line = await open();
    await deliver(line.ports, published, returned, transitioned('feedback'), transitioned('circulated'));
    const seen = (await eventsOf(line, portal)).items.map(({ sequence }) => sequence);
    expect(seen).toEqual(['1', '4']);
    expect(await eventsOf(line, portal, { after: '1', limit: '2' })).toEqual({ items: [], next: '3' });
    expect((await eventsOf(line, portal, { after: '3' })).items).toMatchObject([{ sequence: '4' }]);
    expect(await eventsOf(line, portal, { after: '9' })).toEqual({ items: [], next: '9' });
  });

  it('is read page by page, over many pages, each event once', async () => {
    const line = await open();
    const many = Array.from({ length: 205 }, (_, at) =>
      outgoing(submissionReturned, { ...parts(`s-${at}`), data: submissionReturned.example }),
    );
    await deliver(line.ports, ...many);
    const read: string[] = [];
    for (let after = '0', more = true; more; ) {
      const { items, next } = await eventsOf(line, office, { after, limit: '30' });
      read.push(...items.map(({ id }) => id));
      more = items.length > 0;
      after = next;
    }
    expect(read).toEqual(many.map(({ id }) => id));
  });
});

describe('a notice that is read', () => {
  const read = (ports: LinePorts, actor: Actor, id: string) => ask(markNoticeRead(ports), { actor, params: { id } });

  it('stands after the unread ones, with who read it first, for all who share the inbox', async () => {
    const line = await open();
    await deliver(line.ports, returned, published);
    const [first] = await noticesOf(line, officer);
    await read(line.ports, lead, first!.id);
    const again = answerOf(await read(line.ports, officer, first!.id));
    expect(again.body?.read).toEqual({ by: lead.sub, at: '2026-01-12T09:00:00+08:00' });
    const [, last] = await noticesOf(line, officer);
    expect(last).toMatchObject({ id: first!.id, read: { by: lead.sub } });
  });

  it('has one effect, whatever happens on the way', async () => {
    const arrange = async () => {
      const line = await open();
      await deliver(line.ports, returned);
      return line;
    };
    await expectOneEffect({ arrange, act: (ports) => read(ports, lead, returned.id) });
  });

  it("does not exist in others' inboxes", async () => {
    const line = await open();
    await deliver(line.ports, returned);
    expect(codeOf(await read(line.ports, otherLead, returned.id))).toBe('notice.unknown');
    expect(codeOf(await read(line.ports, office, returned.id))).toBe('notice.unknown');
  });
});
