import {
  certified,
  figuresOf2024,
  figuresOf2025,
  figuresWithPlannedLand,
  fileAccepted,
  fileValid,
  importAccepted,
  workPlan,
} from './filings.ts';
import { idOf, office, officeLead, officer, type Step, zoneLead } from './step.ts';

const figures = { form: 'indicator-data', period: '2025' } as const;

/** From the announcement of a workbook to its acceptance, and what is entered beside it. */
export const filingSteps: readonly Step[] = [
  { operation: 'announceImport', as: officeLead, path: '/v1/imports' },
  { operation: 'createSubmission', as: officer, path: '/v1/submissions' },
  {
    // Land that is fifteen times last year's looks like hectares, so that it must be explained.
    operation: 'explainFindings',
    as: officer,
    path: '/v1/submissions/{submission}/explanations',
    prepare: async (world) => {
      await importAccepted(world, { form: 'indicator-data', period: '2024', bytes: figuresOf2024() });
      await fileValid(world, { ...figures, bytes: figuresWithPlannedLand() });
    },
  },
  { operation: 'announceScan', as: officer, path: '/v1/submissions/{submission}/scan' },
  {
    operation: 'assignSubmission',
    as: officeLead,
    path: '/v1/submissions/{submission}/assignee',
    prepare: (world) => certified(world, `/v1/submissions/${idOf(world, '{submission}')}`),
  },
  { operation: 'reviewSubmission', as: office, path: '/v1/submissions/{submission}/review' },
  {
    operation: 'reopenSubmission',
    as: office,
    path: '/v1/submissions/{submission}/reopening',
    prepare: (world) => fileAccepted(world, { ...figures, bytes: figuresOf2025() }),
  },
  {
    // A task is added to a plan that stands: the office decides on T04 alone.
    operation: 'enterOffice',
    as: office,
    path: '/v1/submissions/{submission}/office-entries',
    prepare: async (world) => {
      const form = 'work-plan';
      const before = await workPlan('2025Q2', { added: false });
      await importAccepted(world, { form, period: '2025Q2', bytes: before });
      await fileValid(world, { form, period: '2025Q3', bytes: await workPlan('2025Q3', { added: true }) });
    },
  },
  { operation: 'requestExport', as: office, path: '/v1/exports' },
  { operation: 'recordProvinceTotals', as: office, path: '/v1/province-totals/2025' },
  {
    operation: 'recordAuthorityValues',
    as: office,
    path: '/v1/authority-values/customs/2025',
    // The reopened figures are filed anew, by the annual report.
    prepare: (world) => fileAccepted(world, { ...figures, bytes: figuresOf2025('年报数') }),
  },
  { operation: 'confirmAuthorityValues', as: zoneLead, path: '/v1/authority-values/2025/confirmations' },
];
