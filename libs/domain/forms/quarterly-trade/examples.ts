import type { ExampleRows } from '../records/example-rows.ts';

/** A good filing of 2025Q3. */
export const quarterlyTradeExamples: ExampleRows = {
  trade: [
    {
      subArea: '主城片区',
      trade: 1012.46,
      tradePrior: 957.3,
      exports: 655.21,
      imports: 357.25,
      fdi: 22_481.5,
      fdiPrior: 23_106,
    },
    {
      subArea: '临空片区',
      trade: 548.7,
      tradePrior: 501.94,
      exports: 331.5,
      imports: 217.2,
      fdi: 19_870.3,
      fdiPrior: 20_415.7,
    },
  ],
};
