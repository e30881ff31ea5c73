import { SYNTHETIC_NOTICE } from '../synthetic.ts';
import type { ManifestHead } from './manifest.ts';

/**
 * `README.txt` of a bundle: what it is, and how to verify it with our command, or by hand without anything of ours.
 *
 * @example
 * readMe(manifestHead(inputs)).includes('npm run -s verify'); // true
 */
export const readMe = ({ run, scheme, year, synthetic }: ManifestHead): string =>
  [
    ...(synthetic ? [`${SYNTHETIC_NOTICE.zh} / ${SYNTHETIC_NOTICE.en}`, ''] : []),
    `浙江省联动创新区 ${year} 年度考评测算包 ${run.id}（方案 ${scheme.id} 第 ${scheme.version} 版）`,
    '',
    ...CHINESE,
    '',
    `Evaluation ${year} of the linkage innovation zones of Zhejiang: bundle of ${run.id} (scheme ${scheme.id}, version ${scheme.version})`,
    '',
    ...ENGLISH,
    '',
  ].join('\n');

const CHINESE = [
  '内容',
  '  inputs.json      测算所依据的全部输入（RFC 8785 规范格式）；其 SHA-256 的前 16 位即测算编号',
  '  scheme.json      评分方案',
  '  indicators.json  各区指标值及其来源单元格',
  '  stages.json      测算过程：处理后数值、标准化得分、权重、各级得分、得分构成',
  '  ranking.json     得分与名次',
  '  blockers.json    审定前尚缺的事项',
  '  decisions.json   反馈、审定、通报的决定及文号（如有）',
  '  code.json        计算程序的摘要与所用软件包版本',
  '  manifest.json    各文件的 SHA-256 与大小；manifest.sig 是对它的 Ed25519 签名',
  '',
  '离线核验（重算并逐字节比对）',
  '  npm run -s verify -- BUNDLE.zip --key PUBLIC.pem',
  '  公钥见 GET /v1/public/keys。不给 --key 时使用包内公钥：只能证明内容未被改动，不能证明由谁签发。',
  '',
  '不用本系统的程序也可核验',
  '  sha256sum *.json README.txt   与 manifest.json 对照',
  `  node -p "JSON.parse(require('fs').readFileSync('manifest.sig')).signature" | base64 -d > signature.bin`,
  '  openssl pkeyutl -verify -pubin -inkey PUBLIC.pem -rawin -in manifest.json -sigfile signature.bin',
];

const ENGLISH = [
  'Contents',
  '  inputs.json      all that the run depends on (RFC 8785); the first 16 digits of its SHA-256 name the run',
  '  scheme.json      the scoring scheme',
  '  indicators.json  indicator values of every zone, with the cells that they come from',
  '  stages.json      everything in between: treated values, normalised scores, weights, nodes, contributions',
  '  ranking.json     scores and ranks',
  '  blockers.json    what stood in the way of an approval',
  '  decisions.json   decisions to feed back, approve and circulate, with their document numbers, if any',
  '  code.json        the digest of the code that computed it, and the versions of its packages',
  '  manifest.json    SHA-256 and size of each file; manifest.sig is its Ed25519 signature',
  '',
  'To verify it offline, recomputing every output to the byte',
  '  npm run -s verify -- BUNDLE.zip --key PUBLIC.pem',
  '  Public keys: GET /v1/public/keys. Without --key the key in the bundle is used, which proves that nothing was',
  '  changed since it was signed, but not who signed it.',
  '',
  'To verify it without our software',
  '  sha256sum *.json README.txt   and compare with manifest.json',
  `  node -p "JSON.parse(require('fs').readFileSync('manifest.sig')).signature" | base64 -d > signature.bin`,
  '  openssl pkeyutl -verify -pubin -inkey PUBLIC.pem -rawin -in manifest.json -sigfile signature.bin',
];
