import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { powerKey, previousPowers } from '../previous-powers.ts';

const ORDER = ['未承接', '承接中', '已承接'];

/** A power that was further last quarter. */
export const stateReversed: RecordRule = {
  id: 'state.reversed',
  level: 'must-explain',
  source: 'Notice 二（二）: powers are let go and taken over (放得下、接得住)',
  hint: { zh: '请核对承接状态；确有退回的，请说明', en: 'Check the state; if it did go back, explain why' },
  find: (judged) => {
    const before = new Map(previousPowers(judged).map((row) => [powerKey(row), said(row, 'state')]));
    return (judged.sheets['powers']?.rows ?? []).flatMap((row) => {
      const [was, is] = [before.get(powerKey(row)), said(row, 'state')];
      if (was === undefined || is === '' || ORDER.indexOf(is) >= ORDER.indexOf(was)) return [];
      return [
        sightField(row, 'state', was, {
          zh: `“${said(row, 'power')}”上季度为${was}，本季度为${is}`,
          en: `“${said(row, 'power')}” was ${was} last quarter and is ${is} now`,
        }),
      ];
    });
  },
};
