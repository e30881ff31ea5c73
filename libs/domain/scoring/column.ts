import type { Decimal } from '../decimal.ts';

/** Which way is better: `up` more (正向指标), `down` less (逆向指标). */
export type Direction = 'up' | 'down';

/** One value a unit, in the order of the units; `null` where there is none. */
export type Values = readonly (Decimal | null)[];

/** One item over all units (单位), as a method sees it. Units stand in the order of their ids. */
export interface Column {
  readonly item: string;
  readonly direction: Direction;
  readonly units: readonly string[];
  readonly values: Values;
}
