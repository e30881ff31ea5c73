import { approval, type OfficeColumns } from '../records/office-columns.ts';
import { acceptedPlan } from './accepted-plan.ts';
import { adjusts } from './adjusts.ts';
import { planNeeds } from './needs.ts';
import { taskIds } from './task-ids.ts';

/** The approval of adjustments (调整): only tasks with one that is new in the filing are decided on. */
export const workPlanOffice: OfficeColumns = {
  sheet: 'tasks',
  rowNames: (rows) => taskIds(rows),
  columns: [
    {
      field: 'approval',
      label: { zh: '调整审核意见', en: 'Adjustment approved' },
      ...approval,
      definition: {
        zh: '是否同意新增、变更或撤销；不同意的，计划不变',
        en: 'Whether the task may be added, changed or withdrawn; otherwise the plan stays as it was',
      },
      rows: {
        said: { zh: '本次报送中新的调整', en: 'adjustments that are new in the filing' },
        where: (context) => {
          const plan = acceptedPlan(context);
          return (row) => plan !== undefined && adjusts(plan, row);
        },
      },
      required: true,
      width: 14,
    },
  ],
  needs: planNeeds,
};
