import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { schemeSchemas } from './scheme-schemas.ts';

it.each([...schemeSchemas()])('%s in docs/schemes is the one that is made', (name, text) => {
  expect(readFileSync(new URL(`../../../docs/schemes/${name}`, import.meta.url), 'utf8')).toBe(text);
});
