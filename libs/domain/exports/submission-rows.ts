import type { Actor } from '../actor.ts';
import { countsFor } from '../finding-audience.ts';
import { shanghaiTime } from '../shanghai-time.ts';
import type { Submission } from '../submission.ts';
import { workbookOf } from '../submitted-files.ts';
import { type ExportColumnOf, type ExportTable, exportTable } from './export-table.ts';

/**
 * Submissions (报送) as rows, an attempt each, as a person may see them: counts leave out what is not for them.
 *
 * @example
 * submissionRows([submission], { sub: 'a', role: 'auditor' }).rows[0]?.[1]; // 'ningbo'
 */
export const submissionRows = (submissions: readonly Submission[], actor: Actor): ExportTable =>
  exportTable([...identity, ...course, ...found(actor)], submissions);

const at = (moment: string | undefined) => (moment === undefined ? undefined : shanghaiTime(moment));

const identity: readonly ExportColumnOf<Submission>[] = [
  { id: 'submission', title: '报送编号', of: ({ id }) => id },
  { id: 'zone', title: '联动创新区', of: ({ filing }) => filing.zone },
  { id: 'form', title: '报表', of: ({ filing }) => filing.form },
  { id: 'period', title: '报告期', of: ({ filing }) => filing.period },
  { id: 'attempt', title: '第几次报送', numeric: true, of: ({ attempt }) => attempt },
  { id: 'state', title: '状态', of: ({ state }) => state },
];

const course: readonly ExportColumnOf<Submission>[] = [
  { id: 'announcedBy', title: '登记人', of: ({ created }) => created.by },
  { id: 'announcedAt', title: '登记时间', of: ({ created }) => at(created.at) },
  { id: 'storedAt', title: '存储时间', of: ({ files }) => at(workbookOf(files)?.stored?.storedAt) },
  { id: 'file', title: '文件名', of: ({ files }) => workbookOf(files)?.name },
  { id: 'sha256', title: '文件 SHA-256', of: ({ files }) => workbookOf(files)?.sha256 },
  { id: 'certifiedBy', title: '签发人', of: ({ certified }) => certified?.by },
  { id: 'certifiedAt', title: '签发时间', of: ({ certified }) => at(certified?.at) },
  { id: 'reviewedBy', title: '审核人', of: ({ reviewed }) => reviewed?.by },
  { id: 'reviewedAt', title: '审核时间', of: ({ reviewed }) => at(reviewed?.at) },
  { id: 'decision', title: '审核结论', of: ({ reviewed }) => reviewed?.decision },
  { id: 'importDocument', title: '导入依据', of: ({ imported }) => imported?.document },
];

const found = (actor: Actor): readonly ExportColumnOf<Submission>[] => {
  const counts = ({ filing, validation }: Submission) => validation && countsFor(actor, filing, validation);
  return [
    { id: 'validatedAt', title: '校验时间', of: ({ validation }) => at(validation?.at) },
    { id: 'errors', title: '错误', numeric: true, of: (one) => counts(one)?.error },
    { id: 'mustExplain', title: '须说明', numeric: true, of: (one) => counts(one)?.mustExplain },
    { id: 'warnings', title: '提醒', numeric: true, of: (one) => counts(one)?.warning },
    { id: 'infos', title: '提示', numeric: true, of: (one) => counts(one)?.info },
    { id: 'synthetic', title: '模拟数据', of: ({ validation }) => validation?.synthetic },
  ];
};
