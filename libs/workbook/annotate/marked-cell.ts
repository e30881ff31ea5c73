import type { CellRange } from '../cell-reference.ts';
import type { Annotation, AnnotationLevel } from './annotation.ts';

/** A cell that is annotated, by its own or by what lies under its merged range. */
export interface MarkedCell {
  /** Its merged range; itself where it is not merged. */
  readonly range: CellRange;
  /** The heaviest of its annotations' levels. */
  readonly level: AnnotationLevel;
  readonly annotations: readonly Annotation[];
}
