/** How a sheet is printed (打印设置): as wide as the paper, and as many pages high as it takes unless it is to be one page. */
export interface PrintPlan {
  readonly paper: 'A4' | 'A3';
  readonly orientation: 'landscape' | 'portrait';
  /** All of it on one page, however small that makes it: what is hung on a wall. */
  readonly onePage?: true;
  /** Rows repeated on every page (顶端标题行), from 1, both included. */
  readonly repeatRows?: { readonly first: number; readonly last: number };
  readonly header?: RunningText;
  readonly footer?: RunningText;
}

/** Text at the edge of every page; `{page}` stands for its number and `{pages}` for how many there are. */
export interface RunningText {
  readonly left?: string;
  readonly center?: string;
  readonly right?: string;
}
