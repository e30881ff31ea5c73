/** What entries beside the figures (加减分事项) are held to beyond the scheme. */
export interface AdjustmentSettings {
  /** What the name of a body has in it that may determine statistical fraud (统计机构): one of these. */
  readonly statisticsBodies: readonly string[];
}

/** What holds where nothing is set. */
export const adjustmentSettings: AdjustmentSettings = {
  statisticsBodies: ['统计局', '统计调查队', '调查总队', '统计执法', '统计监督'],
};
