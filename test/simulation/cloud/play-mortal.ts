import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomOf } from '../engine/random.ts';
import { drawMoment, type KillMoment } from './kill-moment.ts';

/** How a run went whose process was killed, once or more, before it came to its end. */
export interface MortalOutcome {
  /** The moments at which it was killed. */
  readonly kills: readonly KillMoment[];
  /** What did not hold at the end; empty where all is well. */
  readonly broken: readonly string[];
}

/** The shortest stories make about so many calls. */
const CALLS = 400;

/**
 * Runs the story of a seed over the embedded cloud, and kills the process that hosts both, with SIGKILL, as often as
 * asked, each time at a moment that the seed draws; another takes over from what is stored. A moment that lies after
 * the end of a story is tried again at half the calls.
 */
export const playMortal = async (seed: number, times: number, packageDir: string): Promise<MortalOutcome> => {
  const random = randomOf(seed, 'kill');
  for (let calls = CALLS; ; calls = Math.ceil(calls / 2)) {
    const dataDir = mkdtempSync(join(tmpdir(), 'mortal-'));
    const given = ['--seed', `${seed}`, '--package', packageDir, '--data', dataDir];
    try {
      const kills: KillMoment[] = [];
      while (kills.length < times) {
        const moment = drawMoment(random, calls);
        const { signal, said } = await live([...given, '--call', `${moment.call}`, '--turns', `${moment.turns}`]);
        if (signal !== 'SIGKILL' && said !== '') return { kills, broken: [said] };
        if (signal !== 'SIGKILL') break;
        kills.push(moment);
      }
      if (kills.length < times) continue;
      const { said } = await live(given);
      return { kills, broken: said.split('\n').filter(Boolean) };
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  }
};

const live = (args: readonly string[]): Promise<{ readonly signal: string | null; readonly said: string }> =>
  new Promise((resolve) => {
    const command = [
      '--disable-warning=ExperimentalWarning',
      new URL('./mortal.ts', import.meta.url).pathname,
      ...args,
    ];
    const child = execFile(process.execPath, command, { maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      const ended = child.exitCode === 0 || child.signalCode === 'SIGKILL';
      resolve({ signal: child.signalCode, said: ended ? stdout : stdout || stderr || String(error) });
    });
  });
