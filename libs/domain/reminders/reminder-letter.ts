import { periodWords } from '../forms/template/period-words.ts';
import { shanghaiTime } from '../shanghai-time.ts';
import { SYNTHETIC_NOTICE } from '../synthetic.ts';
import { type MissingFiling, standingWords } from './missing-filing.ts';

/** Whom a reminder is for, of which period, and what is missing. */
export interface ReminderRequest {
  /** The zone's full name. */
  readonly zone: string;
  readonly period: string;
  /** The moment it is made of, RFC 3339 in UTC. */
  readonly moment: string;
  readonly missing: readonly MissingFiling[];
  readonly synthetic: boolean;
}

/** A reminder as it is sent (催办单): what its text and its document say, line by line. */
export interface ReminderLetter {
  readonly title: string;
  readonly addressee: string;
  readonly opening: string;
  /** One a filing that is missing, in the order of deadlines. */
  readonly rows: readonly ReminderRow[];
  readonly closing: string;
  readonly sender: string;
  /** In Arabic numerals, e.g. `2026年4月16日`. */
  readonly date: string;
  /** What stands above and below all that comes from made-up data. */
  readonly banner?: string;
}

/** One line of a reminder. */
export interface ReminderRow {
  readonly form: string;
  readonly period: string;
  readonly due: string;
  readonly delay: string;
  readonly standing: string;
}

/**
 * The reminder of a zone (催办单): what of a period is missing, until when it was due, and how late it is. Same input, same words.
 *
 * @example
 * reminderLetter({ zone: '杭州联动创新区', period: '2026Q1', moment: '2026-04-16T01:00:00.000Z', missing: [], synthetic: false }).opening; // '截至2026年4月16日09:00，你区2026年第一季度应报送的材料均已报送。'
 */
export const reminderLetter = ({ zone, period, moment, missing, synthetic }: ReminderRequest): ReminderLetter => {
  const late = missing.filter(({ daysLate }) => daysLate > 0).length;
  const begins = `截至${dateWords(moment)}${clock(moment)}，你区${wordsOf(period)}应报送的材料`;
  const lateWords = late > 0 ? `，其中${late}项已逾期` : '';
  return {
    title: '联动创新区报送材料催办单',
    addressee: `${zone}：`,
    opening:
      missing.length === 0
        ? `${begins}均已报送。`
        : `${begins}尚有${missing.length}项未完成报送${lateWords}。具体如下：`,
    rows: missing.toSorted((a, b) => (`${a.dueAt}${a.form}` < `${b.dueAt}${b.form}` ? -1 : 1)).map(rowOf),
    closing:
      missing.length === 0
        ? '感谢支持。'
        : '请抓紧办理，经签发后通过系统报送。确有困难的，请在时限前说明理由，申请延期。报送时间以文件上传到系统的时间为准，计入年度工作机制评价。',
    sender: '浙江省自贸办',
    date: dateWords(moment),
    ...(synthetic ? { banner: `${SYNTHETIC_NOTICE.zh} / ${SYNTHETIC_NOTICE.en}` } : {}),
  };
};

const rowOf = ({ title, period, frequency, dueAt, daysLate, extended, state }: MissingFiling): ReminderRow => ({
  form: title,
  period: periodWords(period, frequency),
  due: `${dueWords(dueAt)}${extended ? '（已延期）' : ''}`,
  delay: daysLate > 0 ? `逾期${daysLate}天` : '未到期',
  standing: standingWords(state),
});

/**
 * A reminder as text to paste into a message (催办文本).
 *
 * @example
 * reminderText(reminderLetter({ zone: '杭州联动创新区', period: '2026Q1', moment: '2026-04-16T01:00:00.000Z', missing: [], synthetic: false })).split('\n')[0]; // '联动创新区报送材料催办单'
 */
export const reminderText = (letter: ReminderLetter): string =>
  [
    ...(letter.banner === undefined ? [] : [letter.banner]),
    letter.title,
    letter.addressee,
    `　　${letter.opening}`,
    ...letter.rows.map(
      ({ form, period, due, delay, standing }, index) =>
        `　　${index + 1}. 《${form}》（${period}）：报送时限${due}，${delay}；${standing}。`,
    ),
    `　　${letter.closing}`,
    letter.sender,
    letter.date,
  ].join('\n');

const wordsOf = (period: string): string => periodWords(period, period.includes('Q') ? 'quarter' : 'year');

const dateWords = (moment: string): string => {
  const [year, month, day] = shanghaiTime(moment).slice(0, 10).split('-').map(Number);
  return `${year}年${month}月${day}日`;
};

const clock = (moment: string): string => shanghaiTime(moment).slice(11, 16);

/** The end of a day is said as 24:00 of that day, not as the beginning of the next. */
const dueWords = (moment: string): string =>
  clock(moment) === '00:00'
    ? `${dateWords(new Date(Date.parse(moment) - 1).toISOString())}24:00`
    : `${dateWords(moment)}${clock(moment)}`;
