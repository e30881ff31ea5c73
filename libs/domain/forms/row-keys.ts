/**
 * The fields that tell the rows of a form's tables apart (行的识别字段), by form and table: what the definitions say of them, for those
 * who compare filings and need nothing else of a form. A test holds both equal.
 *
 * @example
 * rowKeys['work-plan']?.['tasks']; // ['taskId']
 */
export const rowKeys: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  institution: { institutions: ['subArea'] },
  'work-plan': { tasks: ['taskId'], meetings: ['name', 'date'] },
  'reform-catalogue': { items: ['item', 'document'] },
  'reform-replication': { items: ['item', 'document'] },
  bulletin: { items: ['title', 'medium'] },
  'annual-summary': { sections: ['section'], figures: ['figure'] },
  'innovation-case': { cases: ['name'] },
  'delegated-powers': { powers: ['code', 'unit'] },
  'empowerment-request': { requests: ['matter'] },
  'major-projects': { projects: ['code'] },
  inspection: { findings: ['number'] },
  'quarterly-trade': { trade: ['subArea'] },
  'province-totals': { totals: ['indicator'] },
};
