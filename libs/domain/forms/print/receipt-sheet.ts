import { statisticalPage } from '../../../workbook/write/statistical-page.ts';
import type { WorkbookPlan } from '../../../workbook/write/workbook-plan.ts';
import type { Receipt } from '../../receipt.ts';
import { SYNTHETIC_NOTICE } from '../../synthetic.ts';
import type { Zone } from '../../zone.ts';
import type { FormHeading } from '../form.ts';
import { periodWords } from '../template/period-words.ts';

/** A receipt that is to be printed. */
export interface ReceiptRequest {
  readonly receipt: Receipt;
  readonly heading: Pick<FormHeading, 'title' | 'frequency'>;
  readonly zone: Pick<Zone, 'name'>;
  readonly synthetic: boolean;
}

/**
 * The receipt of a submission as it is printed (报送回执): which files were stored, when, with which hash.
 *
 * @example
 * receiptSheet({ receipt, heading: indicatorDataHeading, zone, synthetic: false }).sheets[0]?.name; // '报送回执'
 */
export const receiptSheet = ({ receipt, heading, zone, synthetic }: ReceiptRequest): WorkbookPlan => {
  const mark = `${SYNTHETIC_NOTICE.zh} / ${SYNTHETIC_NOTICE.en}`;
  const { sheet } = statisticalPage({
    name: '报送回执',
    title: '报送回执',
    ...(synthetic ? { banner: mark, footer: mark } : {}),
    headLines: [`回执编号：${receipt.number}`, `报送编号：${receipt.submission}`],
    reportingUnit: zone.name,
    period: periodWords(receipt.period, heading.frequency),
    columns: [
      { header: ['序号'], width: 6 },
      { header: ['文件'], width: 34, align: 'left' },
      { header: ['大小（字节）'], width: 14, align: 'right', numberFormat: '#,##0' },
      { header: ['SHA-256'], width: 40, align: 'left' },
      { header: ['收到时间（北京时间）'], width: 28 },
    ],
    body: [...receipt.files, ...scanOf(receipt)].map(({ name, size, sha256, storedAt }, index) => ({
      cells: [
        { kind: 'fixed', content: { number: String(index + 1) } },
        { kind: 'fixed', content: { text: name } },
        { kind: 'fixed', content: { number: String(size) } },
        { kind: 'fixed', content: { text: sha256 } },
        { kind: 'fixed', content: { text: storedAt } },
      ],
    })),
    notes: [
      `报表：${heading.title.zh}；第 ${receipt.attempt} 次报送；报送人：${receipt.sentBy}。`,
      ...(receipt.scan ? [`盖章扫描件编号：${receipt.scan.number}；上传人：${receipt.scan.sentBy}。`] : []),
      '本回执证明以上文件已于所列时间收到；回执编号由回执内容计算得出，内容改动后编号不符。',
    ],
    signatures: [],
  });
  return { title: `报送回执 ${receipt.number}`, sheets: [sheet] };
};

const scanOf = ({ scan }: Receipt): Receipt['files'] => (scan ? [{ ...scan, name: `盖章扫描件：${scan.name}` }] : []);
