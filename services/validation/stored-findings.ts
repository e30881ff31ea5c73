import type { Finding } from '../../libs/domain/finding.ts';
import type { GetObject } from '../../libs/ports/objects.ts';
import { storedLines } from './stored-lines.ts';

/** Reads the findings that validation kept, in their order. */
export const storedFindings = (getObject: GetObject, key: string): Promise<readonly Finding[]> =>
  storedLines<Finding>(getObject, key);
