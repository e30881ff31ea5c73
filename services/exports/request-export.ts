import { exportRequested } from '../../events/export-requested.v1.ts';
import { outgoing } from '../../events/outgoing.ts';
import { ok } from '../../libs/domain/result.ts';
import type { Answer } from '../../libs/lambda/answer.ts';
import type { AnswerBodyOf, Command } from '../../libs/lambda/api-request.ts';
import { doneOnce } from '../../libs/ports/done-once.ts';
import { type ExportJob, exportJobs } from '../../libs/ports/exports.ts';
import { commitWork, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import type { NewId } from '../../libs/ports/world.ts';
import type { requestExportRoute } from './routes.ts';

type Answered = Answer<AnswerBodyOf<typeof requestExportRoute>>;

/** What asking for an export needs. */
export interface RequestExportPorts extends WorkPorts {
  readonly newId: NewId;
}

/** Somebody of the office, or an auditor, asks for an export (批量导出): it waits, and the step then makes it. */
export const requestExport =
  (ports: RequestExportPorts): Command<typeof requestExportRoute> =>
  (request) =>
    doneOnce<{ readonly id: string }, Answered>(ports, request, {
      table: 'exports',
      operation: 'requestExport',
      attempt: async (keep) => {
        const { actor, body } = request;
        const at = ports.now();
        const id = ports.newId();
        const job: ExportJob = { id, ...body, asked: { by: actor.sub, role: actor.role, at }, state: 'queued' };
        const committed = await commitWork(ports, {
          table: 'exports',
          chain: 'province',
          audit: { actor: actor.sub, action: 'export.requested', subject: id, facts: { ...body } },
          writes: [exportJobs.write(id, 'absent', job), ...keep({ id }, at)],
          events: [requestedEvent(id, at)],
        });
        return committed ? ok(created(id)) : undefined;
      },
      again: ({ id }) => ok(created(id)),
    });

const requestedEvent = (id: string, time: string) =>
  outgoing(exportRequested, { source: 'lianchuang/exports', cause: id, subject: id, time, data: { export: id } });

const created = (id: string): Answered => ({
  status: 201,
  body: { id, state: 'queued' },
  location: `/v1/exports/${id}`,
});
