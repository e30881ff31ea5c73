/** The kinds of news that the notice names (信息类别), clause 三（三）. */
export const categories = ['招商活动', '项目推进', '经济运行', '改革创新'] as const;

/** The levels of media (媒体级别). */
export const mediaLevels = ['中央', '省级', '市级', '县级', '境外', '自有平台'] as const;
