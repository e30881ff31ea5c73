import { pastMoment } from '../../libs/domain/asked-moment.ts';
import { problem } from '../../libs/domain/problem.ts';
import { fail, ok } from '../../libs/domain/result.ts';
import { shanghaiTime } from '../../libs/domain/shanghai-time.ts';
import type { Command } from '../../libs/lambda/api-request.ts';
import { readEvaluationAsOf } from '../../libs/ports/evaluations.ts';
import type { SignDownload } from '../../libs/ports/objects.ts';
import type { Records } from '../../libs/ports/records.ts';
import { drafts, RELEASED, type Report, type ReportFile, releases } from '../../libs/ports/reports.ts';
import {
  fileYear,
  type listRankingsRoute,
  type listReportsRoute,
  type readDraftRoute,
  type readReportFileRoute,
} from './routes.ts';

/** What reading reports needs. */
export type ReadReportsPorts = Pick<Records, 'readRecord' | 'listRecords'> & { readonly signDownload: SignDownload };

/** How many years a page holds where the request does not say. */
const PAGE = '50';

/** How long a link works, in seconds. */
const LINK_SECONDS = 300;

/** Lists the released reports, the newest year first. */
export const listReports =
  (ports: ReadReportsPorts): Command<typeof listReportsRoute> =>
  async ({ query }) => {
    const { released, ...next } = await readReleases(ports, query);
    return ok({ body: { items: released.map(reportView), ...next } });
  };

/** Lists the rankings that were released with their reports, the newest year first. */
export const listRankings =
  (ports: ReadReportsPorts): Command<typeof listRankingsRoute> =>
  async ({ query }) => {
    const { released, ...next } = await readReleases(ports, query);
    const items = released.flatMap(({ year, run, files }) =>
      files.filter(({ name }) => name === `${year}-ranking.json`).map((file) => ({ year, run, file: fileView(file) })),
    );
    return ok({ body: { items, ...next } });
  };

/** Redirects to a file of a released report. */
export const readReportFile =
  (ports: ReadReportsPorts): Command<typeof readReportFileRoute> =>
  async ({ params }) => {
    const released = await releases.read(ports.readRecord, fileYear(params.file));
    const file = released?.value.files.find(({ name }) => name === params.file);
    if (!file) return fail(unknownReport);
    const redirect = await ports.signDownload({
      bucket: 'published',
      key: file.key,
      fileName: file.name,
      seconds: LINK_SECONDS,
      inline: true,
    });
    return ok({ redirect });
  };

/** Answers links to the draft of an evaluation's report. */
export const readDraft =
  (ports: ReadReportsPorts): Command<typeof readDraftRoute> =>
  async ({ params, query, time }) => {
    const evaluation = await readEvaluationAsOf(ports.readRecord, params.id, pastMoment(query.asOf, time));
    if (!evaluation) return fail(unknownEvaluation);
    const run = evaluation.value.run?.id;
    const draft = run && (await drafts.read(ports.readRecord, { evaluation: params.id, run }));
    if (!draft) return fail(notYet);
    const expiresAt = shanghaiTime(new Date(Date.parse(time) + LINK_SECONDS * 1000).toISOString());
    const items = await Promise.all(
      draft.value.files.map(async ({ name: fileName, key, size, sha256 }) => {
        const url = await ports.signDownload({ bucket: 'results', key, fileName, seconds: LINK_SECONDS });
        return { url, expiresAt, fileName, size, sha256 };
      }),
    );
    return ok({ body: { items } });
  };

const readReleases = async (
  { listRecords }: ReadReportsPorts,
  { limit = PAGE, cursor }: { readonly limit?: string; readonly cursor?: string },
): Promise<{ readonly released: readonly Report[]; readonly next?: string }> => {
  const { records, next } = await listRecords({
    ...{ table: 'publishing', pk: RELEASED, limit: Number(limit), backward: true },
    ...(cursor === undefined ? {} : { after: cursor }),
  });
  return { released: records.map((record) => releases.of(record).value), ...(next === undefined ? {} : { next }) };
};

const reportView = ({ year, run, stage, files, synthetic }: Report) => ({
  year,
  run,
  stage,
  ...(synthetic ? { synthetic } : {}),
  files: files.map(fileView),
});

const fileView = ({ name, contentType, size, sha256 }: ReportFile) => ({ name, contentType, size, sha256 });

const unknownReport = problem('not-found', 'report.unknown', { zh: '没有这份报告', en: 'There is no such report' });

const unknownEvaluation = problem('not-found', 'evaluation.unknown', {
  zh: '没有这次考评',
  en: 'There is no such evaluation',
});

const notYet = problem('conflict', 'report.not-yet', { zh: '初稿尚未生成', en: 'The draft is not built yet' });
