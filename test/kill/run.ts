/** `npm run test:kill -- --moments 20 --seed 7`: kills the demo at so many drawn moments; exit 1 where one went wrong. */
import { parseArgs } from 'node:util';
import { packaged } from '../support/cloud/open-cloud.ts';
import { drawTrials } from './moments.ts';
import { playReference, playTrial } from './play-trial.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Gives the number of trials in which something was wrong. */
async function killAtMoments(count: number, seed: number): Promise<number> {
  say(`seed ${seed}, ${count} moments`);
  await packaged();
  const reference = await playReference();
  const { ms, lines } = reference.measure;
  say(`undisturbed: ${ms} ms, ${lines.length} lines of progress`);
  let bad = 0;
  for (const [index, trial] of drawTrials(seed, count, reference.measure).entries()) {
    const { said, faults } = await playTrial(trial, reference);
    say(`${String(index + 1).padStart(3)} ${faults.length === 0 ? 'same bytes' : 'WRONG'} · ${said}`);
    for (const fault of faults) say(`      ${fault}`);
    bad += faults.length === 0 ? 0 : 1;
  }
  say(bad === 0 ? 'nothing lost, nothing doubled' : `${bad} of ${count} went wrong; again with --seed ${seed}`);
  return bad;
}

const { values } = parseArgs({ options: { moments: { type: 'string', default: '20' }, seed: { type: 'string' } } });
const [moments, seed] = [Number(values.moments), Number(values.seed ?? Date.now() % 2 ** 32)];
if (!(Number.isInteger(moments) && moments > 0 && Number.isInteger(seed))) {
  process.stderr.write('usage: --moments N --seed N\n');
  process.exitCode = 64;
} else {
  process.exitCode = (await killAtMoments(moments, seed)) === 0 ? 0 : 1;
}
