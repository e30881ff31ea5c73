import { sha256Hex } from '../../libs/domain/digest.ts';
import { countFindings, reservedCounts } from '../../libs/domain/finding.ts';
import type { ValidationSummary } from '../../libs/domain/submission.ts';
import type { PutObject } from '../../libs/ports/objects.ts';
import { XLSX_TYPE } from '../../libs/workbook/media-type.ts';
import { jsonLines } from './json-lines.ts';
import type { JudgedSubmission } from './judge-submission.ts';

/**
 * Keeps what a judgement came to as immutable objects, each named by its content, and gives what points to them: the
 * findings, the table of a good workbook, the sources of a joined one, the annotated copy.
 */
export const keepJudgement = async (
  putObject: PutObject,
  { findings, table, sources, synthetic, annotated, annotatedForOffice }: JudgedSubmission,
  at: string,
): Promise<ValidationSummary> => {
  const keep = async (folder: string, ending: string, bytes: Uint8Array, contentType: string) => {
    const sha256 = sha256Hex(bytes);
    const key = `${folder}/${sha256}.${ending}`;
    await putObject({ bucket: 'results', key, bytes, contentType });
    return { key, size: bytes.length, sha256 };
  };
  const json = table === undefined ? undefined : new TextEncoder().encode(JSON.stringify(table));
  const lines = await keep('findings', 'jsonl', jsonLines(findings), 'application/jsonl');
  return {
    at,
    counts: countFindings(findings),
    ...reservedCounts(findings),
    findings: lines.key,
    ...(json ? { table: (await keep('tables', 'json', json, 'application/json')).key } : {}),
    ...(sources && sources.length > 0
      ? { sources: (await keep('sources', 'jsonl', jsonLines(sources), 'application/jsonl')).key }
      : {}),
    ...(annotated ? { annotated: await keep('annotated', 'xlsx', annotated, XLSX_TYPE) } : {}),
    ...(annotatedForOffice
      ? { annotatedForOffice: await keep('annotated', 'xlsx', annotatedForOffice, XLSX_TYPE) }
      : {}),
    ...(synthetic ? { synthetic } : {}),
  };
};
