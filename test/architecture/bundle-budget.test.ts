import { beforeAll, describe, expect, it } from 'vitest';
import { type BundleSize, isOfTheSdk, measureBundles } from '../bench/bundle-sizes.ts';
import {
  packaged,
  packagingTimeout,
  type Resource,
  referredTo,
  resourcesOf,
  templateText,
} from './packaged-template.ts';
import { project } from './source-files.ts';

/** The whole of a bundle may have as many bytes, by the number of SDK clients in it. */
const whole: readonly number[] = [150_000, 450_000, 550_000, 750_000];
/** The definitions and rules of every form, with the reading or the writing of workbooks, have budgets of their own. */
const wholeOfForms: Readonly<Record<string, number>> = {
  validateSubmission: 1_050_000,
  readTemplate: 950_000,
  mergeForm: 1_130_000,
  printSubmission: 890_000,
  // The writer of .docx documents.
  readReminderDocument: 800_000,
  readCircular: 980_000,
  // Mail.
  attemptDelivery: 600_000,
  summariseForm: 900_000,
  // The writing of workbooks, without any form's definition.
  printBoards: 720_000,
  runExport: 750_000,
  // No form, but every method of scoring: it computes runs again, or reads schemes.
  activateScheme: 650_000,
  explainEvaluation: 670_000,
  measureRobustness: 650_000,
  previewObjection: 650_000,
  runScenario: 650_000,
  saveScheme: 650_000,
  // The document of the whole API, and the count of requests.
  readOpenApi: 760_000,
  readBoards: 560_000,
  // The effect of findings on ranks, by every method of scoring.
  readReviewQueue: 700_000,
  // Which scheme there is is told by reading them.
  readRanking: 600_000,
};

/** All but the SDK: our code, zod, middy, Powertools. For a function of the API a person waits, for a step a queue does. */
const ownOfApi = 165_000;
const ownOfStep = 200_000;
const ownOfForms: Readonly<Record<string, number>> = {
  validateSubmission: 650_000,
  readTemplate: 550_000,
  mergeForm: 765_000,
  printSubmission: 520_000,
  readReminderDocument: 500_000,
  readCircular: 610_000,
  attemptDelivery: 370_000,
  summariseForm: 520_000,
  printBoards: 345_000,
  runExport: 360_000,
  // Exact numbers and the calendar of working days.
  readBoards: 184_000,
  readCalendar: 186_000,
  extendWindow: 185_000,
  reviewSubmission: 175_000,
  activateScheme: 260_000,
  explainEvaluation: 295_000,
  readReviewQueue: 330_000,
  measureRobustness: 260_000,
  previewObjection: 260_000,
  runScenario: 260_000,
  // Its warnings score an earlier run again.
  saveScheme: 285_000,
  readOpenApi: 555_000,
  readRanking: 200_000,
  requestEvaluation: 190_000,
};
/** Every method of scoring: who runs an evaluation, and who runs it again before it is signed. */
const ownOfScoring: Readonly<Record<string, number>> = { runEvaluation: 300_000, publishReport: 310_000 };

let bundles: readonly BundleSize[];
let ofTheApi: ReadonlySet<string>;
beforeAll(async () => {
  const packageDir = await packaged();
  bundles = await measureBundles({ root: project, packageDir });
  ofTheApi = apiFunctions(resourcesOf(templateText(packageDir)));
}, packagingTimeout);

const apiFunctions = (resources: readonly Resource[]): ReadonlySet<string> => {
  const integrations = resources.filter(({ type }) => type === 'AWS::ApiGatewayV2::Integration');
  const answering = new Set(integrations.flatMap(({ properties }) => referredTo(properties['IntegrationUri'])));
  const named = resources.filter(({ id }) => answering.has(id)).map(({ properties }) => properties['FunctionName']);
  return new Set(named.map((name) => String(name).split('-').at(-1) ?? ''));
};

const over = (sizes: readonly BundleSize[], measured: 'total' | 'own', budgetOf: (size: BundleSize) => number) =>
  sizes
    .filter((size) => size[measured] > budgetOf(size))
    .map(({ name, inputs, clients, ...size }) => {
      const ours = inputs.filter(([input]) => !isOfTheSdk(input)).slice(0, 6);
      const largest = ours.map((input) => input.join(' ')).join(', ');
      return `${name}: ${size[measured]} bytes with ${clients.length} clients; ${largest}`;
    });
const wholeBudget = ({ name, clients }: BundleSize) => wholeOfForms[name] ?? whole[clients.length] ?? 0;
const ownBudget = ({ name }: BundleSize) =>
  ownOfForms[name] ?? ownOfScoring[name] ?? (ofTheApi.has(name) ? ownOfApi : ownOfStep);

describe('the bundles', () => {
  it('are measured as they were packaged, to the byte', () => {
    expect(bundles.length).toBeGreaterThanOrEqual(20);
    for (const { name, total, sdk, own: ours } of bundles) expect(sdk + ours, name).toBe(total);
  });

  it('stay within their budget, by the number of SDK clients', () => {
    expect(bundles.map(({ clients }) => clients.length)).toContain(3);
    expect(over(bundles, 'total', wholeBudget)).toEqual([]);
  });

  it('have no more of our own than a function may, beside the SDK', () => {
    expect(bundles.filter(({ name }) => ofTheApi.has(name)).length).toBe(ofTheApi.size);
    expect(ofTheApi.size).toBeGreaterThanOrEqual(14);
    expect(over(bundles, 'own', ownBudget)).toEqual([]);
  });

  it('would be found too large, with what makes them so', () => {
    const [first] = bundles;
    if (!first) throw new Error('there are no bundles');
    const swollen: BundleSize = {
      ...first,
      name: 'swollen',
      clients: ['@aws-sdk/client-s3'],
      total: 450_001,
      inputs: [['libs/domain', 9]],
    };
    expect(over([swollen], 'total', wholeBudget)).toEqual(['swollen: 450001 bytes with 1 clients; libs/domain 9']);
  });
});
