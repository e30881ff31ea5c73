/**
 * A sentence for people, in both languages of the product. Chinese is what a zone officer (填报员) reads by default.
 *
 * @example
 * const m: Message = { zh: '缺少“税收收入”列', en: 'The column 税收收入 is missing' };
 */
export interface Message {
  readonly zh: string;
  readonly en: string;
}
