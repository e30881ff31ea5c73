import type { OfficialDocument } from '../../../libs/domain/documents/official-document.ts';
import type { Evaluation } from '../../../libs/domain/evaluation/evaluation.ts';
import { shanghaiDate } from '../../../libs/domain/shanghai-time.ts';
import { SYNTHETIC_NOTICE } from '../../../libs/domain/synthetic.ts';
import { leadingGrades } from './known-grades.ts';
import { type CircularRun, type ScoreTable, scoreTable } from './score-table.ts';

/** The width of the text in twips, and of the columns that are not scores. */
const TEXT = 8844;
const NARROW = { rank: 780, zone: 1100, grade: 760, before: 820, gained: 620 };

const numerals = ['一', '二', '三', '四'];

/**
 * The circular (通报稿) of an evaluation as an official document: results with the table of scores, who advanced, what was
 * settled meanwhile. Before it is circulated it bears no number of its own and says that it is a draft.
 */
export const circular = (evaluation: Evaluation, run: CircularRun): OfficialDocument => {
  const { request, decisions } = evaluation;
  const decided = (to: string) => decisions.find((decision) => decision.to === to);
  const [approved, circulated] = [decided('approved'), decided('circulated')];
  const table = scoreTable(run);
  const parts = [resultsOf(run, table), advancedOf(run), settledOf(run)].filter((part) => part !== undefined);
  const basis = approved
    ? `经${approved.meeting === undefined ? approved.document : `${approved.meeting}（${approved.document}）`}审定，`
    : '';
  return {
    ...bannerOf(run, circulated === undefined),
    title: `关于${request.year}年度联动创新区\n绩效考评结果的通报`,
    ...(circulated ? { number: circulated.document } : {}),
    blocks: [
      { kind: 'addressee', text: '各联动创新区：' },
      {
        kind: 'paragraph',
        text: `按照联动创新区建设管理有关通知要求和《${run.inputs.scheme.title.zh}》，省自贸办组织开展了${request.year}年度绩效考评。${basis}现将结果通报如下。`,
      },
      ...parts.flatMap(({ title, blocks }, at) => [
        { kind: 'heading' as const, text: `${numerals[at] ?? ''}、${title}` },
        ...blocks,
      ]),
    ],
    sender: '浙江省自贸办',
    date: printedDate(circulated?.date ?? shanghaiDate(circulated?.at ?? request.dataAsOf)),
  };
};

interface Part {
  readonly title: string;
  readonly blocks: OfficialDocument['blocks'];
}

const bannerOf = ({ inputs }: CircularRun, draft: boolean): { readonly banner?: string } => {
  const said = [...(inputs.synthetic ? [SYNTHETIC_NOTICE.zh] : []), ...(draft ? ['征求意见稿'] : [])];
  return said.length > 0 ? { banner: said.join('；') } : {};
};

const resultsOf = ({ inputs, result }: CircularRun, { header, rows, notes }: ScoreTable): Part => {
  const ranked = result.ranking.entries.filter(({ rank }) => rank !== null);
  const scores = TEXT - NARROW.rank - NARROW.zone - NARROW.grade - NARROW.before - NARROW.gained;
  const each = Math.floor(scores / (header.length - 5));
  const widths = [
    NARROW.rank,
    NARROW.zone,
    ...header.slice(5).map(() => each),
    NARROW.grade,
    NARROW.before,
    NARROW.gained,
  ];
  return {
    title: '考评结果',
    blocks: [
      {
        kind: 'paragraph',
        text: `${inputs.year}年度共有${ranked.length}个联动创新区参加排名${gradesOf({ inputs, result })}。得分和位次见下表。`,
      },
      {
        kind: 'table',
        caption: `${inputs.year}年度联动创新区绩效考评得分表`,
        unit: '单位：分',
        columns: header.map((name, at) => ({
          header: name,
          width: widths[at] ?? 0,
          ...(at === 1 ? { left: true } : {}),
        })),
        rows: rows.map(([rank = '', zone = '', ...others]) => [rank, zone.replace(/联动创新区$/u, ''), ...others]),
        notes,
      },
    ],
  };
};

const gradesOf = ({ inputs, result }: CircularRun): string => {
  const names = new Map(inputs.zones.map(({ zone, name }) => [zone, name.replace(/联动创新区$/u, '')]));
  return leadingGrades(inputs.scheme)
    .map(({ grade, title }) => {
      const zones = result.ranking.entries.filter(({ standing }) => standing?.grade === grade);
      return zones.length === 0
        ? ''
        : `，${title.zh}等次为${zones.map(({ zone }) => names.get(zone) ?? zone).join('、')}`;
    })
    .join('');
};

const advancedOf = ({ inputs, result }: CircularRun): Part | undefined => {
  const names = new Map(inputs.zones.map(({ zone, name }) => [zone, name]));
  const moved = result.ranking.entries.flatMap(({ zone, standing }) => {
    const gained = (standing?.advancement?.before ?? 0) - (standing?.advancement?.now ?? 0);
    return gained > 0 ? [`${names.get(zone) ?? zone}进${gained}位`] : [];
  });
  if (moved.length === 0) return undefined;
  return {
    title: '争先进位情况',
    blocks: [{ kind: 'paragraph', text: `与上年相比，位次前移的有：${moved.join('，')}。` }],
  };
};

/** What was decided in the term of feedback. */
const settledOf = ({ inputs }: CircularRun): Part | undefined => {
  const corrected = new Set((inputs.corrections ?? []).map(({ objection }) => objection)).size;
  const waived = (inputs.adjustments ?? []).filter(({ waivedBy }) => waivedBy !== undefined).length;
  const said = [
    ...(corrected > 0 ? [`经复核更正数据${corrected}项`] : []),
    ...(waived > 0 ? [`按容错纠错认定免予扣分${waived}项`] : []),
  ];
  if (said.length === 0) return undefined;
  return {
    title: '反馈核对情况',
    blocks: [{ kind: 'paragraph', text: `反馈核对期间，${said.join('，')}，上述结果已据此计算。` }],
  };
};

const printedDate = (date: string): string => {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
};
