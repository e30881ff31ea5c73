import type { GeneralRule } from '../judged-form.ts';
import { columnExtra } from './column-extra.ts';
import { columnHidden } from './column-hidden.ts';
import { columnLeftOut } from './column-left-out.ts';
import { columnMissing } from './column-missing.ts';
import { columnRepeated } from './column-repeated.ts';
import { periodAbsent } from './period-absent.ts';
import { periodOther } from './period-other.ts';
import { periodUnclear } from './period-unclear.ts';
import { rowAfterEnd } from './row-after-end.ts';
import { rowDropped } from './row-dropped.ts';
import { rowHidden } from './row-hidden.ts';
import { rowNone } from './row-none.ts';
import { rowRepeated } from './row-repeated.ts';
import { rowTooFew } from './row-too-few.ts';
import { rowTooMany } from './row-too-many.ts';
import { sheetEmpty } from './sheet-empty.ts';
import { sheetHeaderHidden } from './sheet-header-hidden.ts';
import { sheetHidden } from './sheet-hidden.ts';
import { sheetJoined } from './sheet-joined.ts';
import { sheetNotFound } from './sheet-not-found.ts';
import { sheetPassedOver } from './sheet-passed-over.ts';
import { sheetSeveral } from './sheet-several.ts';
import { unitConflict } from './unit-conflict.ts';
import { unitConverted } from './unit-converted.ts';
import { unitUnknown } from './unit-unknown.ts';
import { unitWrongKind } from './unit-wrong-kind.ts';
import { valueDisguisedNumber } from './value-disguised-number.ts';
import { valueErrorCell } from './value-error-cell.ts';
import { valueFormulaMended } from './value-formula-mended.ts';
import { valueLockedChanged } from './value-locked-changed.ts';
import { valueMended } from './value-mended.ts';
import { valueMerged } from './value-merged.ts';
import { valueNotACode } from './value-not-a-code.ts';
import { valueNotADate } from './value-not-a-date.ts';
import { valueNotADocumentNumber } from './value-not-a-document-number.ts';
import { valueNotANumber } from './value-not-a-number.ts';
import { valueNotAPhone } from './value-not-a-phone.ts';
import { valueNotAUrl } from './value-not-a-url.ts';
import { valueNotAnOption } from './value-not-an-option.ts';
import { valueOutOfRange } from './value-out-of-range.ts';
import { valueRequired } from './value-required.ts';
import { valueTooLong } from './value-too-long.ts';
import { valueTooShort } from './value-too-short.ts';
import { valueUncalculated } from './value-uncalculated.ts';
import { valueUnknownSubArea } from './value-unknown-sub-area.ts';
import { valueUnknownZone } from './value-unknown-zone.ts';
import { zoneAbsent } from './zone-absent.ts';
import { zoneOther } from './zone-other.ts';
import { zoneUnclear } from './zone-unclear.ts';

/**
 * Every rule that follows from a form's definition. To add one is to add its file and a line here. At one place, findings
 * stand in this order.
 */
export const generalRules: readonly GeneralRule[] = [
  sheetEmpty,
  sheetNotFound,
  sheetHeaderHidden,
  sheetSeveral,
  sheetJoined,
  sheetPassedOver,
  sheetHidden,
  zoneOther,
  zoneUnclear,
  zoneAbsent,
  periodOther,
  periodUnclear,
  periodAbsent,
  columnMissing,
  columnLeftOut,
  columnHidden,
  columnRepeated,
  columnExtra,
  unitUnknown,
  unitWrongKind,
  unitConflict,
  unitConverted,
  rowNone,
  rowTooFew,
  rowTooMany,
  rowHidden,
  rowAfterEnd,
  rowRepeated,
  rowDropped,
  valueRequired,
  valueTooShort,
  valueTooLong,
  valueNotAnOption,
  valueNotANumber,
  valueDisguisedNumber,
  valueMerged,
  valueOutOfRange,
  valueNotADate,
  valueNotADocumentNumber,
  valueUnknownSubArea,
  valueUnknownZone,
  valueNotAUrl,
  valueNotAPhone,
  valueNotACode,
  valueErrorCell,
  valueUncalculated,
  valueLockedChanged,
  valueMended,
  valueFormulaMended,
];
