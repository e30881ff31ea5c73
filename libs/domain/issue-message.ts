import type * as z from 'zod/mini';
import type { Message } from './message.ts';

/**
 * What is wrong at one place, for people. zod/mini carries no sentences (its locales are large and in one language), so
 * they are ours. A refinement says its own by `params: { zh, en }`.
 *
 * @example
 * z.refine((range) => range.from <= range.to, { params: { zh: '起止颠倒', en: 'ends before it begins' } });
 */
export const issueMessage = (issue: z.core.$ZodIssue): Message => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? missing : wrongType(issue.expected);
    case 'invalid_value':
      return issue.input === undefined ? missing : oneOf(issue.values);
    case 'unrecognized_keys':
      return { zh: '没有这个字段', en: 'is not a known field' };
    case 'too_small':
      return bound(issue.origin, issue.minimum, '至少', 'at least');
    case 'too_big':
      return bound(issue.origin, issue.maximum, '至多', 'at most');
    case 'invalid_format':
      return { zh: '格式不对', en: 'does not have the required format' };
    case 'invalid_union':
      return issue.discriminator === undefined ? notAllowed : unknownKind;
    case 'custom':
      return isMessage(issue.params) ? { zh: issue.params.zh, en: issue.params.en } : notAllowed;
    default:
      return notAllowed;
  }
};

const missing: Message = { zh: '缺少', en: 'is missing' };
const unknownKind: Message = { zh: '没有这一种', en: 'is not one of those there are' };
const notAllowed: Message = { zh: '不符合要求', en: 'is not allowed here' };

const typeNames: Readonly<Record<string, Message>> = {
  string: { zh: '文本', en: 'a text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: '布尔值（true 或 false）', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '对象', en: 'an object' },
};

const wrongType = (expected: string): Message => {
  const name = typeNames[expected];
  return name ? { zh: `应为${name.zh}`, en: `must be ${name.en}` } : notAllowed;
};

const oneOf = (values: readonly unknown[]): Message => {
  const list = values.map(String).join(', ');
  return { zh: `应为：${list}`, en: `must be one of: ${list}` };
};

const bound = (origin: string, limit: number | bigint, zh: string, en: string): Message => {
  if (origin === 'string') return { zh: `${zh} ${limit} 个字符`, en: `must have ${en} ${limit} characters` };
  if (origin === 'array' || origin === 'set') return { zh: `${zh} ${limit} 项`, en: `must have ${en} ${limit} items` };
  return { zh: `${zh}为 ${limit}`, en: `must be ${en} ${limit}` };
};

const isMessage = (value: unknown): value is Message =>
  typeof value === 'object' &&
  value !== null &&
  'zh' in value &&
  'en' in value &&
  typeof value.zh === 'string' &&
  typeof value.en === 'string';
