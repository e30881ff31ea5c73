import type { MergeRule } from '../judged-merge.ts';
import { mergeForeignFile } from './merge-foreign-file.ts';
import { mergeGap } from './merge-gap.ts';
import { mergeLeftOut } from './merge-left-out.ts';
import { mergeNoteLeftOut } from './merge-note-left-out.ts';
import { mergeOverlap } from './merge-overlap.ts';
import { mergeSubAreaAbsent } from './merge-sub-area-absent.ts';
import { mergeUnitConflict } from './merge-unit-conflict.ts';
import { mergeUnitUnknown } from './merge-unit-unknown.ts';

/** Every rule about joining workbooks. To add one is to add its file and a line here. */
export const mergeRules: readonly MergeRule[] = [
  mergeForeignFile,
  mergeLeftOut,
  mergeNoteLeftOut,
  mergeUnitConflict,
  mergeUnitUnknown,
  mergeOverlap,
  mergeGap,
  mergeSubAreaAbsent,
];
