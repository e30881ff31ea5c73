import { inTemporaryFolder } from './bench-cloud.ts';
import { type BundleSize, measureBundles } from './bundle-sizes.ts';
import { shownKb, shownMs, shownRatio } from './figures.ts';
import { EMPTY, type ImportTime, measureImports } from './import-times.ts';
import type { Measured, Part } from './part.ts';

const ROUNDS = 7;

/** A function's bundle and how it comes up. */
interface Weighed extends BundleSize, ImportTime {}

/** Each function: what its bundle holds, and how long it takes to import, against an empty handler. */
export const functions: Part = async ({ root, packageDir, say }) => {
  const packaged = await packageDir();
  const sizes = await measureBundles({ root, packageDir: packaged });
  say(`functions: ${ROUNDS} new processes for each of ${sizes.length} bundles`);
  const times = await inTemporaryFolder((folder) => measureImports(packaged, folder, ROUNDS));
  const timeOf = (name: string): ImportTime => {
    const time = times.get(name);
    if (!time) throw new Error(`${name} was not imported`);
    return time;
  };
  const weighed = sizes.map((size) => ({ ...size, ...timeOf(logicalId(size.name)) }));
  return report(
    timeOf(EMPTY),
    weighed.toSorted((a, b) => a.total - b.total || (a.name < b.name ? -1 : 1)),
  );
};

/** Serverless calls the resource of `readPortal` `ReadPortalLambdaFunction`. */
const logicalId = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}LambdaFunction`;

const report = (empty: ImportTime, weighed: readonly Weighed[]): Measured => ({
  title: 'Functions',
  table: {
    columns: [
      'function',
      'own, kB',
      'SDK, kB',
      'whole, kB',
      'SDK clients',
      'import, ms',
      'import, ratio',
      'start, ratio',
    ],
    rows: [
      ['an empty handler', 0, 0, 0, 0, shownMs(empty.importMs), shownRatio(1), shownRatio(1)],
      ...weighed.map(({ name, own, sdk, total, clients, importMs, readyMs }) => [
        name,
        shownKb(own),
        shownKb(sdk),
        shownKb(total),
        clients.length,
        shownMs(importMs),
        shownRatio(importMs / empty.importMs),
        shownRatio(readyMs / empty.readyMs),
      ]),
    ],
  },
  notes: [
    'Minified, kB of 1000 bytes. Own: our code, zod, middy, Powertools and what else we chose; SDK: the AWS SDK and what only it needs.',
    `Import: \`import()\` of the packaged bundle in a new process with the function's own settings; start: from the start of that process (${shownMs(empty.readyMs)} ms to the empty handler). Medians of ${ROUNDS} processes each, all functions in turn.`,
  ],
  numbers: {
    rounds: ROUNDS,
    empty,
    functions: weighed.map(({ inputs: _, ...size }) => ({
      ...size,
      importRatio: size.importMs / empty.importMs,
      startRatio: size.readyMs / empty.readyMs,
    })),
  },
});
