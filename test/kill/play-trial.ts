import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkStore } from './check-store.ts';
import { type DemoPlace, killAt, type Outputs, runToTheEnd } from './demo-run.ts';
import { type Measure, sayMoment, type Trial } from './moments.ts';

/** An undisturbed run, to which the others are compared. */
export interface Reference {
  readonly outputs: Outputs;
  readonly measure: Measure;
}

/** How a trial went; no faults where nothing was lost, doubled or torn. */
export interface Verdict {
  readonly said: string;
  readonly faults: readonly string[];
}

/** Runs the demo undisturbed on a new data folder, which must itself pass the check of the store. */
export async function playReference(): Promise<Reference> {
  return await inNewFolder(async (place) => {
    const reference = await runToTheEnd(place);
    const faults = await checkStore(place.data);
    if (faults.length > 0) throw new Error(`an undisturbed run leaves a bad store:\n${faults.join('\n')}`);
    return reference;
  });
}

/** Kills the demo at the trial's moments, runs it to its end, and holds it to the reference. */
export async function playTrial(trial: Trial, reference: Reference): Promise<Verdict> {
  return await inNewFolder(async (place) => {
    const said: string[] = [];
    try {
      for (const moment of trial.kills) said.push(`${await killAt(moment, place)} ${sayMoment(moment)}`);
      const { outputs, measure } = await runToTheEnd(place);
      const faults = [...differences(reference.outputs, outputs), ...(await checkStore(place.data))];
      return { said: `${said.join(', then ')}; then to the end in ${measure.ms} ms`, faults };
    } catch (error) {
      return { said: said.join(', then '), faults: [error instanceof Error ? error.message : String(error)] };
    }
  });
}

const differences = (expected: Outputs, seen: Outputs): readonly string[] =>
  (Object.keys(expected) as (keyof Outputs)[])
    .filter((name) => expected[name] !== seen[name])
    .map((name) => `${name} has other bytes than undisturbed`);

async function inNewFolder<T>(work: (place: DemoPlace) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'demo-kill-'));
  try {
    return await work({ data: join(folder, 'data'), out: join(folder, 'out') });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
