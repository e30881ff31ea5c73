import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Section } from '../section.ts';
import { sections } from './index.ts';

test('every file of this folder is a listed section', async () => {
  const files = readdirSync(import.meta.dirname).filter((name) => !/^index\.|\.test\.ts$/u.test(name));
  const exported = await Promise.all(
    files.map(async (name) => Object.values<Section>(await import(/* @vite-ignore */ `./${name}`))),
  );
  expect(files.length).toBe(sections.length);
  expect(new Set(exported.flat())).toEqual(new Set(sections));
});

test('no two sections share an anchor', () => {
  expect(new Set(sections.map(({ id }) => id)).size).toBe(sections.length);
});
