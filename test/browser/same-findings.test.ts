import { join } from 'node:path';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentOf, entriesOf } from '../../libs/workbook/annotate/annotate-fixture.ts';
import { deflateNode } from '../../libs/workbook/deflate-node.ts';
import { inflateNode } from '../../libs/workbook/inflate-node.ts';
import type { ZipEntry } from '../../libs/workbook/zip-directory.ts';
import { demanded } from '../support/system-tools.ts';
import { chromiumPath, launchArguments } from './chromium.ts';
import { type Answer, answerOf, type JudgedCase } from './same-findings-answer.ts';
import { corpus } from './same-findings-corpus.ts';
import type { PageScript } from './same-findings-page.ts';

it.runIf(demanded)('has a Chromium to judge in: npm run setup:system installs it', () => {
  expect(chromiumPath).toBeDefined();
});

const title = chromiumPath ? 'in Chromium and in Node' : 'in Chromium (skipped: Chromium is not installed)';

describe.skipIf(chromiumPath === undefined)(title, () => {
  let browser: Browser;
  let page: Page;
  const requests: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath ?? '', args: launchArguments });
    page = await browser.newPage();
    page.on('request', (request) => requests.push(request.url()));
    await page.addScriptTag({ content: await bundled() });
  });

  afterAll(() => browser?.close());

  const inNode = (judged: JudgedCase) => answerOf(judged, { inflate: inflateNode, deflate: deflateNode });
  const inPage = (judged: JudgedCase): Promise<Answer> =>
    page.evaluate((one) => (globalThis as unknown as PageScript).answer(one), judged);

  describe.each(corpus())('$part', ({ cases }) => {
    const answers: { name: string; node: Answer; chromium: Answer }[] = [];

    beforeAll(async () => {
      for (const [name, judged] of cases) {
        answers.push({ name, node: await inNode(judged), chromium: await inPage(judged) });
      }
    }, 180_000);

    it('were all judged, and not all alike', () => {
      expect(answers.length).toBe(cases.size);
      expect(new Set(answers.map(({ node }) => node.judgement)).size).toBeGreaterThan(4);
    });

    it('have the same outcome, findings and table, byte for byte', () => {
      for (const { name, node, chromium } of answers) expect(chromium.judgement, name).toBe(node.judgement);
    });

    it('hold the same cells', () => {
      for (const { name, node, chromium } of answers) expect(chromium.cells, name).toBe(node.cells);
    });

    it('have annotated copies of the same parts, or none for the same reason', () => {
      for (const { name, node, chromium } of answers) expect(partsOf(chromium), name).toEqual(partsOf(node));
    });
  });

  it('asks the network for nothing', () => {
    expect(requests).toEqual([]);
  });
});

/** The names of a copy’s parts in their order, with their content: two compressors make different bytes of it. */
const partsOf = ({ copy }: Answer): readonly (readonly [name: string, content: string])[] | string =>
  'refused' in copy
    ? copy.refused
    : Array.from(entriesOf(Buffer.from(copy.bytes, 'base64')), ([name, entry]) => [name, inflated(entry)]);

/** A part that nobody had to read may be damaged, and is then copied as it was. */
const inflated = (entry: ZipEntry): string => {
  try {
    return contentOf(entry).toString('base64');
  } catch {
    return Buffer.from(entry.compressed).toString('hex');
  }
};

async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'same-findings-page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2024',
    logLevel: 'error',
  });
  return outputFiles[0]!.text;
}
