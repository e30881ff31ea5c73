import { refuse, said, type ValueReading } from './value-reading.ts';

/** 浙政办发〔2025〕3号 in any bracket; 商务部公告2023年第12号; 国务院令第700号. */
const numbers =
  /([\u4e00-\u9fffA-Za-z]{1,20}?)[〔[(【［（〈<{]((?:19|20)\d{2})年?[〕\])】］）〉>}]第?0*([1-9]\d{0,4})号?|([\u4e00-\u9fff]{2,30}?公告)((?:19|20)\d{2})年第0*([1-9]\d{0,4})号|([\u4e00-\u9fff]{2,20}?令)(?:(\d{4})年)?第0*([1-9]\d{0,4})号/gu;

/** Words that lead to a number and do not belong to it. */
const leading = /^(?:.*(?:根据|按照|依据|参照|文号|印发|以及|详见|和|及|与|见))(?=[\u4e00-\u9fffA-Za-z])/u;

/**
 * 文号: an official document's number, with 〔〕, half-width digits, no 第 and no leading zero; found also behind a title. Of
 * several, all where `many` is set.
 *
 * @example
 * readDocumentNumber('浙政办发[２０２５]第03号', false).value; // '浙政办发〔2025〕3号'
 * readDocumentNumber('国发〔2023〕9号、浙政发（2024）1号', true).value; // ['国发〔2023〕9号', '浙政发〔2024〕1号']
 */
export const readDocumentNumber = (text: string, many: boolean): ValueReading => {
  const found = [...new Set(documentNumbers(text))];
  const [first, ...more] = found;
  if (first === undefined || (!many && more.length > 0)) {
    return refuse(
      'value.not-a-document-number',
      many ? '文号，如 浙政办发〔2025〕3号；多个用顿号隔开' : '一个文号，如 浙政办发〔2025〕3号',
    );
  }
  const shown = found.join('、');
  return said(many ? found : first, shown === text ? undefined : shown);
};

/**
 * The document numbers in a text, normalised, in its order.
 *
 * @example
 * documentNumbers('见《通知》（浙商务〔2024〕12号）'); // ['浙商务〔2024〕12号']
 */
const documentNumbers = (text: string): readonly string[] => {
  const bare = text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\u2060\ufeff]+/gu, '')
    .replace(/《[^《》]*》/gu, ';');
  return [...bare.matchAll(numbers)].map(
    ([, issuer = '', year = '', number = '', announcer, announced = '', at = '', decree, decreed, order = '']) => {
      if (announcer !== undefined) return `${announcer.replace(leading, '')}${announced}年第${at}号`;
      if (decree !== undefined) return `${decree.replace(leading, '')}${decreed ? `${decreed}年` : ''}第${order}号`;
      return `${issuer.replace(leading, '')}〔${year}〕${number}号`;
    },
  );
};
