import { sha256Hex } from '../../../libs/domain/digest.ts';
import { findForm } from '../../../libs/domain/forms/index.ts';
import { type Judgement, judgeWorkbook } from '../../../libs/domain/forms/judge-workbook.ts';
import type { Zone } from '../../../libs/domain/zone.ts';
import type { Inflate } from '../../../libs/workbook/inflate.ts';
import { writeWorkbook } from '../../../libs/workbook/write/write-workbook.ts';
import { openAcceptedTables } from './accepted-tables.ts';
import { filingName, type SampleFiling } from './filing.ts';
import { fillTemplate } from './fill-template.ts';
import { ownLayout } from './own-layout.ts';
import type { WrittenSheet } from './written-workbook.ts';

/** A filing with its workbook, where its tables stand in it, and what validation made of it in its turn. */
export interface PlayedFiling {
  readonly filing: SampleFiling;
  /** From the folder of its year, e.g. `ningbo/indicator-data-2025-flash.xlsx`. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly sheets: readonly WrittenSheet[];
  readonly judgement: Judgement;
}

/**
 * Writes and judges filings in the order in which they arrive. Each is compared with what was accepted before it, as its
 * template was prefilled from that; whatever has no error is accepted.
 */
export async function* playFilings(
  filings: readonly SampleFiling[],
  zones: readonly Zone[],
  inflate: Inflate,
): AsyncGenerator<PlayedFiling> {
  const accepted = openAcceptedTables(zones);
  for (const filing of filings.toSorted((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1))) {
    const form = findForm(filing.form);
    if (!form) throw new RangeError(`there is no form ${filing.form}`);
    const context = accepted.contextOf(filing, form.needs);
    const { plan, sheets } = (filing.ownLayout ? ownLayout : fillTemplate)(filing, context);
    const bytes = await writeWorkbook(plan);
    const file = `${filingName(filing)}.xlsx`;
    const sha256 = sha256Hex(bytes);
    const judgement = await judgeWorkbook({ bytes, file: { name: file, sha256 }, form, context, inflate });
    if (judgement.table !== undefined) accepted.accept(filing, sha256, judgement.table);
    yield { filing, file, bytes, sheets, judgement };
  }
}
