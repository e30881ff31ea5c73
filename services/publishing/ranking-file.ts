import type { RankingDocument } from '../../libs/domain/evaluation/evaluate.ts';

/** The published `ranking.json`: the ranking as it was computed, one spelling, ending in a line break. */
export const renderRankingFile = (ranking: RankingDocument): string => `${JSON.stringify(ranking, null, 2)}\n`;
