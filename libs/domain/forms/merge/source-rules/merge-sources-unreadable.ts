import type { Sighting } from '../../reading/rule.ts';
import type { JudgedSources, SourceRule } from '../judged-sources.ts';
import { sourcesSheetName } from '../sources-sheet.ts';

/** Lines of the hidden sheet of sources that somebody changed, or that never were of joining: they are not used. */
export const mergeSourcesUnreadable: SourceRule = {
  id: 'merge.sources-unreadable',
  level: 'warning',
  source: 'Merging: each value’s source file and cell stay in the lineage',
  hint: {
    zh: '不影响报送，但审核时看不到这些数的来源；如需保留来源，请重新汇总，不要改动隐藏的“_sources”表',
    en: 'It can be filed, but reviewers do not see where these values come from; join again, and leave the hidden sheet “_sources” as it is',
  },
  find: (sources) => [...oddLines(sources), ...leftLines(sources)],
};

const oddLines = ({ odd }: JudgedSources): readonly Sighting[] => {
  const [first] = odd;
  if (!first) return [];
  return [
    {
      sheet: sourcesSheetName,
      cell: `A${first.row}`,
      seen: `${odd.length} 行`,
      expected: '汇总时写入的来源',
      message: {
        zh: `“${sourcesSheetName}”有 ${odd.length} 行无法采用，第一处在第 ${first.row} 行：${first.why.zh}`,
        en: `${odd.length} line(s) of “${sourcesSheetName}” cannot be used, the first in row ${first.row}: ${first.why.en}`,
      },
    },
  ];
};

const leftLines = ({ left, lines, odd }: JudgedSources): readonly Sighting[] => {
  if (left === 0) return [];
  const read = lines.length + odd.length;
  return [
    {
      sheet: sourcesSheetName,
      seen: `${read + left} 行`,
      expected: `至多 ${read} 行`,
      message: {
        zh: `“${sourcesSheetName}”超过 ${read} 行，后 ${left} 行未采用`,
        en: `“${sourcesSheetName}” has more than ${read} lines; the last ${left} are not used`,
      },
    },
  ];
};
