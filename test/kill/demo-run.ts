import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startCommand } from '../support/command/run-command.ts';
import type { Measure, Moment } from './moments.ts';

/** Where a demo keeps its data and writes its outputs. */
export interface DemoPlace {
  readonly data: string;
  readonly out: string;
}

/** What the demo wrote, byte for byte. */
export type Outputs = Readonly<Record<'ranking.json' | 'indicators.json' | 'report.html', string>>;

const args = ({ data, out }: DemoPlace) => ['--exit', '--data', data, '--out', out];

/** Runs the demo to its end; anything but success is thrown with what it said. */
export async function runToTheEnd(place: DemoPlace): Promise<{ readonly outputs: Outputs; readonly measure: Measure }> {
  const began = performance.now();
  const demo = startCommand('infra/cli/demo.ts', args(place));
  const lines: number[] = [];
  demo.onProgress(() => lines.push(Math.round(performance.now() - began)));
  const { code, signal, stderr, ms } = await demo.ended;
  if (code !== 0) throw new Error(`the demo ended with ${code ?? signal}:\n${stderr}`);
  const read = (name: string) => readFileSync(join(place.out, name)).toString('base64');
  const outputs = {
    'ranking.json': read('ranking.json'),
    'indicators.json': read('indicators.json'),
    'report.html': read('report.html'),
  };
  return { outputs, measure: { ms: Math.round(ms), lines } };
}

/** Starts the demo and kills it, and all that it started, at the moment. Says whether it had ended before. */
export async function killAt(moment: Moment, place: DemoPlace): Promise<'killed' | 'had ended'> {
  const demo = startCommand('infra/cli/demo.ts', args(place));
  const reached =
    moment.kind === 'time'
      ? pause(moment.ms)
      : new Promise<void>((resolve) => {
          demo.onProgress((_, number) => {
            if (number === moment.line) setTimeout(resolve, moment.ms);
          });
        });
  await Promise.race([reached, demo.ended]);
  demo.killGroup();
  const { code, signal, stderr } = await demo.ended;
  if (signal === 'SIGKILL') return 'killed';
  if (code === 0) return 'had ended';
  throw new Error(`the demo ended by itself with ${code ?? signal} before it was killed:\n${stderr}`);
}
