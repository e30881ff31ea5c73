import type { Cell } from '../../../workbook/workbook.ts';
import type { Rule } from '../reading/rule.ts';
import type { SourcesReading } from './read-sources.ts';
import type { KeptLineage } from './sources-sheet.ts';

/** A value’s source, and the cell in which it stands now. */
export interface ComparedLine extends KeptLineage {
  readonly stands: Cell | undefined;
  /** It is not what joining wrote. */
  readonly changed: boolean;
}

/** The sources of a joined workbook that came back, as its rules look at them. */
export interface JudgedSources extends Pick<SourcesReading, 'odd' | 'left'> {
  readonly lines: readonly ComparedLine[];
}

/** A rule about the sources of a joined workbook (汇总来源规则). */
export type SourceRule = Rule<JudgedSources>;
