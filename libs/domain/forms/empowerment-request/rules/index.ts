import type { RecordRule } from '../../records/record-form.ts';
import { basisNoArticle } from './basis-no-article.ts';
import { opinionAgainst } from './opinion-against.ts';

/** The requests' own rules. To add one is to add its file and a line here. */
export const empowermentRequestRules: readonly RecordRule[] = [basisNoArticle, opinionAgainst];
