import type { Actor } from '../../libs/domain/actor.ts';
import { pastMoment } from '../../libs/domain/asked-moment.ts';
import { mayDo } from '../../libs/domain/policy/judge.ts';
import { ok } from '../../libs/domain/result.ts';
import type { AnswerBodyOf, Command } from '../../libs/lambda/api-request.ts';
import { type IndicatorRecord, indicatorRecords, readIndicatorsAsOf } from '../../libs/ports/indicator-records.ts';
import type { GetObject } from '../../libs/ports/objects.ts';
import type { Records } from '../../libs/ports/records.ts';
import type { readIndicatorsRoute } from './routes.ts';

/** What reading indicators needs. */
export type ReadIndicatorsPorts = Pick<Records, 'readRecord' | 'listRecords' | 'listIndex'> & {
  readonly getObject: GetObject;
};

type ZoneIndicators = AnswerBodyOf<typeof readIndicatorsRoute>['zones'][string];

/** How many zones one reading takes; the province has eleven prefectures. */
const LIMIT = 1000;

/** Answers the current indicators: of one zone, or of every zone that the one who asks may see. */
export const readIndicators =
  (ports: ReadIndicatorsPorts): Command<typeof readIndicatorsRoute> =>
  async ({ query, actor, time }) => {
    const records = await findRecords(ports, query, actor, pastMoment(query.asOf, time));
    const zones: Record<string, ZoneIndicators> = {};
    for (const { zone, basis, submission, totalsVersion, values } of records) {
      const object = await ports.getObject({ bucket: 'results', key: values });
      if (!object) throw new Error(`the indicators of ${zone} are gone`);
      const indicators = JSON.parse(new TextDecoder().decode(object.bytes));
      zones[zone] = { basis, submission, totalsVersion, indicators };
    }
    const synthetic = records.some((record) => record.synthetic) ? { synthetic: true as const } : {};
    return ok({ body: { year: Number(query.year), ...synthetic, zones } });
  };

const findRecords = async (
  ports: ReadIndicatorsPorts,
  query: { readonly year: string; readonly zone?: string },
  actor: Actor,
  past: string | undefined,
): Promise<readonly IndicatorRecord[]> => {
  const zone = query.zone ?? actor.zone;
  if (zone !== undefined) {
    const found = mayDo(actor, 'readIndicators', { zone })
      ? await readOne(ports, { zone, period: query.year }, past)
      : undefined;
    return found ? [found] : [];
  }
  const { records } = await ports.listIndex({
    table: 'indicators',
    index: 'listed',
    pk: `PERIOD#${query.year}`,
    limit: LIMIT,
  });
  const current = records.map((record) => indicatorRecords.of(record).value);
  if (past === undefined) return current;
  // A zone that has none now never had any: they are replaced, not removed.
  const stood = await Promise.all(current.map((record) => readOne(ports, record, past)));
  return stood.filter((record) => record !== undefined);
};

const readOne = async (
  { readRecord, listRecords }: ReadIndicatorsPorts,
  of: { readonly zone: string; readonly period: string },
  past: string | undefined,
): Promise<IndicatorRecord | undefined> =>
  past === undefined ? (await indicatorRecords.read(readRecord, of))?.value : readIndicatorsAsOf(listRecords, of, past);
