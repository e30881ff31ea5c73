import type { Filing } from '../../../libs/domain/filing.ts';
import { findHeading } from '../../../libs/domain/forms/catalogue.ts';
import { province } from '../../../libs/domain/zone.ts';
import type { Random } from '../engine/random.ts';

/** A filing that a story has, and the one that is filed before it as a rule: it is compared with that. */
export interface OwedFiling {
  readonly filing: Filing;
  readonly after?: Filing;
}

/** Whose it is, its form and its period. */
type Link = readonly [by: 'zone' | 'office', form: string, period: string];

/** Filings that belong together, in the order in which they are filed. */
const CHAINS: readonly (readonly Link[])[] = (
  [
    [
      ['zone', 'work-plan', '2025Q1'],
      ['zone', 'work-plan', '2025Q2'],
    ],
    [
      ['zone', 'institution', '2025'],
      ['zone', 'work-plan', '2025Q2'],
    ],
    [
      ['office', 'reform-catalogue', '2025'],
      ['zone', 'reform-replication', '2025Q2'],
      ['zone', 'reform-replication', '2025Q4'],
    ],
    [
      ['office', 'inspection', '2025Q3'],
      ['zone', 'inspection', '2025Q3'],
    ],
    [
      ['zone', 'institution', '2024'],
      ['zone', 'institution', '2025'],
    ],
    [
      ['zone', 'delegated-powers', '2025Q3'],
      ['zone', 'delegated-powers', '2025Q4'],
    ],
    [
      ['zone', 'major-projects', '2025Q3'],
      ['zone', 'major-projects', '2025Q4'],
    ],
    [
      ['zone', 'quarterly-trade', '2025Q2'],
      ['zone', 'quarterly-trade', '2025Q3'],
    ],
    [
      ['office', 'province-totals', '2024'],
      ['office', 'province-totals', '2025'],
    ],
    [['zone', 'bulletin', '2025Q3']],
    [['zone', 'annual-summary', '2025']],
    [['zone', 'innovation-case', '2025']],
    [['zone', 'empowerment-request', '2025']],
    [['zone', 'indicator-data', '2024']],
    [['office', 'authority-values', '2025']],
  ] satisfies readonly (readonly Link[])[]
).filter((chain) => chain.every(([, form]) => findHeading(form)));

/** The filings of 2025's figures, which every story is about. */
export const figuresOf2025 = (zone: string): Filing => ({ zone, form: 'indicator-data', period: '2025' });

/** How many chains a story has: all of them in a full year, each of one zone. */
export const chainsOf = (fullYear: boolean, random: Random): readonly (readonly Link[])[] =>
  fullYear ? CHAINS : Array.from({ length: random.pick([1, 1, 2]) }, () => random.pick(CHAINS));

/** What zones and office file of these chains, besides the figures of 2025; each filing once. */
export const owedOf = (
  chains: readonly (readonly Link[])[],
  zones: readonly string[],
  random: Random,
): readonly OwedFiling[] => {
  const owed = new Map<string, OwedFiling>();
  for (const chain of chains) {
    const zone = random.pick(zones);
    const filings = chain.map(([by, form, period]) => ({ zone: by === 'office' ? province.id : zone, form, period }));
    for (const [index, filing] of filings.entries()) {
      const after = filings[index - 1];
      const name = Object.values(filing).join('#');
      if (!owed.has(name)) owed.set(name, { filing, ...(after ? { after } : {}) });
    }
  }
  return [...owed.values()];
};

/** Every filing that a zone and the office can owe in any story. */
export const everyOwed = (zone: string): readonly Filing[] => [
  figuresOf2025(zone),
  ...LINKS.map(([by, form, period]) => ({ zone: by === 'office' ? province.id : zone, form, period })),
];

const LINKS = [...new Map(CHAINS.flat().map((link) => [link.join('#'), link])).values()];
