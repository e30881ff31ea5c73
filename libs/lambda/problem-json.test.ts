import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { problem } from '../domain/problem.ts';
import { edgeProblems, invalidRequest } from './edge-problems.ts';
import { internalRefusal, problemJson, refusalKinds } from './problem-json.ts';
import { problemSchema } from './problem-schema.ts';

const stale = problem('stale', 'submission.stale', { zh: '已被修改', en: 'It was changed' });
const read = { language: 'zh', requestId: 'r-1' } as const;

describe('a problem', () => {
  it('is told in the language of the reader', () => {
    expect(problemJson(stale, read)).toEqual({
      type: 'urn:lianchuang:problem:submission.stale',
      title: '版本已变化',
      status: 412,
      detail: '已被修改',
      code: 'submission.stale',
      requestId: 'r-1',
    });
    expect(problemJson(stale, { ...read, language: 'en' })).toMatchObject({
      title: 'Precondition failed',
      detail: 'It was changed',
    });
  });

  it('names its places with their own sentences', () => {
    const message = { zh: '缺少', en: 'is missing' };
    const places = [
      { pointer: '/zone', message },
      { parameter: 'limit', message },
    ];
    expect(problemJson(invalidRequest(places), read).errors).toEqual([
      { pointer: '/zone', detail: '缺少' },
      { parameter: 'limit', detail: '缺少' },
    ]);
  });

  it('counts all its places but lists a hundred', () => {
    const places = Array.from({ length: 250 }, (_, n) => ({
      pointer: `/${n}`,
      message: { zh: '缺少', en: 'is missing' },
    }));
    const body = problemJson(invalidRequest(places), read);
    expect(body.errors).toHaveLength(100);
    expect(body.detail).toBe('请求有 250 处不符合要求');
  });

  it('has one status a kind, all of 4xx and 5xx, and matches the published schema', () => {
    const statuses = Object.values(refusalKinds).map(({ status }) => status);
    expect(new Set(statuses).size).toBe(statuses.length);
    const refusals = [stale, internalRefusal, ...Object.values(edgeProblems)];
    for (const refusal of refusals) expect(z.safeParse(problemSchema, problemJson(refusal, read)).success).toBe(true);
  });

  it('has a code of its own for each mistake that the edge finds', () => {
    const codes = Object.values(edgeProblems).map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
