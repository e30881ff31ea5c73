import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { callApi } from '../../infra/cli/demo/call-api.ts';
import { embeddedWorld } from '../../infra/cli/demo/embedded-world.ts';
import { type InputFile, type InputFolder, readInputFolder } from '../../infra/cli/demo/input-folder.ts';
import { registerZones } from '../../infra/cli/demo/register-zones.ts';
import type { World } from '../../infra/cli/demo/world.ts';
import type { Cloud } from '../../infra/local/cloud.ts';
import { findForm } from '../../libs/domain/forms/index.ts';
import { judgeWorkbook } from '../../libs/domain/forms/judge-workbook.ts';
import type { Zone } from '../../libs/domain/zone.ts';
import { inflateNode } from '../../libs/workbook/inflate-node.ts';
import { inTemporaryFolder, startBenchCloud } from './bench-cloud.ts';
import { shownMs, shownRatio } from './figures.ts';
import type { Measured, Part } from './part.ts';
import { interleaved, median, timed } from './stopwatch.ts';

const WARM_UPS = 8;
const UPLOADS = 15;
const CALLS_BETWEEN = 10;

/** How long after an answer “not yet” the findings are asked for again, in milliseconds. */
const LOOK_AGAIN_MS = 5;

/** How long findings may take, and the work behind them, in milliseconds. */
const PATIENCE_MS = 30_000;

/**
 * Pipeline overhead: from the answer that an upload is stored until its findings can be read over the API, against judging the
 * same bytes in a plain call. Both find the same, or it is no comparison and is thrown.
 */
export const pipeline: Part = async ({ root, packageDir, say }) => {
  const folder = await readInputFolder(join(root, 'test/samples/2025'), undefined);
  const packaged = await packageDir();
  return inTemporaryFolder(async (data) => {
    const cloud = await startBenchCloud(packaged, data, folder.year);
    try {
      say(`pipeline: ${WARM_UPS} + ${UPLOADS} uploads over ${cloud.origin}`);
      return await compare(cloud, folder);
    } finally {
      await cloud.close();
    }
  });
};

const compare = async (cloud: Cloud, folder: InputFolder): Promise<Measured> => {
  const world = embeddedWorld(cloud);
  const period = String(folder.year);
  const files = sameFileForEach(WARM_UPS + UPLOADS, folder);
  await registerZones(world, { ...folder, files });
  const plain = await plainCall(world, files[0] as InputFile, period);
  const uploads: number[] = [];
  const calls: number[] = [];
  for (const file of files) {
    const { ms, value } = await uploadUntilReadable(world, file, period);
    if (value !== (await plain())) throw new Error(`${file.name}: the pipeline found ${value}, a plain call does not`);
    uploads.push(ms);
    // The indicators of the upload are computed after its findings: nothing of that may run beside the plain calls.
    await cloud.settled(PATIENCE_MS);
    calls.push(...(await interleaved(CALLS_BETWEEN, { plain })).plain);
  }
  return report(uploads[0] ?? Number.NaN, uploads.slice(WARM_UPS), calls.slice(WARM_UPS * CALLS_BETWEEN));
};

/** The first workbook for so many zones: each upload is a first attempt at its own filing. The zones share their name, which the file tells. */
const sameFileForEach = (zones: number, { files: [file] }: InputFolder): readonly InputFile[] => {
  if (!file) throw new Error('there is no sample workbook');
  return Array.from({ length: zones }, (_, index) => ({ ...file, zone: `bench-${index}` }));
};

/** Judges the bytes as validation does; gives what was found, as text. */
const plainCall = async (world: World, file: InputFile, period: string): Promise<() => Promise<string>> => {
  const form = findForm('indicator-data');
  if (!form) throw new Error('there is no form indicator-data');
  const zone = (await callApi(world, { role: 'office', method: 'GET', path: `/v1/zones/${file.zone}` })).body as Zone;
  const stored = { ...file, file, form, context: { zone, period }, inflate: inflateNode };
  return async () => foundIn((await judgeWorkbook(stored)).findings);
};

const foundIn = (findings: readonly { readonly rule: string; readonly cell: string | null }[]): string =>
  JSON.stringify(findings.map(({ rule, cell }) => [rule, cell]));

const uploadUntilReadable = async (world: World, file: InputFile, period: string) => {
  const { zone, name, bytes, sha256 } = file;
  const announced = await callApi(world, {
    role: 'zone-officer',
    zone,
    method: 'POST',
    path: '/v1/submissions',
    body: {
      zone,
      form: 'indicator-data',
      period,
      files: [{ role: 'workbook', name, size: bytes.length, sha256 }],
    },
    headers: { 'idempotency-key': `bench-${zone}` },
  });
  const { id, uploads } = announced.body as {
    readonly id: string;
    readonly uploads: readonly { readonly url: string; readonly fields: Readonly<Record<string, string>> }[];
  };
  const [form] = uploads;
  if (!form) throw new Error('the answer has no form');
  const posted = await world.postForm({ ...form, name, bytes });
  if (posted.status >= 300) throw new Error(`the upload of ${name} was refused: ${posted.text}`);
  return timed(() => readableFindings(world, `/v1/submissions/${id}/findings?limit=1000`));
};

const readableFindings = async (world: World, path: string): Promise<string> => {
  const deadline = performance.now() + PATIENCE_MS;
  while (performance.now() < deadline) {
    const { status, body } = await world.call({ role: 'office', method: 'GET', path });
    if (status === 200) return foundIn((body as { readonly items: Parameters<typeof foundIn>[0] }).items);
    if (status !== 409) throw new Error(`GET ${path} answered ${status}: ${JSON.stringify(body)}`);
    await pause(LOOK_AGAIN_MS);
  }
  throw new Error(`no findings at ${path} after ${PATIENCE_MS} ms`);
};

const report = (firstMs: number, uploads: readonly number[], calls: readonly number[]): Measured => {
  const [uploadMs, callMs] = [median(uploads), median(calls)];
  return {
    title: 'Pipeline overhead',
    table: {
      columns: ['the same sample workbook', 'ms', 'ratio', 'runs'],
      rows: [
        ['parsed and validated in a plain call', shownMs(callMs), shownRatio(1), calls.length],
        ['upload stored → findings readable', shownMs(uploadMs), shownRatio(uploadMs / callMs), uploads.length],
      ],
    },
    notes: [
      `Medians, all warm, in one run: after each upload ${CALLS_BETWEEN} plain calls; ${WARM_UPS} uploads before were not counted.`,
      `The first upload, with all functions still to be loaded: ${shownMs(firstMs)} ms.`,
      `Embedded cloud with its data on disk: two queues, two functions, the findings asked for over the API, again ${LOOK_AGAIN_MS} ms after each “not yet”.`,
    ],
    numbers: { callMs, uploadMs, ratio: uploadMs / callMs, firstUploadMs: firstMs, uploads, calls },
  };
};
