import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shanghaiMoment } from '../../libs/domain/shanghai-time.ts';
import { marksSynthetic, SYNTHETIC_NOTICE } from '../../libs/domain/synthetic.ts';
import { startCloud } from '../local/cloud.ts';
import { ensurePackage } from '../local/package.ts';
import { embeddedWorld } from './demo/embedded-world.ts';
import { type InputFolder, readInputFolder } from './demo/input-folder.ts';
import { type DemoOptions, readOptions } from './demo/options.ts';
import { play } from './demo/play.ts';
import { playYears } from './demo/play-years.ts';
import { rankingLines } from './demo/ranking-lines.ts';
import { FIRST_MOMENT } from './demo/sample-years/play-sample-years.ts';
import { prepareOutputs, writeOutputs } from './demo/write-outputs.ts';
import { runCommand } from './run-command.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The day and hour, in Shanghai, at which the demo's world begins: the workbooks of the year before are being filed. */
const FIRST_DAY = '01-12';
const FIRST_HOUR = 9;

const say = (line: string): void => console.error(line);

/** How many functions run side by side where two years pass in minutes: with fewer, each call would start one anew. */
const YEARS_SLOTS = 24;

/** Plays the two sample years on an embedded cloud of its own, in memory unless a folder is named. */
const demoYears = async ({ out, data, port, exit }: DemoOptions): Promise<number> => {
  if (out !== undefined) await prepareOutputs(out);
  const cloud = await startCloud({
    packageDir: await ensurePackage({ root: ROOT, cacheDir: join(ROOT, '.local/package') }),
    dataDir: data,
    port: port ?? (exit ? 0 : 3000),
    startAt: FIRST_MOMENT,
    slots: YEARS_SLOTS,
    log: (line) => {
      if (line.startsWith('cloud:')) say(line);
    },
  });
  try {
    await playYears(cloud, out, say);
    if (!exit) await untilInterrupted();
    return 0;
  } finally {
    await cloud.close();
  }
};

/** Plays a year on an embedded cloud. Gives the exit code: 0, or 1 where a zone could not be ranked. */
const demo = async (options: DemoOptions): Promise<number> => {
  const folder = await readInputFolder(options.dir ?? join(ROOT, 'test/samples/2025'), options.year);
  if (isMarked(folder)) say(`${SYNTHETIC_NOTICE.zh} / ${SYNTHETIC_NOTICE.en}`);
  if (options.out !== undefined) await prepareOutputs(options.out);
  const packageDir = await ensurePackage({ root: ROOT, cacheDir: join(ROOT, '.local/package') });
  const cloud = await startCloud({
    packageDir,
    dataDir: options.data ?? join(ROOT, '.local/demo', folder.digest),
    port: options.port ?? (options.exit ? 0 : 3000),
    log: (line) => {
      if (line.startsWith('cloud:')) say(line);
    },
    startAt: shanghaiMoment(`${folder.year + 1}-${FIRST_DAY}`, FIRST_HOUR),
  });
  say(`embedded cloud at ${cloud.origin}; its clock stands at ${new Date(cloud.now()).toISOString()}`);
  try {
    const played = await play(embeddedWorld(cloud), folder, say);
    for (const line of rankingLines(played.ranking)) console.log(line);
    if (options.out !== undefined) await writeOutputs(options.out, played);
    console.log(`report: ${cloud.origin}${played.reportPath}`);
    if (!options.exit) await untilInterrupted();
    return played.ranking.entries.every(({ rank }) => rank !== null) ? 0 : 1;
  } finally {
    await cloud.close();
  }
};

const isMarked = ({ totals }: InputFolder): boolean =>
  totals.synthetic === true || marksSynthetic(totals.trade.source) || marksSynthetic(totals.foreignInvestment.source);

const untilInterrupted = async (): Promise<void> => {
  say('serving; Ctrl-C ends it');
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
};

await runCommand((args) => {
  const options = readOptions(args);
  return options.sampleYear ? demoYears(options) : demo(options);
});
