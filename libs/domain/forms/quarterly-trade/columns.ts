import { columnsFrom } from '../records/define-column.ts';
import type { RecordColumn } from '../records/record-form.ts';
import { isNewIn, newWords } from './new-sub-area.ts';

const column = columnsFrom('附件4');

const amount = { kind: 'number', unit: '亿元', min: '0' } as const;
/** 减资 and 核减 may make it negative. */
const investment = { kind: 'number', unit: '万美元' } as const;
/** What there was a year before, or 新设. */
const amountBefore = { ...amount, instead: newWords };
const investmentBefore = { ...investment, instead: newWords };

/** The columns of the form. */
export const quarterlyTradeColumns: readonly RecordColumn[] = [
  column('seq', '序号', { kind: 'sequence' }, ['顺序号', 'A running number'], { width: 6 }),
  column('subArea', '片区名称', { kind: 'sub-area' }, ['登记的片区名称', 'The sub-area’s registered name'], {
    required: true,
    width: 14,
    names: ['片区', '所属片区'],
  }),
  column(
    'trade',
    '进出口总额本年累计(亿元)',
    amount,
    ['1 月至本季度末的进出口总额，以人民币计', 'Imports and exports from January to the quarter’s end, in yuan'],
    { required: true, width: 14, names: ['进出口总额', '本年累计进出口总额', '进出口额本年累计', '进出口本年累计'] },
  ),
  column(
    'tradePrior',
    '进出口总额上年同期累计(可比口径)(亿元)',
    amountBefore,
    [
      '上年同期累计，按本年的片区范围和口径；上年尚未设立的片区填“新设”',
      'The same months of the year before, by this year’s bounds and scope; 新设 for a sub-area that was not there yet',
    ],
    {
      required: (row) => !isNewIn(row, 'tradePrior'),
      width: 16,
      names: ['上年同期累计进出口总额', '进出口总额上年同期', '上年同期进出口总额', '进出口额上年同期累计'],
    },
  ),
  column('exports', '出口本年累计(亿元)', amount, ['其中：出口', 'Of it, exports'], {
    required: true,
    width: 12,
    names: ['出口', '出口额', '其中:出口', '出口总额', '出口额本年累计', '本年累计出口额'],
  }),
  column('imports', '进口本年累计(亿元)', amount, ['其中：进口', 'Of it, imports'], {
    required: true,
    width: 12,
    names: ['进口', '进口额', '其中:进口', '进口总额', '进口额本年累计', '本年累计进口额'],
  }),
  column(
    'fdi',
    '实际使用外资本年累计(万美元)',
    investment,
    [
      '1 月至本季度末实际使用外资，按商务部统计系统；减资、核减的填负数',
      'Foreign investment used from January on, by the ministry’s system; negative for withdrawals',
    ],
    { required: true, width: 14, names: ['实际使用外资', '本年累计实际使用外资', '实际利用外资本年累计'] },
  ),
  column(
    'fdiPrior',
    '实际使用外资上年同期累计(可比口径)(万美元)',
    investmentBefore,
    [
      '上年同期累计，按本年的片区范围和口径；上年尚未设立的片区填“新设”',
      'The same months of the year before, by this year’s bounds and scope; 新设 for a sub-area that was not there yet',
    ],
    {
      required: (row) => !isNewIn(row, 'fdiPrior'),
      width: 16,
      names: ['上年同期累计实际使用外资', '实际使用外资上年同期', '上年同期实际使用外资', '实际利用外资上年同期累计'],
    },
  ),
];
