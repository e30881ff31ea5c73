import type { RecordRule } from '../../records/record-form.ts';
import { basisMissing } from './basis-missing.ts';
import { effectNoFigure } from './effect-no-figure.ts';
import { sinceLater } from './since-later.ts';

/** The cases' own rules. To add one is to add its file and a line here. */
export const innovationCaseRules: readonly RecordRule[] = [basisMissing, effectNoFigure, sinceLater];
