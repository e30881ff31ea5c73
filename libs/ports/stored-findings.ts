import type { Finding } from '../domain/finding.ts';
import type { GetObject } from './objects.ts';
import { storedLines } from './stored-lines.ts';

/**
 * Reads the findings that validation kept, in their order. Throws where they are gone.
 *
 * @example
 * (await storedFindings(getObject, validation.findings))[0]?.rule; // 'unit.slip'
 */
export const storedFindings = (getObject: GetObject, key: string): Promise<readonly Finding[]> =>
  storedLines<Finding>(getObject, key);
