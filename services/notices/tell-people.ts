import type { EventOfType, EventType } from '../../events/index.ts';
import { type Inbox, inboxesOf } from '../../libs/domain/notices/addressee.ts';
import type { NoticeTemplate } from '../../libs/domain/notices/notice-template.ts';
import { noticeTemplates } from '../../libs/domain/notices/templates/index.ts';
import { type ChannelKind, channels } from '../../libs/ports/channels.ts';
import { type Delivery, deliveries } from '../../libs/ports/deliveries.ts';
import { type Notice, notices } from '../../libs/ports/notices.ts';
import type { ListRecords } from '../../libs/ports/records.ts';
import { readZones } from '../../libs/ports/registry.ts';
import { untilCommitted, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import type { AnyEvent } from './deliver-event.ts';
import { sendDue } from './send-due.ts';

/** What telling people needs. */
export interface TellPorts extends WorkPorts {
  readonly listRecords: ListRecords;
}

/** Each template takes the data of its own event: the compiler holds the list to that. */
const templates: { readonly [Type in EventType]?: NoticeTemplate<EventOfType<Type>['data']> } = noticeTemplates;

/** Puts a notice of an event in the inbox of everybody whom it concerns, and on its way by the channels that they chose. */
export const tellPeople = async (ports: TellPorts, event: AnyEvent): Promise<void> => {
  // One template a type, of that type's data, which a look-up by a type that is not known here cannot express.
  const template = templates[event.type] as NoticeTemplate<AnyEvent['data']> | undefined;
  if (!template) return;
  const to = template.to(event.data);
  const zones = to.includes('zones') ? (await readZones(ports.listRecords)).map(({ id }) => id) : [];
  for (const inbox of inboxesOf(to, zones)) {
    await putNotice(ports, {
      id: event.id,
      inbox,
      event: event.type,
      text: template.text(event.data),
      path: template.path(event.data),
      at: event.time,
    });
  }
};

/** A notice that is there already stays as it is: somebody may have read it. */
const putNotice = (ports: WorkPorts, notice: Notice): Promise<boolean> =>
  untilCommitted(async () => {
    if (await notices.read(ports.readRecord, notice)) return false;
    const due = await dueByChannels(ports, notice);
    const { committed } = await ports.commit([
      notices.write(notice, 'absent', notice),
      ...due.map((one) => deliveries.write(one, 'absent', one)),
    ]);
    if (!committed) return undefined;
    for (const one of due) await sendDue(ports, one);
    return true;
  });

const dueByChannels = async ({ readRecord, now }: WorkPorts, { inbox, id }: Notice): Promise<readonly Delivery[]> => {
  const chosen = (await channels.read(readRecord, inbox))?.value;
  const kinds: readonly ChannelKind[] = [
    ...(chosen?.robot ? (['robot'] as const) : []),
    ...(chosen?.mail?.length ? (['mail'] as const) : []),
  ];
  return kinds.map((channel) => noticeDelivery(inbox, id, channel, now()));
};

const noticeDelivery = (inbox: Inbox, notice: string, channel: ChannelKind, now: string): Delivery => ({
  target: inbox,
  item: `${notice}-${channel}`,
  what: { kind: 'notice', notice, channel },
  state: 'pending',
  tried: 0,
  due: now,
});
