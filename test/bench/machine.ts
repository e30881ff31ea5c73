import { arch, cpus, loadavg, platform, totalmem } from 'node:os';

/** The machine that measured: without it no millisecond says anything. */
interface Machine {
  readonly processor: string;
  readonly processors: number;
  /** GB of 10⁹ bytes. */
  readonly memoryGb: number;
  readonly platform: string;
  readonly node: string;
  /** Over the last minute, before measuring: near 0 on a quiet machine. */
  readonly load: number;
}

/** Reads them off this machine, now. */
export const describeMachine = (): Machine => ({
  processor: cpus()[0]?.model ?? 'unknown',
  processors: cpus().length,
  memoryGb: Math.round(totalmem() / 1e9),
  platform: `${platform()} ${arch()}`,
  node: process.version,
  load: Math.round((loadavg()[0] ?? 0) * 100) / 100,
});

/** The machine in one line. */
export const machineLine = ({ processor, processors, memoryGb, platform: system, node, load }: Machine): string =>
  `${processor}, ${processors} processors, ${memoryGb} GB, ${system}, Node ${node}, load ${load} before the run. Trust the ratios.`;
