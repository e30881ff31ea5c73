import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandStop } from '../command-stop.ts';
import type { EvaluatedYear } from './evaluate-year.ts';

/** Makes the folder of the outputs before anything else is done; a folder that cannot be made ends the command. */
export const prepareOutputs = async (folder: string): Promise<void> => {
  try {
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    throw new CommandStop(
      64,
      `cannot write into ${folder}: ${cause instanceof Error ? cause.message : String(cause)}`,
      {
        cause,
      },
    );
  }
};

/** Writes `ranking.json`, `indicators.json` and `report.html`; the same results give the same bytes. */
export const writeOutputs = async (folder: string, { ranking, indicators, report }: EvaluatedYear): Promise<void> => {
  await writeFile(join(folder, 'ranking.json'), json(ranking));
  await writeFile(join(folder, 'indicators.json'), json(indicators));
  await writeFile(join(folder, 'report.html'), report);
};

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
