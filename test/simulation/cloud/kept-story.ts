import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Run } from '../engine/run.ts';
import type { Intent } from '../story/ledger.ts';

/** What people, and the scheduler of the cloud, still know when the process is gone that played them. */
export interface KeptStory {
  /** How many processes came before this one. */
  readonly life: number;
  /** Milliseconds since the epoch. */
  readonly time: number;
  readonly intents: readonly Intent[];
  readonly forms: readonly (readonly [string, Readonly<Record<string, string>>])[];
  readonly posted: readonly (readonly [string, number])[];
  readonly actions: number;
  readonly firedAnnual: readonly string[];
}

/** Writes it down, whole or not at all. What a killed process wrote is there, so nothing is synced. */
export const keepStory = (file: string, life: number, { sim, ledger, schedules }: Run): void => {
  const { intents, forms, posted, actions } = ledger;
  const story: KeptStory = {
    ...{ life, time: sim.world.time(), intents, actions },
    ...{ forms: [...forms], posted: [...posted], firedAnnual: [...schedules.firedAnnual] },
  };
  writeFileSync(`${file}.draft`, JSON.stringify(story));
  renameSync(`${file}.draft`, file);
};

/** What an earlier process wrote down; `undefined` where none did. */
export const readStory = (file: string): KeptStory | undefined =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as KeptStory) : undefined;

/** Takes a story up in a run that has just begun. */
export const takeUp = ({ ledger, schedules }: Run, kept: KeptStory): void => {
  ledger.intents.push(...kept.intents);
  for (const [id, fields] of kept.forms) ledger.forms.set(id, fields);
  for (const [id, times] of kept.posted) ledger.posted.set(id, times);
  ledger.actions = kept.actions;
  for (const time of kept.firedAnnual) schedules.annualDone(time);
};
