/** What a zone's figures of 2024 are about, in the form's units, and by how much they grow in 2025, in percent. */
export interface Economy {
  readonly taxRevenue: number;
  readonly landArea: number;
  readonly rdExpenditure: number;
  readonly operatingRevenue: number;
  readonly exports: number;
  readonly imports: number;
  readonly fdi: number;
  readonly energy: number;
  readonly valueAdded: number;
  readonly tradeGrowth: number;
  readonly fdiGrowth: number;
}

const economy = (
  [taxRevenue, landArea, rdExpenditure, operatingRevenue]: readonly [number, number, number, number],
  [exports, imports, fdi]: readonly [number, number, number],
  [energy, valueAdded]: readonly [number, number],
  [tradeGrowth, fdiGrowth]: readonly [number, number],
): Economy => ({
  ...{ taxRevenue, landArea, rdExpenditure, operatingRevenue, exports, imports, fdi, energy, valueAdded },
  ...{ tradeGrowth, fdiGrowth },
});

/** Made-up economies, by zone: 万元 and 亩, 亿元 and 万美元, 吨标准煤 and 万元. */
export const economies: Readonly<Record<string, Economy>> = {
  hangzhou: economy([612_500, 20_000, 384_000, 12_800_000], [1350, 800, 56_000], [1_512_000, 4_200_000], [8, -5]),
  ningbo: economy([980_000, 31_000, 420_000, 16_500_000], [1820, 1150, 61_000], [2_950_000, 5_600_000], [5, 6]),
  wenzhou: economy([430_000, 14_200, 168_000, 6_100_000], [560, 120, 9800], [860_000, 2_150_000], [7, 12]),
  jiaxing: economy([520_000, 18_800, 262_000, 8_300_000], [890, 310, 52_000], [1_780_000, 3_300_000], [4, 3]),
  huzhou: economy([318_000, 12_600, 141_000, 4_700_000], [410, 70, 24_000], [920_000, 1_820_000], [9, 8]),
  shaoxing: economy([405_000, 15_300, 196_000, 6_600_000], [640, 130, 15_200], [1_480_000, 2_480_000], [6, -9]),
  jinhua: economy([362_000, 13_900, 132_000, 5_900_000], [1480, 290, 8900], [790_000, 1_760_000], [11, 15]),
  quzhou: economy([168_000, 8200, 64_000, 2_600_000], [150, 110, 5200], [980_000, 890_000], [3, 20]),
  zhoushan: economy([196_000, 9100, 48_000, 3_900_000], [260, 640, 7400], [1_620_000, 1_180_000], [2, -4]),
  taizhou: economy([388_000, 14_800, 174_000, 6_300_000], [720, 110, 7900], [840_000, 2_210_000], [7, 5]),
  lishui: economy([124_000, 7400, 39_000, 1_900_000], [110, 30, 3100], [410_000, 640_000], [6, 10]),
};

/** The province's totals by year: trade in 亿元, foreign investment in 亿美元, as they were settled. */
export const provinceFigures: Readonly<Record<number, { readonly trade: number; readonly investment: number }>> = {
  2023: { trade: 48_998, investment: 202.3 },
  2024: { trade: 52_629.4, investment: 152.7 },
  2025: { trade: 55_468.2, investment: 158.4 },
};
