import { describe, expect, it } from 'vitest';
import { judgeRows, type Row } from '../../../test/support/forms/judge-rows.ts';
import { empowermentRequestExamples } from './empowerment-request/examples.ts';
import { empowermentRequestForm as form } from './empowerment-request.ts';

const PERIOD = '2025';
const found = (...args: Parameters<typeof judge>) => judge(...args).findings;
const judge = (rows: Parameters<typeof judgeRows>[1], statements = {}, references = {}) =>
  judgeRows(form, rows, { period: PERIOD, statements, references });
const rules = (...args: Parameters<typeof judge>) => found(...args).map(({ rule }) => rule);

describe('empowerment-request', () => {
  it('finds nothing in a good filing', () => {
    const { findings, table } = judge(empowermentRequestExamples);
    expect(findings).toEqual([]);
    expect(table?.version).toBe(1);
  });

  const one = (changed: Row) => ({ requests: [{ ...empowermentRequestExamples['requests']![0]!, ...changed }] });

  it('asks for the article of the law', () => {
    expect(rules(one({ legalBasis: '药品进口管理有关规定' }))).toEqual(['basis.no-article']);
  });

  it('asks why, where the city does not agree', () => {
    expect(found(one({ cityOpinion: '暂不具备条件，不同意' }))).toMatchObject([
      { rule: 'opinion.against', level: 'must-explain', seen: '暂不具备条件，不同意' },
    ]);
  });
});
