import { compactText } from './compact-text.ts';

/**
 * The form in which names of sub-areas (片区名称) are compared: full width to half, no white space.
 *
 * @example
 * subAreaKey('主城 片区') === subAreaKey('主城片区'); // true
 */
export const subAreaKey = (name: string): string => compactText(name);
