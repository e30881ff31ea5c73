import { shanghaiDate, shanghaiMoment } from '../../../libs/domain/shanghai-time.ts';
import type { Run } from './run.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Moves the clock on, mostly by seconds, sometimes over a boundary of Shanghai's calendar, and ends what took too long. */
export const moveClock = (run: Run): void => {
  const { random, sim } = run;
  const now = sim.world.time();
  const far = random.fraction();
  if (far < 0.06 && sim.injector.drive('clock-over-boundary', 'clock')) jump(run, nextBoundary(run, now));
  else if (far > 0.94 && sim.injector.drive('upload-expired', 'clock')) jump(run, now + 21 * MINUTE);
  else if (far > 0.6 && far < 0.9 && sim.injector.drive('message-delayed', 'clock')) jump(run, now + 7 * MINUTE);
  else jump(run, now + usualStep(run));
};

/** Mostly seconds, at times minutes, and now and then so long that hidden messages come again. */
const usualStep = ({ random }: Run): number => {
  const kind = random.fraction();
  if (kind < 0.6) return random.below(20) * SECOND;
  return kind < 0.9 ? random.below(180) * SECOND : 6.5 * MINUTE;
};

/** Moves the clock to a moment; a function whose time is over is ended at the call at which it stands. */
export const jump = ({ sim }: Pick<Run, 'sim'>, to: number): void => {
  sim.world.moveTo(to);
  sim.trace.push(`clock ${new Date(sim.world.time()).toISOString()}`);
  const late = sim.waiting.calls.filter(({ task }) => task.deadline < sim.world.time());
  for (const call of late) {
    sim.waiting.calls.splice(sim.waiting.calls.indexOf(call), 1);
    sim.injector.note('timed-out', call.task.step);
    sim.trace.push(`#${call.task.id} ${call.port} timed out`);
    call.release('timed-out');
  }
};

/** A moment at, or just before, the next day, quarter or year in Shanghai, or the annual run. */
const nextBoundary = ({ random }: Run, now: number): number => {
  const [year = 0, month = 0, day = 0] = shanghaiDate(new Date(now).toISOString()).split('-').map(Number);
  const quarter = Math.ceil(month / 3) * 3;
  const dates = [
    [year, month, day + 1],
    [year, month, day + 1],
    [year, quarter + 1, 1],
    ...(random.chance(0.2) ? [[year + 1, 1, 1]] : []),
  ] as const;
  const [y, m, d] = random.pick(dates);
  const midnight = Date.parse(
    shanghaiMoment(new Date(Date.UTC(y ?? 0, (m ?? 1) - 1, d)).toISOString().slice(0, 10), 0),
  );
  const run = Date.parse(shanghaiMoment('2026-03-02', 9));
  const moments = now < run ? [midnight, run] : [midnight];
  return random.pick(moments) + random.pick([-SECOND, 0, SECOND, MINUTE]);
};
