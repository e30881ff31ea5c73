import { workPlanHeading } from './headings/work-plan.ts';
import { type InstitutionSettings, institutionSettings } from './institution/settings.ts';
import type { RecordForm } from './records/record-form.ts';
import { meetingColumns } from './work-plan/meeting-columns.ts';
import { planNeeds } from './work-plan/needs.ts';
import { workPlanOffice } from './work-plan/office-columns.ts';
import { plannedRows } from './work-plan/planned-rows.ts';
import { workPlanRules } from './work-plan/rules/index.ts';
import { taskColumns } from './work-plan/task-columns.ts';

/**
 * 附件2 联动创新区各片区工作机制 under an office's settings: the tasks of the year with their progress in the quarter, and the
 * quarter's regular meetings (例会). The first filing of a year brings the plan; later ones change its tasks only by adjustment.
 *
 * @example
 * defineWorkPlan({ memberDirectory: [] }).frequency; // 'quarter'
 */
export const defineWorkPlan = (settings: Pick<InstitutionSettings, 'memberDirectory'>): RecordForm => ({
  ...workPlanHeading,
  version: 1,
  sheets: [
    {
      id: 'tasks',
      name: '工作机制',
      title: '联动创新区各片区工作机制',
      columns: taskColumns,
      key: ['taskId'],
      blankRows: 20,
      prefill: plannedRows,
    },
    {
      id: 'meetings',
      name: '例会情况',
      title: '联动创新区领导小组例会情况',
      columns: meetingColumns,
      key: ['name', 'date'],
      excusedBy: 'noMeeting',
      blankRows: 5,
      most: 100,
    },
  ],
  statements: [
    {
      id: 'noMeeting',
      label: '未召开例会原因',
      sheet: 'meetings',
      definition: {
        zh: '本季度没有召开例会的，说明原因',
        en: 'Why there was no regular meeting in the quarter, where there was none',
      },
    },
  ],
  needs: [...planNeeds, { id: 'institution', form: 'institution', period: 'year', zones: 'own' }],
  officeColumns: workPlanOffice,
  rules: workPlanRules(settings),
});

/** The form under the default settings. */
export const workPlanForm: RecordForm = defineWorkPlan(institutionSettings);
