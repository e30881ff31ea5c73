import { paragraphsOf, sheetsOf } from './read-outputs.ts';

const MARK = /模拟数据，不代表任何地区真实情况/u;

/** The rows of a sheet that begin with a number, without it. */
const numbered = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  rows.filter(([first]) => /^\d+$/u.test(first ?? '')).map((row) => row.slice(1));

/** What the files of a year say to who opens them, in a few words of each. */
export const toldByOutputs = (folder: string) => {
  const circular = paragraphsOf(folder, '通报稿.docx');
  const reminder = paragraphsOf(folder, '催办单.docx');
  const [scores, items] = sheetsOf(folder, '汇总表.xlsx');
  const [progress, open] = sheetsOf(folder, '报送进度表.xlsx');
  const [plan] = sheetsOf(folder, '挂图作战表.xlsx');
  const copy = sheetsOf(folder, '批注副本.xlsx');
  const tasks = numbered(plan?.rows ?? []);
  const numberOf = circular.indexOf('等次', circular.indexOf('位次'));
  return {
    marked: [
      circular[0],
      reminder[0],
      ...[scores, items, progress, open, plan, copy[0]].map((sheet) => sheet?.rows[0]?.[0]),
    ].every((first) => MARK.test(first ?? '')),
    circular: {
      title: circular.slice(1, 4).join(''),
      // Each row of the table has ten cells: the place first, then the zone.
      ranked: circular
        .slice(numberOf + 3)
        .flatMap((text, at, all) => (at % 10 === 1 && /^\d$/u.test(all[at - 1] ?? '') ? [text] : [])),
      settled: circular.find((text) => text.startsWith('反馈核对期间')),
    },
    scores: { sheets: [scores?.name, items?.name], ranked: numbered(scores?.rows ?? []).map(([zone]) => zone) },
    progress: {
      zones: numbered(progress?.rows ?? []).map(([zone]) => zone),
      late: numbered(progress?.rows ?? []).flatMap(([zone, ...cells]) =>
        cells.filter((cell) => cell.includes('迟')).map(() => zone),
      ),
      open: open?.rows.at(-1),
    },
    plan: {
      lamps: /绿灯 \d+　黄灯 \d+　红灯 \d+/u.exec(plan?.rows.flat().join() ?? '')?.[0],
      tasks: tasks.length,
      done: tasks.filter((row) => row.join().endsWith('已完成,绿,已完成')).length,
    },
    reminder: {
      title: reminder.slice(reminder.indexOf('联动创新区报送材料催办单')).slice(0, 2),
      // Each row has six cells, the form second.
      owed: reminder
        .slice(reminder.indexOf('当前情况') + 1)
        .flatMap((text, at, all) => (at % 6 === 1 && /^\d$/u.test(all[at - 1] ?? '') ? [text] : [])),
    },
    copy: {
      sheets: copy.map(({ name }) => name),
      unit: copy[0]?.rows.flat().find((text) => text.startsWith('填报单位')),
      remarked: Object.entries(copy[0]?.notes ?? {}).flatMap(([cell, note]) =>
        note.includes('审核意见') ? [`${cell} ${/审核意见：(.*)/u.exec(note)?.[1]}`] : [],
      ),
      listed: numbered(copy.at(-1)?.rows ?? []).map((row) => row.slice(0, 4).join(' ')),
    },
  };
};
