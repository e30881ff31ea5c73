import { pageFrame } from './page-frame.ts';
import type { ReportInput } from './report-input.ts';
import { viewReport } from './report-view.ts';
import { sections } from './sections/index.ts';

/**
 * The annual report's evaluation part (发展报告·考评部分) as one HTML page that needs nothing but itself: no script, no
 * font, image or link of another host. What it shows of a released result is what the scheme discloses; a draft shows
 * everything under a watermark. The same input gives the same bytes.
 *
 * @example
 * renderReport({ inputs, result: evaluate(inputs), stage: 'draft', decisions: [] }); // '<!doctype html>…'
 */
export const renderReport = (input: ReportInput): string => {
  const view = viewReport(input);
  return pageFrame(
    view,
    sections.flatMap((section) => {
      const body = section.render(view);
      return body ? [{ section, body }] : [];
    }),
  ).toString();
};
