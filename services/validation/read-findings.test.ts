import { describe, expect, it } from 'vitest';
import type { Finding, FindingLevel } from '../../libs/domain/finding.ts';
import { answerOf, ask, auditor, codeOf, office, officer, otherLead } from '../../test/support/line/ask.ts';
import { lodge } from '../../test/support/line/lodge.ts';
import { openLine } from '../../test/support/line/open-line.ts';
import { readFindings } from './read-findings.ts';

const finding = (cell: string, level: FindingLevel): Finding => ({
  rule: 'number.text',
  level,
  sheet: '表',
  cell,
  seen: '约\n5',
  expected: '数',
  message: { zh: '不是数', en: 'not a number' },
  hint: { zh: '改', en: 'repair' },
});

const open = async () => {
  const line = openLine();
  const findings = [finding('C4', 'error'), finding('C5', 'warning'), finding('C6', 'error'), finding('C7', 'info')];
  await lodge(line, { state: 'invalid', findings });
  return line;
};

const read = async (query: { level?: FindingLevel; limit?: string; cursor?: string }) => {
  const { ports } = await open();
  const answer = answerOf(await ask(readFindings(ports), { actor: officer, params: { id: 'sub-1' }, query })).body;
  return { ...answer, cells: answer?.items.map(({ cell }) => cell) };
};

describe('reading findings', () => {
  it('gives them in their order with the ids by which they are answered, and all counts', async () => {
    const { cells, items, counts } = await read({});
    expect(cells).toEqual(['C4', 'C5', 'C6', 'C7']);
    expect(items?.[0]).toMatchObject({ id: 'number.text@表!C4', seen: '约\n5' });
    expect(counts).toEqual({ error: 2, mustExplain: 0, warning: 1, info: 1 });
  });

  it('goes by level and by pages, the last of which names no next', async () => {
    expect((await read({ level: 'error' })).cells).toEqual(['C4', 'C6']);
    const first = await read({ limit: '3' });
    expect(first).toMatchObject({ cells: ['C4', 'C5', 'C6'], next: '3' });
    const last = await read({ limit: '3', cursor: first.next ?? '' });
    expect(last.cells).toEqual(['C7']);
    expect(last).not.toHaveProperty('next');
    expect(await read({ level: 'error', limit: '1', cursor: '1' })).not.toHaveProperty('next');
  });

  it('is not for another zone, and not before validation', async () => {
    const line = await open();
    await lodge(line, { id: 'sub-2', attempt: 2, state: 'received' });
    const code = async (actor: typeof officer, id: string) =>
      codeOf(await ask(readFindings(line.ports), { actor, params: { id }, query: {} }));
    expect(await code(otherLead, 'sub-1')).toBe('submission.unknown');
    expect(await code(office, 'nothing')).toBe('submission.unknown');
    expect(await code(office, 'sub-2')).toBe('findings.not-yet');
  });

  it('shows and counts each person theirs: the zone nothing of the office’s, the auditor nothing of a project in talks', async () => {
    const line = openLine();
    const findings: readonly Finding[] = [
      finding('C4', 'warning'),
      { ...finding('C5', 'info'), audience: 'office' },
      { ...finding('C6', 'warning'), audience: 'zone-and-office' },
    ];
    await lodge(line, { state: 'valid', form: 'major-projects', period: '2025Q3', findings });
    const seen = async (actor: typeof officer) => {
      const asked = { actor, params: { id: 'sub-1' }, query: {} };
      const body = answerOf(await ask(readFindings(line.ports), asked)).body;
      return [body?.items.map(({ cell }) => cell), body?.counts.warning, body?.counts.info];
    };
    expect(await seen(officer)).toEqual([['C4', 'C6'], 2, 0]);
    expect(await seen(office)).toEqual([['C4', 'C5', 'C6'], 2, 1]);
    expect(await seen(auditor)).toEqual([['C4', 'C5'], 1, 1]);
  });
});
