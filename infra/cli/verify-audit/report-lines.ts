import type { TrailReport } from '../../../libs/domain/audit/verify-trail.ts';

const WHAT = {
  'out-of-order': '编号不连续或次序不对 / is missing, or out of its order',
  'not-linked': '未承接上一条 / does not hold the hash of the one before',
  changed: '内容被改动 / was changed',
  'entries-missing': '缺少记录 / is missing, though its chain reaches beyond it',
  'head-differs': '与封存的链头不符 / is not the one that was sealed, or that the head names',
  'chain-missing': '缺少整条链 / chains are missing',
  'heads-differ': '链头清单不符 / the list of heads is another than the sealed one, or is gone',
  'seal-missing': '缺少日封存 / is missing',
  'seal-overdue': '应封存而未封存 / is overdue',
  'not-ended': '轨迹不完整 / the trail has no end',
} as const satisfies Readonly<Record<TrailReport['problems'][number]['what'], string>>;

/** No more problems than somebody reads. */
const SHOWN = 20;

/** A report for people: the outcome, each chain, the seals, and what does not hold. */
export const reportLines = ({ ok, entries, chains, seals, problems }: TrailReport): readonly string[] => {
  const [first, last] = [seals.at(0), seals.at(-1)];
  return [
    `${ok ? '核验通过 / verified' : '核验不通过 / NOT VERIFIED'}: ${chains.length} 条链 / chains, ${entries} 条记录 / entries`,
    ...chains.map(
      ({ service, chain, entries: count, ok: good }) => `${good ? ' ok ' : ' !! '} ${service}/${chain}: ${count}`,
    ),
    first && last
      ? ` 日封存 / seals: ${seals.length} (${first.day} – ${last.day})，末次 / the last ${last.hash}`
      : ' 尚无日封存 / no seal yet',
    ...problems.slice(0, SHOWN).map(({ where, number, what }) => ` !! ${where} ${number}: ${WHAT[what]}`),
    ...(problems.length > SHOWN ? [` … +${problems.length - SHOWN}`] : []),
  ];
};
