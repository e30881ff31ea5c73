import { annotatedCopy as annotate } from '../../../services/validation/annotated-copy.ts';
import { sha256Hex } from './digest.ts';
import { remember } from './remember.ts';

/** Writes the same findings into the same workbook once a process. */
export const annotatedCopy: typeof annotate = remember(
  (
    bytes: Parameters<typeof annotate>[0],
    findings: Parameters<typeof annotate>[1],
    packing: Parameters<typeof annotate>[2],
  ) => annotate(bytes, findings, packing),
  (bytes, findings) => `${sha256Hex(bytes)} ${JSON.stringify(findings)}`,
);
