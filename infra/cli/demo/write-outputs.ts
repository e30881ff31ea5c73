import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EvaluatedYear } from './evaluate-year.ts';

/** Writes `ranking.json`, `indicators.json` and `report.html`; the same results give the same bytes. */
export const writeOutputs = async (folder: string, { ranking, indicators, report }: EvaluatedYear): Promise<void> => {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'ranking.json'), json(ranking));
  await writeFile(join(folder, 'indicators.json'), json(indicators));
  await writeFile(join(folder, 'report.html'), report);
};

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
