import '../simulation/memo/install.ts';

// What is simulated is loaded only now, so that its pure functions come with a memory.
const { failuresOf } = await import('../simulation/failures.ts');
const { runSeed } = await import('../simulation/run-seed.ts');

/** As `simulate` does: errors are thrown by the thousand, and nobody reads where. */
Error.stackTraceLimit = 0;

const [warmUps, seeds] = process.argv.slice(2).map(Number);
for (let seed = 1001; seed <= 1000 + (warmUps ?? 0); seed += 1) await runSeed(seed);

const times: number[] = [];
const before = process.cpuUsage();
let turns = 0;
for (let seed = 1; seed <= (seeds ?? 0); seed += 1) {
  const start = performance.now();
  const outcome = await runSeed(seed);
  times.push(performance.now() - start);
  turns += outcome.trace.length;
  if (failuresOf(outcome).length > 0) throw new Error(`seed ${seed} fails`);
}
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ times, turns, cpuMs: (user + system) / 1000 }));
