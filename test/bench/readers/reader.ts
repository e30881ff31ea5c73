/** A way to read a workbook: gives how many cells with content it found, so that none can pass over some of them. */
export type Reader = (bytes: Uint8Array) => Promise<number>;
