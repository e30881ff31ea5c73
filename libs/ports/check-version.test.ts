import { expect, it } from 'vitest';
import { checkVersion } from './check-version.ts';

it.each([
  ['what exists, named by its version', 3, 3, undefined],
  ['what does not exist, named by none', undefined, undefined, undefined],
  ['what does not exist, named as not there', undefined, 0, undefined],
  ['what exists, named by none', 3, undefined, 'precondition-required'],
  ['what exists, named by an older version', 3, 2, 'stale'],
  ['what exists, named as not there', 3, 0, 'stale'],
  ['what does not exist, named by a version', undefined, 1, 'stale'],
])('%s', (_, current, named, kind) => {
  expect(checkVersion(current, named)?.kind).toBe(kind);
});
