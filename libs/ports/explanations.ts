import { type Entity, entity } from './entity.ts';

/** A zone's answers to must-explain findings (须说明事项的说明), by finding id, of one submission. */
export interface Explanations {
  readonly submission: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly by: string;
  readonly at: string;
}

/** Explanations, by submission. */
export const explanations: Entity<string, Explanations> = entity({
  key: (submission: string) => ({ table: 'portal', pk: `SUB#${submission}`, sk: 'EXPLANATIONS' }),
});
