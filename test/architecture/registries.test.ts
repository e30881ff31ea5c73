import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../libs/domain/forms/catalogue.ts';
import { forms } from '../../libs/domain/forms/index.ts';
import { recordForms } from '../../libs/domain/forms/record-forms.ts';
import { indicators } from '../../libs/domain/indicators/index.ts';
import { schemes } from '../../libs/domain/schemes/index.ts';
import { aggregates } from '../../libs/domain/scoring/aggregate/index.ts';
import { normalisers } from '../../libs/domain/scoring/normalise/index.ts';
import { treatments } from '../../libs/domain/scoring/treat/index.ts';
import { weighMethods } from '../../libs/domain/scoring/weigh/index.ts';
import { testing } from './layers.ts';
import { project } from './source-files.ts';

/** What a folder exports that looks like the things on its list: all that these have in common, it has, too. */
async function likeThoseOf(folder: string, list: readonly object[]): Promise<readonly object[]> {
  const files = globSync(`${folder}/*.ts`, { cwd: project }).filter((file) => !testing.test(file));
  const modules = await Promise.all(files.map((file) => import(join(project, file))));
  const [first = {}, ...others] = list;
  const shared = Object.keys(first).filter((key) => others.every((other) => key in other));
  return modules
    .flatMap((module) => Object.values<unknown>(module))
    .filter((value): value is object => typeof value === 'object' && value !== null)
    .filter((value) => shared.every((key) => key in value));
}

const registries: readonly (readonly [string, readonly object[]])[] = [
  ['libs/domain/forms', recordForms],
  ['libs/domain/indicators', indicators],
  ['libs/domain/scoring/normalise', normalisers],
  ['libs/domain/scoring/treat', treatments],
  ['libs/domain/scoring/aggregate', Object.values(aggregates)],
  ['libs/domain/scoring/weigh', Object.values(weighMethods)],
  ['libs/domain/schemes', schemes],
];

describe.each(registries)('the list of %s', (folder, list) => {
  it('has everything of its kind in the folder, once', async () => {
    expect(list.length).toBeGreaterThan(0);
    expect(new Set(list).size).toBe(list.length);
    expect(new Set(await likeThoseOf(folder, list))).toEqual(new Set(list));
  });
});

describe('the lists', () => {
  it('would miss a file that is not on them', async () => {
    const short = indicators.slice(1);
    expect(new Set(await likeThoseOf('libs/domain/indicators', short))).not.toEqual(new Set(short));
  });

  it('name the same forms with and without their reading, in one order', () => {
    expect(catalogue.map(({ id }) => id)).toEqual(forms.map(({ id }) => id));
  });
});
