import type { Message } from '../../message.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { OfficeColumn, OfficeType } from './office-columns.ts';
import { readDateText } from './values/date-text.ts';
import { readDocumentNumber } from './values/document-number.ts';
import { readText } from './values/text.ts';

/**
 * What the office enters as a value of its column: trimmed, a document number with 〔〕, a date in its usual spelling. Otherwise
 * what was expected.
 *
 * @example
 * officeValue('浙政办发[2025]3号', { type: { kind: 'document-number' } }); // { ok: true, value: '浙政办发〔2025〕3号' }
 */
export const officeValue = (entered: string, { type }: Pick<OfficeColumn, 'type'>): Result<string, Message> => {
  const value = readEntered(entered.trim(), type);
  return value === undefined ? fail(expectedOf(type)) : ok(value);
};

const readEntered = (text: string, type: OfficeType): string | undefined => {
  if (text === '') return undefined;
  switch (type.kind) {
    case 'choice':
      return type.options.find(({ value }) => value === text)?.value;
    case 'text':
      return readText(text, type).refusal ? undefined : text;
    case 'document-number':
      return single(readDocumentNumber(text, false).value);
    case 'date':
      return dateOf(text, type.precision ?? 'day');
  }
};

const single = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const dateOf = (text: string, precision: 'day' | 'month'): string | undefined => {
  const length = precision === 'day' ? 10 : 7;
  const date = readDateText(text)?.slice(0, length);
  return date?.length === length ? date : undefined;
};

const expectedOf = (type: OfficeType): Message => {
  switch (type.kind) {
    case 'choice': {
      const options = type.options.map(({ value }) => value).join(' / ');
      return { zh: `应为：${options}`, en: `Expected one of: ${options}` };
    }
    case 'text': {
      const [least, most] = [type.min ?? 1, type.max ?? 'n'];
      return { zh: `应为 ${least} 至 ${most} 个字`, en: `Expected ${least} to ${most} characters` };
    }
    case 'document-number':
      return {
        zh: '应为一个文号，如 浙政办发〔2025〕3号',
        en: 'Expected one document number, such as 浙政办发〔2025〕3号',
      };
    case 'date': {
      const shape = type.precision === 'month' ? 'YYYY-MM' : 'YYYY-MM-DD';
      return { zh: `应为日期，${shape}`, en: `Expected a date, ${shape}` };
    }
  }
};
