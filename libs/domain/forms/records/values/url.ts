import { refuse, said, type ValueReading } from './value-reading.ts';

/**
 * A web address: http or https, alone or as the only one in a text. One that begins with www. is taken as http.
 *
 * @example
 * readUrl('链接：https://example.com/a?b=1').value; // 'https://example.com/a?b=1'
 * readUrl('见附件').refusal?.code; // 'value.not-a-url'
 */
export const readUrl = (text: string): ValueReading => {
  const found = [
    ...text.matchAll(/(?:https?:\/\/|(?<![\w./])www\.)[^\s\u3000-\u303f\uff00-\uffef\u4e00-\u9fff“”‘’<>"]+/giu),
  ];
  const [address = ''] = found[0] ?? [];
  const whole = /^www\./iu.test(address) ? `http://${address}` : address;
  if (found.length !== 1 || !URL.canParse(whole) || !/^https?:\/\/[^/]+\.[^/]+/iu.test(whole)) {
    return refuse('value.not-a-url', '一个网址，以 http:// 或 https:// 开头');
  }
  return said(whole, whole === text ? undefined : whole);
};
