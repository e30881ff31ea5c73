import type { FilingContext } from '../../filing.ts';
import type { SubArea } from '../../zone.ts';
import { compactText } from './compact-text.ts';

/**
 * The form in which names of sub-areas (片区名称) are compared: full width to half, no white space.
 *
 * @example
 * subAreaKey('主城 片区') === subAreaKey('主城片区'); // true
 */
export const subAreaKey = (name: string): string => compactText(name);

/**
 * The registered sub-area that a name in a workbook means; undefined for a name that the registry does not have.
 *
 * @example
 * registeredSubArea('主城　片区', context)?.name; // '主城片区'
 */
export const registeredSubArea = (name: string, { zone }: FilingContext): SubArea | undefined =>
  zone.subAreas.find((subArea) => subAreaKey(subArea.name) === subAreaKey(name));
