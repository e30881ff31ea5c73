import { describe, expect, it } from 'vitest';
import { judgeRows, type Row } from '../../../test/support/forms/judge-rows.ts';
import { bulletinExamples } from './bulletin/examples.ts';
import { bulletinForm as form } from './bulletin.ts';

const PERIOD = '2025Q3';
const found = (...args: Parameters<typeof judge>) => judge(...args).findings;
const judge = (rows: Parameters<typeof judgeRows>[1], statements = {}, references = {}) =>
  judgeRows(form, rows, { period: PERIOD, statements, references });
const rules = (...args: Parameters<typeof judge>) => found(...args).map(({ rule }) => rule);

describe('bulletin', () => {
  it('finds nothing in a good filing', () => {
    const { findings, table } = judge(bulletinExamples);
    expect(findings).toEqual([]);
    expect(table?.version).toBe(1);
  });

  const item = (changed: Row) => ({ items: [{ ...bulletinExamples['items']![0]!, ...changed }, ...rest] });
  const rest = bulletinExamples['items']!.slice(1);

  it('asks for each kind of news, or for a reason', () => {
    const three = { items: bulletinExamples['items']!.slice(0, 3) };
    expect(found(three)).toMatchObject([{ rule: 'category.missing', level: 'must-explain' }]);
    expect(found(three)[0]?.message.zh).toContain('“改革创新”');
    expect(found(three, { noNews: '本季度没有改革创新类信息，下季度补报' })).toEqual([]);
  });

  it('takes news of its quarter only, and says where a date belongs', () => {
    expect(found(item({ date: '2025-06-30' }))).toMatchObject([{ rule: 'date.outside-period', seen: '2025-06-30' }]);
    expect(found(item({ date: '2025-06-30' }))[0]?.message.zh).toContain('上一季度');
    expect(rules(item({ date: '2024-07-18' }))).toEqual(['date.outside-period']);
  });

  it('counts an item once, by its address', () => {
    expect(found(item({ link: 'https://example.org/news/2/' }))).toMatchObject([{ rule: 'link.repeated', cell: 'I5' }]);
    expect(found(item({ link: null }))).toMatchObject([{ rule: 'link.missing', level: 'warning' }]);
  });
});
