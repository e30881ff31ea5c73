import { SYNTHETIC_NOTICE } from '../../libs/domain/synthetic.ts';
import { province } from '../../libs/domain/zone.ts';
import { inflateNode } from '../../libs/workbook/inflate-node.ts';
import { printAll } from './print-all.ts';
import { runCommand } from './run-command.ts';
import { goodFilings } from './sample-year/filings/index.ts';
import { readOptions, type SampleYearOptions, sampleYears } from './sample-year/options.ts';
import { playFilings } from './sample-year/play-filings.ts';
import { plantStories } from './sample-year/stories.ts';
import { storyLine, type ToldStory, toldIn } from './sample-year/told-story.ts';
import { type WrittenFiling, writeFiling, writeJson } from './sample-year/write-files.ts';
import { registered, registryOf, sampleZones } from './sample-year/zones.ts';

/**
 * Makes the sample years: two years of made-up filings of eleven zones and the office, with stories planted in them. The same
 * bytes each time.
 */
const sampleYear = async ({ out, years, zone, stories }: SampleYearOptions): Promise<number> => {
  console.error(`${SYNTHETIC_NOTICE.zh} / ${SYNTHETIC_NOTICE.en}`);
  const filings = plantStories(goodFilings(sampleZones, sampleYears));
  const told: ToldStory[] = [];
  const written: WrittenFiling[] = [];
  for await (const played of playFilings(filings, sampleZones.map(registered), inflateNode)) {
    const { filing } = played;
    const wanted = zone === undefined || [zone, province.id].includes(filing.zone);
    if (!wanted || !years.includes(Number(filing.period.slice(0, 4)))) continue;
    told.push(...toldIn(played));
    if (out !== undefined) written.push(await writeFiling(out, played));
  }
  if (out !== undefined) {
    await writeJson(out, 'zones.json', registryOf(sampleZones, sampleYears));
    await writeJson(out, 'stories.json', { synthetic: true, stories: told });
    await writeJson(out, 'filings.json', { synthetic: true, filings: written });
    console.error(`${written.length} workbooks in ${out}`);
  }
  if (stories) await printAll(told.map((story) => `${storyLine(story)}\n`));
  return 0;
};

await runCommand((args) => sampleYear(readOptions(args)));
