import type { ExampleRows } from '../records/example-rows.ts';
import { figures, sections } from './contents.ts';

/** A good summary of 2025. */
export const annualSummaryExamples: ExampleRows = {
  sections: sections.map((section, index) => ({ section, included: '是', page: index * 2 + 1 })),
  figures: figures.map(({ name, unit }, index) => ({ figure: name, unit, expected: (index + 1) * 1000, growth: 5.2 })),
};
