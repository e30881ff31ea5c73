import type { Actor } from '../../libs/domain/actor.ts';
import { zoneInbox } from '../../libs/domain/notices/addressee.ts';
import { mayDo } from '../../libs/domain/policy/judge.ts';
import { type Problem, problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import { province } from '../../libs/domain/zone.ts';
import type { Answer } from '../../libs/lambda/answer.ts';
import type { AnswerBodyOf, Command } from '../../libs/lambda/api-request.ts';
import { type Channels, channels } from '../../libs/ports/channels.ts';
import { checkVersion } from '../../libs/ports/check-version.ts';
import type { ReadRecord, Records } from '../../libs/ports/records.ts';
import { zones } from '../../libs/ports/registry.ts';
import { commitWork, untilCommitted, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import type { readChannelsRoute, setChannelsRoute } from './routes.ts';

type Outcome = Result<Answer<AnswerBodyOf<typeof setChannelsRoute>>, Problem>;

/** Reads how a zone, or the office, is told beside its inbox. */
export const readChannels =
  ({ readRecord }: Pick<Records, 'readRecord'>): Command<typeof readChannelsRoute> =>
  async ({ params: { zone }, actor }) => {
    if (!(await mayReach(readRecord, actor, 'readChannels', zone))) return fail(unknownZone);
    const found = await channels.read(readRecord, zoneInbox(zone));
    return ok({ body: channelsView(found?.value ?? {}), ...(found ? { version: found.version } : {}) });
  };

/** Sets how a zone, or the office, is told beside its inbox (通知渠道). Its audit entry says which kinds there are, and nothing of them. */
export const setChannels =
  (ports: WorkPorts): Command<typeof setChannelsRoute> =>
  ({ params: { zone }, body, actor, ifMatch }) =>
    untilCommitted<Outcome>(async () => {
      if (!(await mayReach(ports.readRecord, actor, 'setChannels', zone))) return fail(unknownZone);
      const inbox = zoneInbox(zone);
      const found = await channels.read(ports.readRecord, inbox);
      const refused = checkVersion(found?.version, ifMatch);
      if (refused) return fail(refused);
      const committed = await commitWork(ports, {
        table: 'notices',
        chain: zone,
        audit: {
          actor: actor.sub,
          action: 'channels.set',
          subject: zone,
          facts: { robot: body.robot !== undefined, mail: body.mail?.length ?? 0 },
        },
        writes: [channels.write(inbox, found?.version ?? 'absent', body)],
        events: [],
      });
      if (!committed) return undefined;
      return ok({ status: found ? 200 : 201, body: channelsView(body), version: (found?.version ?? 0) + 1 });
    });

const mayReach = async (
  readRecord: ReadRecord,
  actor: Actor,
  action: 'readChannels' | 'setChannels',
  zone: string,
): Promise<boolean> => {
  if (!mayDo(actor, action, { zone })) return false;
  return zone === province.id || (await zones.read(readRecord, zone)) !== undefined;
};

const channelsView = ({ robot, mail = [] }: Channels) => ({ robot: robot !== undefined, mail });

const unknownZone = problem('not-found', 'zone.unknown', {
  zh: '名录中没有这个联动创新区',
  en: 'The registry has no such zone',
});
