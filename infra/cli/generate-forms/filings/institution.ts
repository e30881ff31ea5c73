import { institutionExamples as rows } from '../../../../libs/domain/forms/institution/examples.ts';
import { institutionForm as form } from '../../../../libs/domain/forms/institution.ts';
import { accepted, changed, type FormFilings, hangzhouAndQiantang as zone } from './filing.ts';

const good = { zone, period: '2025', rows };
const of = (at: number, row: Readonly<Record<string, string | null>>) => ({
  rows: changed(rows, 'institutions', { [at]: row }),
});
const references = { previous: [accepted(form, { ...good, period: '2024' })] };

/** Filings of 机构设置. */
export const institutionFilings: FormFilings = {
  form,
  good,
  bad: {
    'leader.missing': of(0, { setup: '副组长：李某（副市长）\n成员单位：市商务局' }),
    'leader.not-city': of(0, { setup: '组长：王某（市商务局局长）\n成员单位：市商务局' }),
    'members.missing': of(0, { setup: '组长：王某（副市长）' }),
    'member.unlisted': of(2, { members: '市商务局、某某集团有限公司' }),
    'setup.differs': of(1, { leaderName: '吴某' }),
    'change.undocumented': {
      ...of(1, { setup: '负责人：吴某（区委副书记）', documentNumber: '上政办〔2025〕4号' }),
      references,
    },
    'change.stale': { ...of(0, { setup: '组长：吴某（副市长）\n成员单位：市商务局' }), references },
    'change.late': {
      ...of(1, { setup: '负责人：吴某（区委副书记）', documentNumber: '上政办〔2025〕4号', changedOn: '2025-09-25' }),
      references,
      filed: { on: '2025-10-23', changesSince: '2025-09-26' },
    },
    'phone.in-public': of(1, { organisation: '建设指挥部（联系13800000000）' }),
  },
};
