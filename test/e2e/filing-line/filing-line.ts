import { afterAll, beforeAll } from 'vitest';
import type { Call } from '../../support/cloud/caller.ts';
import { done, registerZone } from '../../support/cloud/filing.ts';
import { type OpenCloud, openCloud, YEAR } from '../../support/cloud/open-cloud.ts';
import { filledForm } from '../../support/xlsx/filled-form.ts';

/** The office, as a caller. */
export const OFFICE = { role: 'office' } as const;

/** Someone of a zone, as a caller. */
export const of = (role: 'zone-officer' | 'zone-lead', zone = 'hangzhou') => ({ role, zone }) as const;

/** The path of the year's evaluation. */
export const EVALUATION = `/v1/evaluations/${YEAR}-annual`;

/** The finding that is to be explained of Hangzhou's workbook. */
export const TOTAL_DIFFERS = 'total.differs@基础数据表!C6';

/** What Hangzhou files. */
export const workbook = {
  zone: 'hangzhou',
  name: '杭州（终稿）2025.xlsx',
  // The 合计 of the tax revenue is not the sum of the sub-areas: that must be explained.
  bytes: filledForm({ unit: '杭州联动创新区', cells: { C6: 612_600 } }),
};

/** One filing on its way from upload to the published report, in a cloud of its own. */
export interface FilingLine {
  readonly open: OpenCloud;
  /** The path of what was uploaded, from its upload on. */
  path: string;
  /** The states of the submissions that a call lists. */
  readonly statesOf: (call: Call) => Promise<readonly string[]>;
}

/** Starts a cloud with two zones for the tests of a file, and closes it after them. */
export function startLine(): FilingLine {
  let open: OpenCloud;
  beforeAll(async () => {
    open = await openCloud();
    for (const zone of ['hangzhou', 'ningbo']) await registerZone(open.api, zone);
  });
  afterAll(() => open.cloud.close());
  return {
    get open() {
      return open;
    },
    path: '',
    statesOf: async (call) => (await done(open.api, call)).json.items.map(({ state }: { state: string }) => state),
  };
}
