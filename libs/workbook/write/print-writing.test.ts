import { describe, expect, it } from 'vitest';
import { repeatedRows, runningCode } from './print-writing.ts';

describe('a running text', () => {
  it('numbers the pages and leaves its own signs alone', () => {
    expect(runningCode({ left: '2025年R&D', right: '{page}/{pages}' })).toBe(
      '&L&9&"仿宋,Regular"2025年R&&D&R&9&"仿宋,Regular"&P/&N',
    );
  });

  it('does not lend its font size to digits of the text', () => {
    expect(runningCode({ center: '2025' })).not.toContain('&92025');
  });
});

describe('repeated rows', () => {
  it('quote the name of their sheet, which may hold anything', () => {
    const sheet = { name: "表1-'甲'", columns: [], rows: [], protected: false };
    const print = { paper: 'A4', orientation: 'landscape', repeatRows: { first: 8, last: 9 } } as const;
    expect(repeatedRows({ ...sheet, print })).toEqual([
      { name: '_xlnm.Print_Titles', range: "'表1-''甲'''!$8:$9", scope: "表1-'甲'" },
    ]);
  });
});
