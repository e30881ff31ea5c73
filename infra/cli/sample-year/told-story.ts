import type { Message } from '../../../libs/domain/message.ts';
import { formatCellReference } from '../../../libs/workbook/cell-reference.ts';
import { filingName } from './filing.ts';
import type { PlayedFiling } from './play-filings.ts';
import { type Story, stories } from './stories.ts';

/** A story with the place where it is to be seen: a line of `stories.json`. */
export interface ToldStory {
  readonly id: string;
  readonly what: Message;
  /** From the folder that everything is written to. */
  readonly file: string;
  readonly form: string;
  readonly zone: string;
  readonly period: string;
  /** The rule that finds it; `null` where it is no finding. */
  readonly rule: string | null;
  /** The function that tells where no rule does. */
  readonly by?: string;
  readonly sheet: string;
  readonly cell: string;
  readonly receivedAt: string;
  readonly extension?: Story['extension'];
}

/** The stories of a played filing. Throws for a place that its workbook does not have. */
export const toldIn = ({ filing, file, sheets }: Omit<PlayedFiling, 'bytes' | 'judgement'>): readonly ToldStory[] =>
  stories
    .filter((story) => story.filing === filingName(filing))
    .map(({ id, what, rule, by, at, extension }) => {
      const sheet = sheets.find((one) => one.id === at.sheet);
      const column = sheet?.fields.indexOf(at.field) ?? -1;
      if (!sheet || column < 0) throw new RangeError(`${file} has no ${at.sheet} with ${at.field}`);
      const row = at.row === 'header' ? sheet.headerRow : sheet.firstRow + at.row;
      return {
        ...{ id, what },
        file: `${filing.period.slice(0, 4)}/${file}`,
        form: filing.form,
        zone: filing.zone,
        period: filing.period,
        rule: rule ?? null,
        ...(by ? { by } : {}),
        sheet: sheet.name,
        cell: formatCellReference(row, column + 1),
        receivedAt: filing.receivedAt,
        ...(extension ? { extension } : {}),
      };
    });

/** One line and one link for a story. */
export const storyLine = ({ what, file, sheet, cell, rule, by }: ToldStory): string =>
  `${what.zh} / ${what.en} [${rule ?? by ?? ''}]  ${file}#${sheet}!${cell}`;
