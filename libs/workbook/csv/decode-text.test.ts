import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';

const text = '片区,税收（万元）\n钱塘,612.5€\n';
const utf8 = (content: string) => Buffer.from(content, 'utf8');
const withMark = (mark: readonly number[], bytes: Uint8Array) => Buffer.concat([Buffer.from(mark), bytes]);

describe('the encoding of a text', () => {
  it.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with its mark', withMark([0xef, 0xbb, 0xbf], utf8(text))],
    ['UTF-16 as Excel saves Unicode text', withMark([0xff, 0xfe], Buffer.from(text, 'utf16le'))],
    ['UTF-16 of the other byte order', withMark([0xfe, 0xff], Buffer.from(text, 'utf16le').swap16())],
  ])('is found: %s', (_, bytes) => {
    expect(decodeText(bytes)).toBe(text);
  });

  it.each([
    ['GBK', 'c6acc7f82ccbb0cad5', '片区,税收'],
    ['the shortest GBK', 'c7f8', '区'],
    ['GBK that looks much like UTF-8', 'c1aacda8', '联通'],
    ['a character of four bytes', '8139ee392cd6d0', '㐀,中'],
    ['a character beyond the basic plane', '95328236', '𠀀'],
    ['GB18030 with its mark', '84319533c6ac', '片'],
  ])('is found: %s', (_, hex, expected) => {
    expect(decodeText(Buffer.from(hex, 'hex'))).toBe(expected);
  });

  it.each([
    ['no character of any', Buffer.from('cbb0ff', 'hex')],
    ['half a character of GBK', Buffer.from('cbb0cb', 'hex')],
    ['UTF-8 by its mark, but damaged', withMark([0xef, 0xbb, 0xbf], Buffer.from('c7f8', 'hex'))],
    ['UTF-16 by its mark, but of odd length', withMark([0xff, 0xfe], Buffer.from('410042', 'hex'))],
    ['UTF-16 by its mark, but with half a pair', withMark([0xff, 0xfe], Buffer.from('00d84100', 'hex'))],
  ])('is refused: %s', (_, bytes) => {
    expect(decodeText(bytes)).toBeUndefined();
  });

  it('is refused, not taken for GB18030, for UTF-8 in which a byte was lost', () => {
    const whole = utf8('联动创新区主要评价指标基础数据表');
    const cuts = Array.from(whole.keys(), (at) => Buffer.concat([whole.subarray(0, at), whole.subarray(at + 1)]));
    const misread = (bytes: Uint8Array) => new TextDecoder('gb18030').decode(bytes);
    // By chance some of these are GB18030 without a mistake: that is what the test is about.
    expect(cuts.some((bytes) => !misread(bytes).includes('\ufffd'))).toBe(true);
    expect(cuts.map(decodeText).filter((read) => read !== undefined)).toEqual([]);
  });
});
