import type { RecordRule } from '../../records/record-form.ts';
import { itemAlike } from './item-alike.ts';
import { itemRemoved } from './item-removed.ts';

/** The form's own rules. To add one is to add its file and a line here. */
export const reformCatalogueRules: readonly RecordRule[] = [itemRemoved, itemAlike];
