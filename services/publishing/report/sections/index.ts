import type { Section } from '../section.ts';
import { contributions } from './contributions.ts';
import { corrections } from './corrections.ts';
import { cover } from './cover.ts';
import { decisions } from './decisions.ts';
import { indicatorDefinitions } from './indicator-definitions.ts';
import { provinceTotals } from './province-totals.ts';
import { ranking } from './ranking.ts';
import { scoring } from './scoring.ts';
import { standings } from './standings.ts';
import { verification } from './verification.ts';
import { zones } from './zones.ts';

/** Every section of the report, in the order in which it is printed. */
export const sections: readonly Section[] = [
  cover,
  ranking,
  standings,
  contributions,
  zones,
  corrections,
  indicatorDefinitions,
  scoring,
  provinceTotals,
  decisions,
  verification,
];
