import { type Html, html } from './html.ts';

/**
 * A calendar day as a document writes it (成文日期), e.g. 2026年4月20日. What is no `YYYY-MM-DD` stays as it is.
 *
 * @example
 * chineseDate('2026-04-05'); // '2026年4月5日'
 */
export const chineseDate = (date: string): string => {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(date) ?? [];
  return year === undefined ? date : `${year}年${Number(month)}月${Number(day)}日`;
};

/** A moment that is given with +08:00, to the minute, in Beijing time. */
export const chineseMoment = (moment: string): Html =>
  html`<time datetime="${moment}">${chineseDate(moment.slice(0, 10))} ${moment.slice(11, 16)}（北京时间）</time>`;
