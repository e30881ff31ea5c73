import type { Finding } from '../../libs/domain/finding.ts';

/**
 * Findings as JSON Lines: one a line, so that a page of them can be read without the rest.
 *
 * @example
 * new TextDecoder().decode(findingLines([])); // ''
 */
export const findingLines = (findings: readonly Finding[]): Uint8Array =>
  new TextEncoder().encode(findings.map((finding) => `${JSON.stringify(finding)}\n`).join(''));
