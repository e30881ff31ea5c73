import { refusalRule } from '../refusal-rule.ts';

/** What stands there is no number of an official document, or several where one is asked for. */
export const valueNotADocumentNumber = refusalRule({
  id: 'value.not-a-document-number',
  source: 'GB/T 9704-2012: issuer, year in 〔〕, number',
  hint: {
    zh: '请填写完整文号，含发文机关代字、年份和序号',
    en: 'Write the whole number: issuer, year and serial number',
  },
  message: (seen) => ({ zh: `不是文号：“${seen}”`, en: `is not the number of a document: “${seen}”` }),
});
