import { renderReport as render } from '../../../services/publishing/report/render-report.ts';
import { remember } from './remember.ts';

/** Renders each report once a process; what the result says follows from the inputs. */
export const renderReport = remember(render, ({ inputs, result, stage, decisions }) =>
  JSON.stringify([result.ranking.run.inputsSha256, inputs.synthetic, stage, decisions]),
);
