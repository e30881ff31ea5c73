import { isOfficePerson } from '../../libs/domain/actor.ts';
import { exportPercent } from '../../libs/domain/exports/export-asked.ts';
import { problem } from '../../libs/domain/problem.ts';
import { fail, ok } from '../../libs/domain/result.ts';
import { shanghaiTime } from '../../libs/domain/shanghai-time.ts';
import type { Command } from '../../libs/lambda/api-request.ts';
import { type ExportJob, exportJobs } from '../../libs/ports/exports.ts';
import type { SignDownload } from '../../libs/ports/objects.ts';
import type { ReadRecord } from '../../libs/ports/records.ts';
import type { readExportRoute } from './routes.ts';

/** What reading an export needs. */
export interface ReadExportPorts {
  readonly readRecord: ReadRecord;
  readonly signDownload: SignDownload;
}

/** How long a link works, in seconds. */
const LINK_SECONDS = 300;

/** Answers how far an export is, with links once it is done. For the office there are the office's exports, for auditors theirs. */
export const readExport =
  (ports: ReadExportPorts): Command<typeof readExportRoute> =>
  async ({ params, actor, time }) => {
    const job = (await exportJobs.read(ports.readRecord, params.id))?.value;
    // An auditor's rows are not the office's (可见范围), so neither sees what was made for the other.
    if (!job || isOfficePerson(actor) !== isOfficePerson({ sub: job.asked.by, role: job.asked.role })) {
      return fail(unknownExport);
    }
    const files = await Promise.all(
      (job.files ?? []).map(async ({ name, key, size, sha256 }) => ({
        ...{ name, size, sha256 },
        url: await ports.signDownload({ bucket: 'results', key, fileName: name, seconds: LINK_SECONDS }),
      })),
    );
    const until = new Date(Date.parse(time) + LINK_SECONDS * 1000).toISOString();
    return ok({
      body: { ...exportView(job), files, ...(files.length > 0 ? { expiresAt: shanghaiTime(until) } : {}) },
    });
  };

const exportView = ({ id, kind, format, year, state, asked, asOf, rows, failure }: ExportJob) => ({
  ...{ id, kind, format, year, state, percent: exportPercent(state), askedAt: shanghaiTime(asked.at) },
  ...(asOf === undefined ? {} : { asOf: shanghaiTime(asOf) }),
  ...(rows === undefined ? {} : { rows }),
  ...(failure ? { failure } : {}),
});

const unknownExport = problem('not-found', 'export.unknown', { zh: '没有这次导出', en: 'There is no such export' });
