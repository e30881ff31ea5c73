import type { Workbook } from '../../../workbook/workbook.ts';
import type { Finding } from '../../finding.ts';
import type { GivenNote, GivenRow } from './given-value.ts';

/** One of the files that are joined (汇总的一份来源文件): of a sub-area (片区), or with the columns of a bureau. */
export interface MergePart {
  readonly name: string;
  readonly sha256: string;
  readonly workbook: Workbook;
}

/** A column of a part whose unit is not the template's. */
export interface PartUnit {
  readonly table: string;
  readonly field: string;
  readonly label: string;
  readonly sheet: string;
  /** Its header cell. */
  readonly cell: string;
  /** `converted`: its numbers were made those of the template's unit. `unusable`: they could not be, and are left out. */
  readonly kind: 'converted' | 'unusable';
  /** The unit as the part has it. */
  readonly said: string;
  /** The template's unit. */
  readonly asked: string;
}

/** What a form makes of one part. */
export interface PartReading {
  /** Whether the file has any table of the form. */
  readonly found: boolean;
  /** By the id of the table. */
  readonly tables: Readonly<Record<string, readonly GivenRow[]>>;
  readonly notes: readonly GivenNote[];
  readonly units: readonly PartUnit[];
  /** The cells, as `sheet!cell`, whose content is no value of their column; they are not taken over. */
  readonly refused: ReadonlySet<string>;
}

/** A part that belongs to the filing. */
export interface AdmittedPart extends PartReading {
  readonly part: MergePart;
  /** What its own reading says of content that is not taken over: hidden rows, refused cells. */
  readonly leftOut: readonly Finding[];
}

/** A part that does not, and why: findings of its own reading, none where no table of the form was found in it. */
export interface ForeignPart {
  readonly part: MergePart;
  readonly reasons: readonly Finding[];
}
