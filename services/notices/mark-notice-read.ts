import type { Problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import { province } from '../../libs/domain/zone.ts';
import type { Answer } from '../../libs/lambda/answer.ts';
import type { AnswerBodyOf, Command } from '../../libs/lambda/api-request.ts';
import { type Notice, notices } from '../../libs/ports/notices.ts';
import { commitWork, untilCommitted, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import { inboxOf, noticeView, unknownNotice } from './read-notices.ts';
import type { markNoticeReadRoute } from './routes.ts';

type Outcome = Result<Answer<AnswerBodyOf<typeof markNoticeReadRoute>>, Problem>;

/** Marks a notice as read (已读), for all who share the inbox. Who read it first stays written down. */
export const markNoticeRead =
  (ports: WorkPorts): Command<typeof markNoticeReadRoute> =>
  ({ params, actor }) =>
    untilCommitted<Outcome>(async () => {
      const inbox = inboxOf(actor);
      const found = await notices.read(ports.readRecord, { inbox, id: params.id });
      if (!found) return fail(unknownNotice);
      if (found.value.read) return ok({ body: noticeView(found.value) });
      const read: Notice = { ...found.value, read: { by: actor.sub, at: ports.now() } };
      const committed = await commitWork(ports, {
        table: 'notices',
        chain: actor.zone ?? province.id,
        audit: { actor: actor.sub, action: 'notice.read', subject: params.id },
        writes: [notices.write(found.value, found.version, read)],
        events: [],
      });
      return committed ? ok({ body: noticeView(read) }) : undefined;
    });
