import type { Message } from '../../../libs/domain/message.ts';
import type { Html } from './html.ts';
import type { ReportView } from './report-view.ts';

/** A section of the report. Adding one is a file in `sections/` and a line in the list there. */
export interface Section {
  /** Its anchor in the page. */
  readonly id: string;
  /** Its heading; the cover has one of its own. */
  readonly title?: Message;
  /** What stands under the heading; `undefined` where the disclosure leaves nothing to show. */
  readonly render: (view: ReportView) => Html | undefined;
}
