import { expect, test } from 'vitest';
import { hasFact } from './has-fact.ts';

test.each(['投资12亿元', '签约三个项目', '５月上线', '印发《实施细则》', '组织百余家企业参会', '杭政办函〔二〇二五〕'])(
  '%s states a fact',
  (text) => {
    expect(hasFact(text)).toBe(true);
  },
);

test.each(['', '稳步推进', '一体推进、统筹谋划', '进一步完善机制'])('“%s” states none', (text) => {
  expect(hasFact(text)).toBe(false);
});
