import { type ProblemPlace, type WorkbookProblem, workbookProblem } from './problem.ts';
import type { WorkbookProblemCode } from './problem-messages.ts';

/**
 * Carries a problem out of the XML parser's callbacks, which cannot return one. It never leaves this library:
 * `readWorkbook` turns it back into a value.
 */
export class ReadingStopped extends Error {
  override readonly name = 'ReadingStopped';
  readonly problem: WorkbookProblem;

  constructor(problem: WorkbookProblem, options?: ErrorOptions) {
    super(problem.code, options);
    this.problem = problem;
  }
}

/**
 * Ends the reading with a problem.
 *
 * @example
 * if (index === undefined) stopReading('workbook.corrupt', { sheet, cell });
 */
export function stopReading(code: WorkbookProblemCode, place?: ProblemPlace): never {
  throw new ReadingStopped(workbookProblem(code, place));
}
