import { pastMoment } from '../../libs/domain/asked-moment.ts';
import { maySeeAudience } from '../../libs/domain/finding-audience.ts';
import { problem } from '../../libs/domain/problem.ts';
import { fail, ok } from '../../libs/domain/result.ts';
import { shanghaiTime } from '../../libs/domain/shanghai-time.ts';
import { workbookOf } from '../../libs/domain/submitted-files.ts';
import type { Command } from '../../libs/lambda/api-request.ts';
import type { SignDownload } from '../../libs/ports/objects.ts';
import type { ReadRecord } from '../../libs/ports/records.ts';
import { reviewedCopies } from '../../libs/ports/reviewed-copies.ts';
import { readOpenSubmission } from '../../libs/ports/visible-submission.ts';
import { notYetValidated } from './not-yet-validated.ts';
import type { readAnnotatedRoute } from './routes.ts';

/** How long the link works, in seconds. */
const LINK_SECONDS = 300;

/** Answers a link to the annotated copy (批注副本) of a submission's workbook; once it was reviewed, with the office's comments. */
export const readAnnotated =
  (ports: {
    readonly readRecord: ReadRecord;
    readonly signDownload: SignDownload;
  }): Command<typeof readAnnotatedRoute> =>
  async ({ params, query, actor, time }) => {
    const past = pastMoment(query.asOf, time);
    const found = await readOpenSubmission(ports.readRecord, params.id, actor, past);
    if (!found.ok) return found;
    const { filing, validation, files, reviewed } = found.value.value;
    if (!validation) return fail(notYetValidated);
    // Before the review of then, there was the copy of the validation alone.
    const written = past === undefined || reviewed ? await reviewedCopies.read(ports.readRecord, params.id) : undefined;
    const copies = written?.value ?? validation;
    const forOffice = maySeeAudience(actor, filing, 'office') ? copies.annotatedForOffice : undefined;
    const annotated = forOffice ?? copies.annotated;
    if (!annotated) return fail(noCopy);
    const fileName = `${(workbookOf(files)?.name ?? '').replace(/\.[^.]*$/u, '')}-批注副本.xlsx`;
    const url = await ports.signDownload({ bucket: 'results', key: annotated.key, fileName, seconds: LINK_SECONDS });
    const expiresAt = shanghaiTime(new Date(Date.parse(time) + LINK_SECONDS * 1000).toISOString());
    return ok({ body: { url, expiresAt, fileName, size: annotated.size, sha256: annotated.sha256 } });
  };

const noCopy = problem('not-found', 'annotated.none', {
  zh: '没有批注副本：校验没有发现问题，或文件无法批注（CSV 或无法读取的文件）',
  en: 'There is no annotated copy: nothing was found, or the file cannot be written on (a CSV, or unreadable)',
});
