import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluate } from '../../libs/domain/evaluation/evaluate.ts';
import { renderReport } from '../../services/publishing/report/render-report.ts';
import { sampleInputs, sixZones } from '../support/sample-run.ts';
import { demanded } from '../support/system-tools.ts';
import { chromiumPath, launchArguments } from './chromium.ts';

it.runIf(demanded)('has a Chromium to look with: npm run setup:system installs it', () => {
  expect(chromiumPath).toBeDefined();
});

const title = chromiumPath ? 'the report in Chromium' : 'the report in Chromium (skipped: Chromium is not installed)';

describe.skipIf(chromiumPath === undefined)(title, () => {
  let browser: Browser;
  let page: Page;
  let folder: string;
  const requests: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    const inputs = { ...sampleInputs(sixZones()), synthetic: true as const };
    folder = await mkdtemp(join(tmpdir(), 'lianchuang-report-'));
    const file = join(folder, 'report.html');
    await writeFile(file, renderReport({ inputs, result: evaluate(inputs), stage: 'released', decisions: [] }));
    browser = await chromium.launch({ executablePath: chromiumPath ?? '', args: launchArguments });
    page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (line) => complaints.push(line.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(pathToFileURL(file).href);
  });

  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('asks for nothing but itself, and nothing in it is refused', () => {
    expect(requests).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  it('shows that the data is synthetic before anything is scrolled', async () => {
    expect(await page.getByText('模拟数据，不代表任何地区真实情况').first().isVisible()).toBe(true);
    const box = await page.getByText('模拟数据，不代表任何地区真实情况').first().boundingBox();
    expect(box?.y).toBeLessThan(100);
  });

  it('lists all six zones in the ranking', async () => {
    expect(await page.locator('table').first().locator('tbody tr').count()).toBe(6);
  });

  it('opens the source figures of a zone on a click', async () => {
    const details = page.locator('details', { hasText: '数据来源' }).first();
    expect(await details.locator('table').first().isVisible()).toBe(false);
    await details.locator('summary').click();
    expect(await details.locator('table').first().isVisible()).toBe(true);
  });

  it.each([1366, 390])('never scrolls sideways as a page at %d pixels', async (width) => {
    await page.setViewportSize({ width, height: 768 });
    const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
