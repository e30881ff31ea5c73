import type { Scheme } from '../../../libs/domain/schemes/scheme.ts';
import { standard2025 } from '../../../libs/domain/schemes/standard-2025.ts';

/** The name under which the trial's experts' scores are entered. */
export const REVIEW = 'review';

/** A scheme beside those that come with the system, with all that a scheme can say of the way from score to place. */
export const trialScheme = (version: number): Scheme => ({
  ...standard2025,
  id: 'trial',
  version,
  sources: {
    ...standard2025.sources,
    innovationCases: { manual: REVIEW, title: { zh: '专家评审', en: 'Expert review' } },
  },
  authority: { exports: 'authority-if-present', imports: 'authority-if-present' },
  ranking: { ties: 'competition', tieBreaks: [{ node: 'economy' }, { item: 'taxPerMu' }, { fewer: 'deductions' }] },
  consequences: {
    'no-award': { gradeAtMost: 'pass' },
    downgrade: { steps: 1 },
    exclusion: 'unranked',
    'block-zero': { blocks: ['economy'] },
  },
  display: { rounding: 'half-even', places: 3 },
});
