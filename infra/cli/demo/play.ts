import { enterTotals } from './enter-totals.ts';
import { type EvaluatedYear, evaluateYear } from './evaluate-year.ts';
import { type FiledWorkbook, fileWorkbook } from './file-workbook.ts';
import type { InputFolder } from './input-folder.ts';
import { registerZones } from './register-zones.ts';
import type { World } from './world.ts';

/** What the demo came to. */
export interface Played extends EvaluatedYear {
  readonly filed: readonly FiledWorkbook[];
}

/** Plays a year from registration to the published report, as people would, over a running system. */
export const play = async (world: World, folder: InputFolder, say: (line: string) => void): Promise<Played> => {
  await registerZones(world, folder);
  say(`registered ${folder.files.length} zones`);
  await enterTotals(world, folder);
  const filed: FiledWorkbook[] = [];
  for (const file of folder.files) {
    const done = await fileWorkbook(world, file, String(folder.year));
    say(`${file.name}: ${done.accepted ? `accepted, ${done.explained} findings explained` : 'not accepted'}`);
    for (const { level, sheet, cell, message } of done.findings) {
      say(`  [${level}] ${sheet ?? ''}${cell === null ? '' : `!${cell}`} ${message.zh} / ${message.en}`);
    }
    filed.push(done);
  }
  const explained = filed.reduce((sum, zone) => sum + zone.explained, 0);
  say(`must-explain findings answered with “demo”: ${explained}`);
  return { ...(await evaluateYear(world, folder.year, say)), filed };
};
