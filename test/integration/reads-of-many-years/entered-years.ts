import type { EnteredAdjustment } from '../../../libs/domain/adjustments/entered-adjustment.ts';
import type { GapVersion } from '../../../libs/domain/gaps/gap-reason.ts';
import type { ManualScoreVersion } from '../../../libs/domain/manual-scores/manual-score.ts';
import { enteredAdjustments } from '../../../libs/ports/adjustments.ts';
import { currentGapReasons, gapReasonVersions } from '../../../libs/ports/gap-reasons.ts';
import { currentManualScores, manualScoreVersions } from '../../../libs/ports/manual-scores.ts';
import { lodge } from '../../support/line/lodge.ts';
import type { Line } from '../../support/line/open-line.ts';

const evidenceSha256 = 'e'.repeat(64);

/** What the office enters beside a year's figures: an entry, a score, a reason of a gap, and findings of an inspection. */
export const placeEntered = async (line: Line, year: number): Promise<void> => {
  const zone = 'hangzhou';
  const entered = { by: 'office-1', at: `${year}-03-02T01:00:00.000Z` };
  const basis = { issuer: '省自贸办', documentNo: `函〔${year}〕1号`, date: `${year}-03-01` };
  const adjustment: EnteredAdjustment = {
    entry: { id: `${year}-a`, zone, year, kind: 'deduction', event: '事件', reason: '原因', basis, evidenceSha256 },
    ...{ number: 1, entered },
  };
  const score: ManualScoreVersion = {
    given: { zone, year, item: 'innovationCases', score: '1', basis, evidenceSha256 },
    ...{ number: 1, entered },
  };
  const gap: GapVersion = {
    of: { zone, year, indicator: 'fdiShare' },
    ruling: { reason: 'zero-base', basis },
    ...{ number: 1, entered },
  };
  await line.place(
    enteredAdjustments.write(adjustment.entry.id, 'absent', adjustment),
    currentManualScores.write(score.given, 'absent', score),
    manualScoreVersions.write({ ...score.given, number: 1 }, 'absent', score),
    currentGapReasons.write(gap.of, 'absent', gap),
    gapReasonVersions.write({ ...gap.of, number: 1 }, 'absent', gap),
  );
  const inspection = { id: `inspection-${year}`, zone: 'province', form: 'inspection', period: `${year}Q4` };
  await lodge(line, { ...inspection, state: 'accepted', table: { sheets: { findings: [] } } });
};
