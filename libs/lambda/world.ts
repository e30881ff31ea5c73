import { randomBytes, randomUUID } from 'node:crypto';
import type { NewId, Now } from '../ports/world.ts';
import type { RandomHex } from './trace-context.ts';

/** The clock of the machine: the one place that reads it. */
export const now: Now = () => new Date().toISOString();

/** Random UUIDs (version 4): the one place that draws them. */
export const newId: NewId = () => randomUUID();

/** Random ids of traces: so many bytes as hex digits. */
export const randomHex: RandomHex = (bytes) => randomBytes(bytes).toString('hex');
