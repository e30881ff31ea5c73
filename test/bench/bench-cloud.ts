import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cloud, startCloud } from '../../infra/local/cloud.ts';
import { shanghaiMoment } from '../../libs/domain/shanghai-time.ts';

/** A folder that is there for as long as some work uses it. */
export const inTemporaryFolder = async <T>(use: (folder: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'lianchuang-bench-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** An embedded cloud with an empty data folder on disk, as the demo starts one: its clock stands when the year before is filed. */
export const startBenchCloud = (packageDir: string, dataDir: string, year: number): Promise<Cloud> =>
  startCloud({ packageDir, dataDir, startAt: shanghaiMoment(`${year + 1}-01-12`, 9) });
