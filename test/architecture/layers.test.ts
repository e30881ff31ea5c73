import { describe, expect, it } from 'vitest';
import { layerReport } from './layer-rule.ts';
import { layers } from './layers.ts';
import { sourceFiles } from './source-files.ts';

const everySource = sourceFiles('{services,libs,events,infra,test}/**/*.ts');

describe('the imports of the project', () => {
  const report = layerReport(everySource);

  it('run one way and in no circle', () => {
    expect(report.violations).toEqual([]);
  });

  it('were all looked at', () => {
    expect(report.modules).toBe(everySource.size);
    expect(report.modules).toBeGreaterThan(500);
    expect(report.imports).toBeGreaterThan(2000);
  });

  it('are of every layer that has files', () => {
    const empty = layers.filter(({ files }) => ![...everySource.keys()].some((file) => files.test(file)));
    // The commands on files are to come; their line is there before them.
    expect(empty.map(({ name }) => name).filter((name) => name !== 'file commands')).toEqual([]);
  });
});

/** A small house with one violation a line, of every kind that the rule knows, and imports beside them that are fine. */
const planted = new Map([
  ['events/receipt.v1.ts', "import type { Filing } from '../libs/domain/filing.ts'; import * as z from 'zod/mini';"],
  [
    'infra/cli/check.ts',
    "import { startCloud } from '../local/cloud.ts'; import { zone } from '../../libs/domain/zone.ts';",
  ],
  [
    'infra/cli/generate-forms/rules.ts',
    "import '../../../test/support/forms/made.ts'; import '../../../test/support/made.ts';",
  ],
  ['infra/local/cloud.ts', "export const startCloud = () => import('../../services/intake/step.ts');"],
  ['libs/aws/files.ts', "import { S3Client } from '@aws-sdk/client-s3'; export { json } from '../lambda/json.ts';"],
  ['libs/domain/filing.ts', "import { readFileSync } from 'node:fs'; import type { Zone } from './zone.ts';"],
  ['libs/domain/zone.ts', "import type { SQSEvent } from 'aws-lambda'; export const zone = 1;"],
  ['libs/lambda/json.ts', "import middy from '@middy/core'; export type { S3Client } from '@aws-sdk/client-s3';"],
  ['libs/memory/files.ts', "import { files } from '../aws/files.ts';"],
  ['libs/ports/clock.ts', "import { a } from './round.ts'; export const now = () => a;"],
  ['libs/ports/round.ts', "import { now } from './clock.ts'; export const a = now;"],
  ['libs/ports/types.ts', "import type { Other } from './other.ts'; import { gone } from './gone.ts';"],
  ['libs/ports/other.ts', "import type { Types } from './types.ts';"],
  ['libs/workbook/read.ts', "const z = await import('node:zlib'); import { zone } from '../domain/zone.ts';"],
  ['libs/workbook/inflate-node.ts', "import { inflateRawSync } from 'node:zlib';"],
  ['scripts/stray.ts', "import 'node:fs';"],
  ['services/intake/step.ts', "import { files } from '../../libs/aws/files.ts'; import '../ranking/step.ts';"],
  ['services/intake/step-handler.ts', "import { files } from '../../libs/aws/files.ts'; import './step.ts';"],
  ['services/ranking/step.ts', "import { made } from '../../test/support/made.ts'; await import(made);"],
  ['test/support/forms/made.ts', "import 'vitest';"],
  ['test/support/made.ts', "import { S3Client } from '@aws-sdk/client-s3';"],
  ['services/ranking/step.test.ts', "import 'vitest'; import '../intake/step.ts';"],
]);

describe('the layer rule', () => {
  it('finds each planted violation, and nothing else', () => {
    expect(layerReport(planted).violations.toSorted()).toEqual(
      [
        'events/receipt.v1.ts (events) imports libs/domain/filing.ts',
        'infra/cli/check.ts (file commands) imports infra/local/cloud.ts',
        'infra/cli/generate-forms/rules.ts (rule catalogue) imports test/support/made.ts',
        'infra/local/cloud.ts (embedded cloud) imports services/intake/step.ts',
        'libs/aws/files.ts (aws) imports libs/lambda/json.ts',
        'libs/domain/filing.ts (domain) imports node:fs',
        'libs/domain/zone.ts (domain) imports aws-lambda',
        'libs/lambda/json.ts (lambda) imports @aws-sdk/client-s3',
        'libs/memory/files.ts (memory) imports libs/aws/files.ts',
        'libs/ports/clock.ts imports itself in a circle',
        'libs/ports/round.ts imports itself in a circle',
        'libs/ports/types.ts imports libs/ports/gone.ts, which does not exist',
        'libs/workbook/read.ts (workbook) imports node:zlib',
        'libs/workbook/read.ts (workbook) imports libs/domain/zone.ts',
        'scripts/stray.ts stands in no layer',
        'services/intake/step.ts (services) imports libs/aws/files.ts',
        'services/intake/step.ts (services) imports services/ranking/step.ts',
        'services/ranking/step.ts (services) imports test/support/made.ts',
        'services/ranking/step.ts (services) imports test/support/made.ts, which is of the tests',
        'services/ranking/step.ts (services) imports import(…)',
      ].toSorted(),
    );
  });

  it('does not pass over a source that it cannot read', () => {
    expect(() => layerReport(new Map([['libs/domain/broken.ts', 'import {']]))).toThrow(/libs\/domain\/broken\.ts/);
  });
});
