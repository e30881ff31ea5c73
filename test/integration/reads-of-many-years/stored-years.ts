import { canonicalJson, sha256Hex } from '../../../libs/domain/digest.ts';
import { sample2025 } from '../../../libs/domain/schemes/sample-2025.ts';
import type { SchemeRecord } from '../../../libs/domain/schemes/scheme-record.ts';
import { assignments } from '../../../libs/ports/assignees.ts';
import { handovers } from '../../../libs/ports/handovers.ts';
import { people } from '../../../libs/ports/people.ts';
import type { Write } from '../../../libs/ports/records.ts';
import { releases } from '../../../libs/ports/reports.ts';
import { schemeObject, schemeRecords } from '../../../libs/ports/schemes.ts';
import { signingKeys } from '../../../libs/ports/signer.ts';
import { hangzhou, lodge, ningbo, registerZones } from '../../support/line/lodge.ts';
import { type Line, openLine, START } from '../../support/line/open-line.ts';
import { placeEntered } from './entered-years.ts';
import { placeEvaluated } from './evaluated-years.ts';
import { placeMany } from './place-many.ts';
import { placeSettled } from './settled-years.ts';
import { A_PAGE, placeTold } from './told-years.ts';

/** The year that is read. */
export const NEWEST = 2025;

const WAITING = `plan-hangzhou-${NEWEST}`;
const SCHEME = canonicalJson(sample2025);
const PUBLIC_KEY = '11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=';

/** What reads must not grow with: so many years, up to the newest. */
export const storedYears = async (years: number): Promise<Line> => {
  const line = openLine();
  const cohorts = Array.from({ length: years }, (_, back) => NEWEST - back);
  await registerZones(line, { ...hangzhou, cohorts }, { ...ningbo, cohorts });
  await line.place(people.write('li', 'absent', { sub: 'li', name: '李', role: 'office' }));
  for (const year of cohorts) {
    // What waits for a decision is listed by that, whatever year it is of.
    const state = year === NEWEST ? 'certified' : 'accepted';
    for (const zone of ['hangzhou', 'ningbo']) {
      const filing = { zone, period: String(year) };
      await lodge(line, { ...filing, id: `${zone}-${year}-1`, state: 'superseded' });
      await lodge(line, { ...filing, id: `${zone}-${year}`, attempt: 2, state: 'accepted' });
      await lodge(line, {
        id: `plan-${zone}-${year}`,
        zone,
        form: 'work-plan',
        period: `${year}Q4`,
        state,
      });
    }
    await placeMany(line, lists(year));
    await placeEntered(line, year);
    await placeEvaluated(line, year);
    await placeSettled(line, year);
  }
  const bytes = new TextEncoder().encode(SCHEME);
  await line.ports.putObject({
    bucket: 'results',
    key: schemeObject(sha256Hex(SCHEME)),
    bytes,
    contentType: 'application/json',
  });
  await placeTold(line, years);
  await line.place(
    assignments.write(WAITING, 'absent', { submission: WAITING, assignee: 'li', by: 'office-1', at: START }),
  );
  return line;
};

/** What a year adds to the lists that are of no year. */
const lists = (year: number): readonly Write[] => {
  const sha256 = 'f'.repeat(64);
  const at = `${year}-01-05T01:00:00.000Z`;
  const scheme: SchemeRecord = {
    ...{
      id: 'zj',
      version: year,
      sha256: sha256Hex(SCHEME),
      title: { zh: '方案', en: 'A scheme' },
      effectiveYear: year,
    },
    ...{ state: 'draft', saved: { by: 'office-lead-1', at } },
  };
  const file = { name: `${year}-ranking.json`, key: `k-${year}`, contentType: 'application/json', size: 1, sha256 };
  return [
    ...handed(year, at),
    schemeRecords.write(scheme, 'absent', scheme),
    releases.write(year, 'absent', {
      ...{ year, evaluation: `e-${year}`, run: 'r', stage: 'released', decidedAt: at },
      files: [file],
    }),
    signingKeys.write(`key-${year}`, 'absent', { keyId: `key-${year}`, publicKey: PUBLIC_KEY }),
  ];
};

/** More than a page of each unit's: of what is read from the newest back, a page is read however little is wanted. */
const handed = (year: number, at: string): readonly Write[] =>
  ['province', 'hangzhou'].flatMap((unit) =>
    Array.from({ length: A_PAGE }, (_, index) => {
      const number = (year - 2000) * A_PAGE + index;
      const handover = { unit, number, from: 'li', to: 'wang', by: 'office-lead-1', at };
      return handovers.write(handover, 'absent', handover);
    }),
  );
