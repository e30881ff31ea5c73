import { SYNTHETIC_NOTICE } from '../../../libs/domain/synthetic.ts';
import type { VerifyReport } from './verify-report.ts';

/** A report for people: what it is, each check with its outcome, and what the outcome proves. */
export const reportLines = (report: VerifyReport): readonly string[] => {
  const { ok, canonical, files, signature, recomputed, code } = report;
  const wrong = files.filter((file) => !file.ok);
  return [
    ...(report.synthetic ? [`${SYNTHETIC_NOTICE.zh} / ${SYNTHETIC_NOTICE.en}`] : []),
    `${report.run ?? '?'}: ${ok ? '核验通过 / verified' : '核验不通过 / NOT VERIFIED'}`,
    line(canonical, '归档格式 / archive', canonical ? '规范 / canonical' : '被改动 / not as it was written'),
    line(wrong.length === 0, '文件 / files', `${files.length - wrong.length} / ${files.length}`),
    ...wrong.map(({ path }) => `      ${path}`),
    line(signature.ok, '签名 / signature', `${signature.keyId ?? '-'} ${proofs[signature.proves]}`),
    line(recomputed.ok, '重算 / recomputed', recomputed.ok ? '逐字节一致 / the same to the byte' : '不一致 / differs'),
    ...recomputed.differences.map((place) => `      ${place}`),
    ...(recomputed.more ? [`      … +${recomputed.more}`] : []),
    ...(recomputed.failure ? [`      ${recomputed.failure}`] : []),
    ...(code && !code.same ? [`      由另一版程序计算 / computed by other code than this: ${code.sha256}`] : []),
  ];
};

const proofs = {
  origin: '由所给公钥的持有者签发 / by the holder of the given key',
  integrity:
    '包内公钥：只证明签名后未被改动，不证明由谁签发 / by the key in the bundle: proves integrity, not origin (use --key)',
  nothing: '无效 / does not hold',
} as const;

const line = (ok: boolean, what: string, outcome: string): string => `${ok ? ' ok ' : ' !! '} ${what}: ${outcome}`;
