/**
 * Percent-encodes as SigV4 wants it: everything but `A-Z a-z 0-9 - . _ ~`.
 *
 * @example uriEncode("联动 (1)") // '%E8%81%94%E5%8A%A8%20%281%29'
 */
export function uriEncode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** The same for a path, whose slashes stay. */
export const uriEncodePath = (path: string): string => path.split('/').map(uriEncode).join('/');
