import type { SubArea } from '../../zone.ts';
import { subAreaKey } from '../reading/sub-area-key.ts';
import { oncePerSheet } from './once-per-sheet.ts';

/**
 * Finds the registered sub-area (片区) that a name in the sheet means; undefined for a name that the registry does not
 * have. The registry's names are brought into the form of comparison once a sheet.
 *
 * @example
 * registeredSubAreas(sheet)('主城　片区')?.name; // '主城片区'
 */
export const registeredSubAreas = oncePerSheet(({ context }): ((name: string) => SubArea | undefined) => {
  const byKey = Map.groupBy(context.zone.subAreas, ({ name }) => subAreaKey(name));
  return (name) => byKey.get(subAreaKey(name))?.[0];
});
