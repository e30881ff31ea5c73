import type { RecordRule } from '../../records/record-form.ts';
import { answerContradicted } from './answer-contradicted.ts';
import { answerReversed } from './answer-reversed.ts';
import { evidenceMissing } from './evidence-missing.ts';
import { evidenceNumber } from './evidence-number.ts';
import { itemNotOwn } from './item-not-own.ts';
import { itemUnlisted } from './item-unlisted.ts';

/** The form's own rules. To add one is to add its file and a line here. */
export const reformReplicationRules: readonly RecordRule[] = [
  itemUnlisted,
  itemNotOwn,
  answerContradicted,
  answerReversed,
  evidenceMissing,
  evidenceNumber,
];
