import { describe, expect, it } from 'vitest';
import { evaluations } from '../../libs/ports/evaluations.ts';
import { drafts, type Report, type ReportFile, releases } from '../../libs/ports/reports.ts';
import { answerOf, ask, codeOf, office } from '../../test/support/line/ask.ts';
import { type Line, openLine } from '../../test/support/line/open-line.ts';
import { listRankings, listReports, readDraft, readReportFile } from './read-reports.ts';

const file = (name: string): ReportFile => ({ name, key: `k/${name}`, contentType: 'text/html', size: 3, sha256: '0' });

const report = (year: number, names: readonly string[], stage: Report['stage'] = 'released'): Report => ({
  year,
  evaluation: 'e',
  run: `run-${year}`,
  stage,
  decidedAt: '',
  files: names.map(file),
});

const open = async () => {
  const line = openLine();
  await line.place(
    releases.write(2024, 'absent', report(2024, ['2024.html', '2024-ranking.json'])),
    releases.write(2025, 'absent', { ...report(2025, ['2025.html']), synthetic: true }),
  );
  await line.ports.putObject({
    bucket: 'published',
    key: 'k/2025.html',
    bytes: new Uint8Array(3),
    contentType: 'text/html',
  });
  return line;
};

describe('what is published', () => {
  it('is listed from the newest year on, with the mark of made-up data and no keys of the store', async () => {
    const { ports } = await open();
    const body = answerOf(await ask(listReports(ports), {})).body;
    expect(body?.items.map(({ year, synthetic }) => [year, synthetic])).toEqual([
      [2025, true],
      [2024, undefined],
    ]);
    expect(JSON.stringify(body)).not.toContain('k/');
  });

  it('has rankings only of the years that disclosed theirs', async () => {
    const { ports } = await open();
    const body = answerOf(await ask(listRankings(ports), {})).body;
    expect(body?.items).toMatchObject([{ year: 2024, file: { name: '2024-ranking.json' } }]);
  });

  it('is listed page by page', async () => {
    const { ports } = await open();
    const page = async (query: { limit: string; cursor?: string }) =>
      answerOf(await ask(listReports(ports), { query })).body;
    const first = await page({ limit: '1' });
    const second = await page({ limit: '1', cursor: first?.next ?? '' });
    expect([first, second].map((one) => one?.items.map(({ year }) => year))).toEqual([[2025], [2024]]);
    const rankings = answerOf(await ask(listRankings(ports), { query: { limit: '1' } })).body;
    expect(rankings).toMatchObject({ items: [], next: first?.next });
  });

  it('is fetched by its name; what was not released is not there', async () => {
    const line = await open();
    const fetch = (name: string) => ask(readReportFile(line.ports), { params: { file: name } });
    const { redirect } = answerOf(await fetch('2025.html'));
    expect(line.objects.openLink(redirect ?? '')).toMatchObject({ fileName: '2025.html' });
    for (const name of ['2025-ranking.json', '2023.html', '2024.json']) {
      expect(codeOf(await fetch(name))).toBe('report.unknown');
    }
  });
});

describe('a draft', () => {
  const withEvaluation = async (line: Line, run: boolean) => {
    const scheme = { id: 'sample-2025', version: 1 };
    const request = { evaluation: 'e', year: 2025, scheme, dataAsOf: '2026-01-10T01:00:00.000Z', cause: 'c' };
    const ran = { id: 'r', scheme: { ...scheme, sha256: '' }, inputs: '', result: '', blockers: [] };
    await line.place(
      evaluations.write('e', 'absent', { request, state: 'draft', decisions: [], ...(run ? { run: ran } : {}) }),
    );
  };
  const read = (line: Line) => ask(readDraft(line.ports), { actor: office, params: { id: 'e' } });

  it('is answered as links that work for five minutes', async () => {
    const line = await open();
    await withEvaluation(line, true);
    await line.place(drafts.write({ evaluation: 'e', run: 'r' }, 'absent', report(2025, ['2025.html'], 'draft')));
    expect(answerOf(await read(line)).body?.items).toMatchObject([
      { fileName: '2025.html', expiresAt: '2026-01-12T09:05:00+08:00' },
    ]);
  });

  it('is not there before its run, before it is built, and of no evaluation', async () => {
    const line = openLine();
    expect(codeOf(await read(line))).toBe('evaluation.unknown');
    await withEvaluation(line, false);
    expect(codeOf(await read(line))).toBe('report.not-yet');
    const ran = openLine();
    await withEvaluation(ran, true);
    expect(codeOf(await read(ran))).toBe('report.not-yet');
  });
});
