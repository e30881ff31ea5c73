/** The end of a ZIP without a comment (PKWARE APPNOTE 4.3.16): 22 bytes, with the directory's place in them. */
const END = 22;
const DIRECTORY_AT = 16;
const COUNT = 10;
/** 1 January 1980 at midnight, the first moment that a ZIP knows: a time of 0, and this date. */
const FIRST_DAY = 0x21;

/**
 * A ZIP whose files bear no date, so that the same files are the same bytes whenever it is written. Bytes of anything else than a
 * ZIP without a comment, as writers make it, throw `RangeError`.
 */
export const withoutDates = (zip: Uint8Array): Uint8Array => {
  const bytes = Uint8Array.from(zip);
  const view = new DataView(bytes.buffer);
  const end = bytes.length - END;
  if (view.getUint32(end) !== 0x504b0506) throw new RangeError('not a ZIP that ends with its directory');
  let at = view.getUint32(end + DIRECTORY_AT, true);
  for (let left = view.getUint16(end + COUNT, true); left > 0; left -= 1) {
    view.setUint32(at + 12, FIRST_DAY << 16, true);
    view.setUint32(view.getUint32(at + 42, true) + 10, FIRST_DAY << 16, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
};
