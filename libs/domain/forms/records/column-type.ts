/** An option of a choice, and other spellings by which it is known. */
export interface ChoiceOption {
  readonly value: string;
  readonly aliases?: readonly string[];
}

/** What may stand in a column of a record form, and how it is read. */
export type ColumnType =
  /** 序号: a running number; nobody's data, never required. */
  | { readonly kind: 'sequence' }
  /** Free text; `min` and `max` count characters. */
  | { readonly kind: 'text'; readonly min?: number; readonly max?: number }
  /** One of a list, printed as a drop-down. */
  | { readonly kind: 'choice'; readonly options: readonly ChoiceOption[] }
  /** A number in `unit` (a name of libs/domain/units, or none for a count); limits are included. */
  | {
      readonly kind: 'number';
      readonly unit?: string;
      readonly integer?: true;
      readonly min?: string;
      readonly max?: string;
      /** Words that answer instead of a number, such as 新设 where there was no year before; they are read as no number. */
      readonly instead?: readonly string[];
    }
  /** A day, or a month where the day is not asked for. */
  | { readonly kind: 'date'; readonly precision?: 'day' | 'month' }
  /** Names, split at 、 ， ； and line ends. */
  | { readonly kind: 'list'; readonly max?: number }
  /** 文号, e.g. 浙政办发〔2025〕3号; several are split as a list where `many` is set. */
  | { readonly kind: 'document-number'; readonly many?: true }
  /** A registered sub-area (片区); `whole` is what stands for the zone as a whole, e.g. 全区. */
  | { readonly kind: 'sub-area'; readonly whole?: string }
  /** The zone's own name, in any of its spellings. */
  | { readonly kind: 'zone' }
  /** A web address, http or https. */
  | { readonly kind: 'url' }
  /** A telephone number. */
  | { readonly kind: 'phone' }
  /** An identifier of a fixed shape, compared without white space and case. */
  | { readonly kind: 'code'; readonly pattern: RegExp; readonly shape: string };
