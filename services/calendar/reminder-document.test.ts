import { CFB } from '@e965/xlsx';
import { describe, expect, it, vi } from 'vitest';
import { withoutDates } from '../../libs/document/without-dates.ts';
import type { MissingFiling } from '../../libs/domain/reminders/missing-filing.ts';
import { reminderLetter } from '../../libs/domain/reminders/reminder-letter.ts';
import { reminderDocument } from './reminder-document.ts';

const partOf = (bytes: Uint8Array, path: string): string =>
  Buffer.from(CFB.find(CFB.read(Buffer.from(bytes), { type: 'buffer' }), path)?.content as Uint8Array).toString('utf8');

const missing: readonly MissingFiling[] = [
  {
    ...{ form: 'work-plan', title: '各片区工作机制 <甲> & 乙', period: '2026Q1', frequency: 'quarter' },
    ...{ dueAt: '2026-04-15T10:00:00.000Z', daysLate: 2, extended: false },
  },
];
const letter = reminderLetter({
  ...{ zone: '杭州联动创新区', period: '2026Q1', moment: '2026-04-17T02:00:00.000Z', missing, synthetic: true },
});

describe('the reminder as a document', () => {
  it('says what the text says, names of forms as they are', async () => {
    const document = partOf(await reminderDocument(letter), '/word/document.xml');
    for (const words of [letter.title, letter.addressee, letter.opening, letter.closing, letter.date, '逾期2天']) {
      expect(document).toContain(words);
    }
    expect(document).toContain('各片区工作机制 &lt;甲&gt; &amp; 乙');
    expect(document.indexOf('模拟数据')).toBeLessThan(document.indexOf(letter.title));
  });

  it('has the page and the type of official documents', async () => {
    const document = partOf(await reminderDocument(letter), '/word/document.xml');
    expect(document).toContain('w:w="11906" w:h="16838"');
    expect(document).toContain('w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"');
    expect(document).toContain('w:eastAsia="仿宋_GB2312"');
    expect(document).toContain('w:line="560" w:lineRule="exact"');
  });

  it('is the same bytes whenever it is made', async () => {
    const first = await reminderDocument(letter);
    vi.useFakeTimers({ now: Date.parse('2031-05-05T05:05:05.000Z'), toFake: ['Date'] });
    const second = await reminderDocument(letter);
    vi.useRealTimers();
    expect(Buffer.from(second).equals(first)).toBe(true);
  });
});

it('dates are taken out of a ZIP, and out of nothing else', () => {
  expect(() => withoutDates(new Uint8Array(30))).toThrow(RangeError);
});
