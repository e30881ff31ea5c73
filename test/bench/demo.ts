import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { embeddedWorld } from '../../infra/cli/demo/embedded-world.ts';
import { enterTotals } from '../../infra/cli/demo/enter-totals.ts';
import { evaluateYear } from '../../infra/cli/demo/evaluate-year.ts';
import { fileWorkbook } from '../../infra/cli/demo/file-workbook.ts';
import { type InputFolder, readInputFolder } from '../../infra/cli/demo/input-folder.ts';
import { registerZones } from '../../infra/cli/demo/register-zones.ts';
import { inTemporaryFolder, startBenchCloud } from './bench-cloud.ts';
import { shownMs } from './figures.ts';
import type { Measured, Part } from './part.ts';
import { median, timed } from './stopwatch.ts';

const ROUNDS = 3;

/** The demo's parts, in the order in which it plays them. */
const PARTS = {
  start: 'start the embedded cloud, empty',
  register: 'register the zones, enter the province totals',
  file: 'upload, validate, certify and accept the workbooks',
  evaluate: 'annual run, decisions, report',
  close: 'close the cloud',
} as const;

type PartTimes = Record<keyof typeof PARTS, number>;

/** The demo: what a person waits for the whole command, and what its parts take inside a process that has loaded them. */
export const demo: Part = async ({ root, packageDir, say }) => {
  const folder = await readInputFolder(join(root, 'test/samples/2025'), undefined);
  const commands: number[] = [];
  const plays: PartTimes[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    // Sources may have changed meanwhile: what the command would make of them is made before it is timed.
    const packaged = await packageDir();
    say(`demo: round ${round} of ${ROUNDS}`);
    commands.push(await inTemporaryFolder((data) => runCommand(root, data)));
    plays.push(await inTemporaryFolder((data) => playOnce(packaged, data, folder)));
  }
  return report(commands, plays, folder.files.length);
};

const runCommand = async (root: string, data: string): Promise<number> => {
  const command = ['--disable-warning=ExperimentalWarning', join(root, 'infra/cli/demo.ts'), '--exit', '--data', data];
  return (await timed(() => promisify(execFile)(process.execPath, command, { cwd: root }))).ms;
};

const playOnce = async (packageDir: string, data: string, folder: InputFolder): Promise<PartTimes> => {
  const { ms: start, value: cloud } = await timed(() => startBenchCloud(packageDir, data, folder.year));
  try {
    const world = embeddedWorld(cloud);
    const register = await timed(async () => {
      await registerZones(world, folder);
      await enterTotals(world, folder);
    });
    const file = await timed(async () => {
      for (const workbook of folder.files) {
        const { accepted, zone } = await fileWorkbook(world, workbook, String(folder.year));
        if (!accepted) throw new Error(`the workbook of ${zone} was not accepted`);
      }
    });
    const evaluate = await timed(() => evaluateYear(world, folder.year, () => {}));
    const close = await timed(cloud.close);
    return { start, register: register.ms, file: file.ms, evaluate: evaluate.ms, close: close.ms };
  } finally {
    await cloud.close();
  }
};

const report = (commands: readonly number[], plays: readonly PartTimes[], workbooks: number): Measured => {
  const commandMs = median(commands);
  const parts = (Object.keys(PARTS) as (keyof typeof PARTS)[]).map((part) => ({
    part,
    ms: median(plays.map((play) => play[part])),
  }));
  const partsMs = parts.reduce((sum, { ms }) => sum + ms, 0);
  const share = (ms: number) => `${Math.round((100 * ms) / partsMs)} %`;
  return {
    title: 'The demo',
    table: {
      columns: [`${workbooks} sample workbooks`, 'ms', 'share'],
      rows: [
        ...parts.map(({ part, ms }) => [PARTS[part], shownMs(ms), share(ms)]),
        ['its parts together', shownMs(partsMs), '100 %'],
        ['the whole command, `demo --exit`', shownMs(commandMs), ''],
      ],
    },
    notes: [
      `Medians of ${ROUNDS} rounds in turn, each on an empty data folder; the package was made before, the cloud's functions load anew each time.`,
      'The whole command adds the start of Node, looking through the sources for changes, and code that is not yet compiled.',
    ],
    numbers: { rounds: ROUNDS, commandMs, partsMs, parts: Object.fromEntries(parts.map(({ part, ms }) => [part, ms])) },
  };
};
