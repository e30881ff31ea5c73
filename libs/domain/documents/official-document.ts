/** An official document (公文) as data: what it says, and nothing of how it looks. */
export interface OfficialDocument {
  /** Stands above the title and at the foot of each page, such as that the data are made up. */
  readonly banner?: string;
  /** In lines where it is too long for one: no word is broken (回行不拆词). */
  readonly title: string;
  /** 发文字号, centred under the title; absent where there is none. */
  readonly number?: string;
  readonly blocks: readonly DocumentBlock[];
  /** 发文机关署名 */
  readonly sender: string;
  /** 成文日期, such as 2026年6月18日. */
  readonly date: string;
}

/** A part of a document's text, in its order. */
export type DocumentBlock =
  | { readonly kind: 'addressee'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** 一级标题, such as 一、总体情况. */
  | { readonly kind: 'heading'; readonly text: string }
  | DocumentTable;

/** A table, with what stands above it and below it. */
export interface DocumentTable {
  readonly kind: 'table';
  readonly caption?: string;
  /** At the right above the table, such as 单位：分. */
  readonly unit?: string;
  readonly columns: readonly DocumentColumn[];
  readonly rows: readonly (readonly string[])[];
  /** 注 */
  readonly notes?: readonly string[];
}

/** A column of a table; widths are twips, 1/20 of a point, and the text is 8,844 of them wide. */
export interface DocumentColumn {
  readonly header: string;
  readonly width: number;
  readonly left?: true;
}
