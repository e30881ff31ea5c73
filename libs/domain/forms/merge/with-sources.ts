import type { Workbook } from '../../../workbook/workbook.ts';
import type { Finding } from '../../finding.ts';
import { findHeading } from '../catalogue.ts';
import { inReadingOrder } from '../reading/finding-order.ts';
import { type CellSource, checkSources } from './check-sources.ts';

/** Findings, with the sources of a joined workbook's values. */
export interface FindingsWithSources {
  readonly findings: readonly Finding[];
  /** Of a joined workbook alone. */
  readonly sources?: readonly CellSource[];
}

/**
 * What was found in a workbook of a form, with where its values come from if it was joined (汇总): each finding at such a cell
 * names the cells that it was taken from. What is said of changed values quotes them, so in a form whose files are for few
 * it is for these.
 *
 * @example
 * withSources([], { sheets: [], date1904: false }, 'institution'); // { findings: [] }
 */
export const withSources = (findings: readonly Finding[], workbook: Workbook, form: string): FindingsWithSources => {
  const checked = checkSources(workbook);
  if (!checked) return { findings };
  const { sources } = checked;
  const reserved = findHeading(form)?.reserved ? { audience: 'zone-and-office' as const } : {};
  const ofSources = checked.findings.map((finding): Finding => ({ ...finding, ...reserved }));
  const byCell = Map.groupBy(sources, placeOf);
  return {
    findings: inReadingOrder(
      [...ofSources, ...findings].map((finding) => {
        const from = byCell.get(placeOf(finding))?.map((one) => one.from);
        return from ? { ...finding, from } : finding;
      }),
      workbook.sheets.map(({ name }) => name),
    ),
    sources,
  };
};

const placeOf = ({ sheet, cell }: Pick<Finding, 'sheet' | 'cell'>): string => `${sheet}!${cell}`;
