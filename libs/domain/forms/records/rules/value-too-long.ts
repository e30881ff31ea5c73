import { refusalRule } from '../refusal-rule.ts';

/** A text, or a list, is longer than the form allows. */
export const valueTooLong = refusalRule({
  id: 'value.too-long',
  source: 'The definition of the column: what fits the printed form',
  hint: {
    zh: '请精简内容，详细情况可另附材料',
    en: 'Shorten it; details may be attached',
  },
  message: (seen) => ({ zh: `内容过长：“${seen}”`, en: `is too long: “${seen}”` }),
});
