import { expect, it } from 'vitest';
import { drawTrials } from '../kill/moments.ts';
import { playReference, playTrial } from '../kill/play-trial.ts';
import { packaged } from '../support/cloud/open-cloud.ts';

/** Another seed a run, so that in time every moment is met; `KILL_SEED` plays one again. */
const seed = Number(process.env['KILL_SEED'] ?? Date.now() % 2 ** 32);
const moments = 4;

it(`ends with the same bytes when it is killed at ${moments} moments and run again (KILL_SEED=${seed})`, async () => {
  await packaged();
  const reference = await playReference();
  for (const trial of drawTrials(seed, moments, reference.measure)) {
    const { said, faults } = await playTrial(trial, reference);
    process.stdout.write(`KILL_SEED=${seed}: ${said}\n`);
    expect(faults, `KILL_SEED=${seed}: ${said}`).toEqual([]);
  }
}, 600_000);
