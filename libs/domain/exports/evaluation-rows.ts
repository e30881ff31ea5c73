import type { Evaluation } from '../evaluation/evaluation.ts';
import type { RankingEntry } from '../evaluation/rank-zones.ts';
import { shanghaiTime } from '../shanghai-time.ts';
import { type ExportColumnOf, type ExportTable, exportTable } from './export-table.ts';

/** An evaluation with the entries of its ranking; none before it was run. */
export interface RankedEvaluation {
  readonly evaluation: Evaluation;
  readonly entries: readonly RankingEntry[];
}

interface Row {
  readonly evaluation: Evaluation;
  readonly entry?: RankingEntry;
}

/**
 * Evaluations (考评) as rows, one a zone of the ranking (名次); one that was not run yet is a row without a zone.
 *
 * @example
 * evaluationRows([{ evaluation, entries: [] }]).rows.length; // 1
 */
export const evaluationRows = (evaluations: readonly RankedEvaluation[]): ExportTable =>
  exportTable(
    columns,
    evaluations.flatMap(({ evaluation, entries }): readonly Row[] =>
      entries.length === 0 ? [{ evaluation }] : entries.map((entry) => ({ evaluation, entry })),
    ),
  );

const columns: readonly ExportColumnOf<Row>[] = [
  { id: 'evaluation', title: '考评编号', of: ({ evaluation }) => evaluation.request.evaluation },
  { id: 'year', title: '考评年度', numeric: true, of: ({ evaluation }) => evaluation.request.year },
  { id: 'state', title: '状态', of: ({ evaluation }) => evaluation.state },
  { id: 'scheme', title: '方案', of: ({ evaluation }) => evaluation.request.scheme.id },
  { id: 'schemeVersion', title: '方案版本', numeric: true, of: ({ evaluation }) => evaluation.request.scheme.version },
  { id: 'dataAsOf', title: '数据截至', of: ({ evaluation }) => shanghaiTime(evaluation.request.dataAsOf) },
  { id: 'replaces', title: '替代的考评', of: ({ evaluation }) => evaluation.request.replaces },
  { id: 'run', title: '测算编号', of: ({ evaluation }) => evaluation.run?.id },
  { id: 'edition', title: '数据版本', of: ({ evaluation }) => evaluation.run?.edition },
  { id: 'zone', title: '联动创新区', of: ({ entry }) => entry?.zone },
  { id: 'rank', title: '名次', numeric: true, of: ({ entry }) => entry?.rank },
  { id: 'score', title: '得分', numeric: true, of: ({ entry }) => entry?.score },
  { id: 'group', title: '分组', of: ({ entry }) => entry?.group?.name },
  { id: 'groupRank', title: '组内名次', numeric: true, of: ({ entry }) => entry?.group?.rank },
  { id: 'usableWeight', title: '可比权重', numeric: true, of: ({ entry }) => entry?.usableWeight },
  { id: 'provisional', title: '名次待定', of: ({ entry }) => entry?.provisional },
  { id: 'reason', title: '未排名原因', of: ({ entry }) => entry?.reason },
  { id: 'synthetic', title: '模拟数据', of: ({ evaluation }) => evaluation.run?.synthetic },
];
