import type { SourceRule } from '../judged-sources.ts';
import { mergeChangedAfter } from './merge-changed-after.ts';
import { mergeSourcesUnreadable } from './merge-sources-unreadable.ts';

/** Every rule about the sources that a joined workbook names. To add one is to add its file and a line here. */
export const sourceRules: readonly SourceRule[] = [mergeSourcesUnreadable, mergeChangedAfter];
