import { timesFor } from '../../libs/domain/calendar/window-book.ts';
import type { WindowTimes } from '../../libs/domain/calendar/window-times.ts';
import type { IndicatorTable } from '../../libs/domain/indicator-table.ts';
import { type FilingEffect, filingEffect } from '../../libs/domain/review/filing-effect.ts';
import { formWeight } from '../../libs/domain/review/form-weight.ts';
import type { QueuePlace } from '../../libs/domain/review/queue-place.ts';
import type { Submission } from '../../libs/domain/submission.ts';
import { workbookOf } from '../../libs/domain/submitted-files.ts';
import type { ListRecords } from '../../libs/ports/records.ts';
import { storedFindings } from '../../libs/ports/stored-findings.ts';
import { readTable } from '../../libs/ports/stored-table.ts';
import { readWindowBooks, readWindowBooksAsOf } from '../../libs/ports/windows.ts';
import { readYearScale, type YearScale, type YearScalePorts } from './queue-run.ts';

/** What weighing the queue needs: reading only. */
export interface WeighQueuePorts extends YearScalePorts {
  readonly listRecords: ListRecords;
}

/** A submission in the queue, with what its place goes by. */
export interface QueueEntry {
  readonly submission: Submission;
  readonly times?: WindowTimes;
  readonly effect?: FilingEffect & { readonly run: string };
  readonly place: QueuePlace;
}

/** So many findings of the whole queue are tried in one request, each in one or two runs; of each filing one at least. */
const TRIED = 120;

/**
 * Finds for each submission until when it was due, what rests on its form, and how far its findings could move a rank; at a moment of the
 * past (RFC 3339, UTC) by the windows, the scheme and the runs of then.
 */
export const weighQueue = async (
  ports: WeighQueuePorts,
  waiting: readonly Submission[],
  { scheme, past }: { readonly scheme: string; readonly past: string | undefined },
): Promise<readonly QueueEntry[]> => {
  const periods = [...new Set(waiting.map(({ filing }) => filing.period))];
  const books =
    past === undefined
      ? await readWindowBooks(ports.listRecords, periods)
      : await readWindowBooksAsOf(ports.listRecords, periods, past);
  const years = [...new Set(waiting.map(yearOf))];
  const scales = new Map(
    await Promise.all(years.map(async (year) => [year, await readYearScale(ports, { year, scheme, past })] as const)),
  );
  const scored = waiting.filter((submission) => scoredIn(scales.get(yearOf(submission)), submission));
  const most = Math.max(1, Math.floor(TRIED / Math.max(1, scored.length)));
  return Promise.all(
    waiting.map(async (submission): Promise<QueueEntry> => {
      const { form, zone, period } = submission.filing;
      const book = books[periods.indexOf(period)];
      const times = book && timesFor(book, form, zone);
      const scale = scales.get(yearOf(submission));
      const effect = scored.includes(submission) ? await effectOf(ports, scale?.run, submission, most) : undefined;
      const place = {
        dueAt: times?.dueAt ?? '',
        places: effect?.places ?? 0,
        points: effect?.points ?? '0',
        weight: scale ? formWeight(scale.scheme, form) : '0',
        certifiedAt: submission.certified?.at ?? '',
        id: submission.id,
      };
      return { submission, ...(times ? { times } : {}), ...(effect ? { effect } : {}), place };
    }),
  );
};

const yearOf = ({ filing }: Submission): number => Number(filing.period.slice(0, 4));

/** Whether a run counts filings such as this: the year's table of raw figures (基础数据表). */
const scoredIn = (scale: YearScale | undefined, { filing: { form, period } }: Submission): boolean =>
  scale?.run !== undefined && form === 'indicator-data' && period === String(scale.run.inputs.year);

const effectOf = async (
  { getObject }: WeighQueuePorts,
  run: YearScale['run'],
  submission: Submission,
  most: number,
): Promise<QueueEntry['effect']> => {
  const { filing, files, validation } = submission;
  if (!run || !validation) return undefined;
  const { zone, form, period } = filing;
  const table = (await readTable(getObject, submission)) as IndicatorTable;
  const findings = await storedFindings(getObject, validation.findings);
  const reviewed = { zone, filing: { form, period, fileSha256: workbookOf(files)?.sha256 ?? '', table }, findings };
  const effect = filingEffect(run.inputs, reviewed, most);
  return effect && { ...effect, run: run.id };
};
