import type { FileRule, SheetRule } from '../rule.ts';
import { authorityDiffers } from './authority-differs.ts';
import { authorityNear } from './authority-near.ts';
import { baseDiffers } from './base-differs.ts';
import { baseNegative } from './base-negative.ts';
import { baseUnmatched } from './base-unmatched.ts';
import { baseZero } from './base-zero.ts';
import { columnBasisUnstated } from './column-basis-unstated.ts';
import { columnHidden } from './column-hidden.ts';
import { columnMissing } from './column-missing.ts';
import { columnRepeated } from './column-repeated.ts';
import { editionUnclear } from './edition-unclear.ts';
import { energyRoutesDiffer } from './energy-routes-differ.ts';
import { expectedDiffers } from './expected-differs.ts';
import { growthFraction } from './growth-fraction.ts';
import { growthIdentical } from './growth-identical.ts';
import { growthUnclear } from './growth-unclear.ts';
import { numberAsText } from './number-as-text.ts';
import { numberDate } from './number-date.ts';
import { numberError } from './number-error.ts';
import { numberFormula } from './number-formula.ts';
import { numberGrouping } from './number-grouping.ts';
import { numberMerged } from './number-merged.ts';
import { numberMissing } from './number-missing.ts';
import { numberNegativeNotation } from './number-negative-notation.ts';
import { numberOtherUnit } from './number-other-unit.ts';
import { numberPercent } from './number-percent.ts';
import { numberScaled } from './number-scaled.ts';
import { numberScientific } from './number-scientific.ts';
import { numberText } from './number-text.ts';
import { numberTooLarge } from './number-too-large.ts';
import { numberUncalculated } from './number-uncalculated.ts';
import { periodAbsent } from './period-absent.ts';
import { periodCopied } from './period-copied.ts';
import { periodOther } from './period-other.ts';
import { periodUnclear } from './period-unclear.ts';
import { rangeEnergyDecline } from './range-energy-decline.ts';
import { rangeFdiGrowth } from './range-fdi-growth.ts';
import { rangeRdIntensity } from './range-rd-intensity.ts';
import { rangeTaxPerMu } from './range-tax-per-mu.ts';
import { rangeTradeGrowth } from './range-trade-growth.ts';
import { rowHidden } from './row-hidden.ts';
import { rowNone } from './row-none.ts';
import { rowTooMany } from './row-too-many.ts';
import { scopeConflict } from './scope-conflict.ts';
import { scopeDiffers } from './scope-differs.ts';
import { scopeRebased } from './scope-rebased.ts';
import { scopeUnclear } from './scope-unclear.ts';
import { sheetEmpty } from './sheet-empty.ts';
import { sheetHidden } from './sheet-hidden.ts';
import { sheetNotFound } from './sheet-not-found.ts';
import { sheetPassedOver } from './sheet-passed-over.ts';
import { sheetSeveral } from './sheet-several.ts';
import { subAreaMissing } from './sub-area-missing.ts';
import { subAreaRepeated } from './sub-area-repeated.ts';
import { subAreaUnknown } from './sub-area-unknown.ts';
import { subAreaUnnamed } from './sub-area-unnamed.ts';
import { sumNoEnergy } from './sum-no-energy.ts';
import { sumNoValueAdded } from './sum-no-value-added.ts';
import { sumZeroLand } from './sum-zero-land.ts';
import { sumZeroRevenue } from './sum-zero-revenue.ts';
import { totalDiffers } from './total-differs.ts';
import { totalOmitsText } from './total-omits-text.ts';
import { totalUnreadable } from './total-unreadable.ts';
import { unitConflict } from './unit-conflict.ts';
import { unitConverted } from './unit-converted.ts';
import { unitMissing } from './unit-missing.ts';
import { unitSlip } from './unit-slip.ts';
import { unitUnknown } from './unit-unknown.ts';
import { unitWrongKind } from './unit-wrong-kind.ts';
import { valueNegative } from './value-negative.ts';
import { valueNegativeUnusual } from './value-negative-unusual.ts';
import { valueResearchOverRevenue } from './value-research-over-revenue.ts';
import { valueRound } from './value-round.ts';
import { valueZeroLand } from './value-zero-land.ts';
import { zoneAbsent } from './zone-absent.ts';
import { zoneOther } from './zone-other.ts';
import { zoneUnclear } from './zone-unclear.ts';

/** Every rule about the file as a whole. To add one is to add its file and a line here. */
export const fileRules: readonly FileRule[] = [sheetEmpty, sheetNotFound, sheetSeveral, sheetPassedOver, sheetHidden];

/** Every rule about the form's sheet, likewise. At one place, findings stand in this order. */
export const sheetRules: readonly SheetRule[] = [
  zoneOther,
  zoneUnclear,
  zoneAbsent,
  periodOther,
  periodUnclear,
  periodAbsent,
  editionUnclear,
  scopeUnclear,
  scopeConflict,
  scopeDiffers,
  scopeRebased,
  columnMissing,
  columnHidden,
  columnRepeated,
  columnBasisUnstated,
  unitMissing,
  unitUnknown,
  unitWrongKind,
  unitConflict,
  unitConverted,
  rowNone,
  rowTooMany,
  rowHidden,
  subAreaUnnamed,
  subAreaUnknown,
  subAreaMissing,
  subAreaRepeated,
  numberText,
  numberGrouping,
  numberPercent,
  numberNegativeNotation,
  numberScientific,
  numberOtherUnit,
  numberTooLarge,
  numberScaled,
  numberDate,
  numberError,
  numberUncalculated,
  numberMerged,
  numberMissing,
  numberAsText,
  numberFormula,
  valueNegative,
  valueNegativeUnusual,
  valueZeroLand,
  valueResearchOverRevenue,
  sumZeroLand,
  sumZeroRevenue,
  sumNoValueAdded,
  sumNoEnergy,
  baseZero,
  baseNegative,
  baseDiffers,
  baseUnmatched,
  authorityDiffers,
  authorityNear,
  expectedDiffers,
  rangeTaxPerMu,
  rangeRdIntensity,
  rangeTradeGrowth,
  rangeFdiGrowth,
  rangeEnergyDecline,
  unitSlip,
  energyRoutesDiffer,
  growthUnclear,
  growthFraction,
  growthIdentical,
  periodCopied,
  valueRound,
  totalOmitsText,
  totalDiffers,
  totalUnreadable,
];
