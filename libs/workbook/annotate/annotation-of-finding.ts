import type { Message } from '../../domain/message.ts';
import type { Annotation } from './annotation.ts';

/** What an annotation is made of: any finding (校验结果) of a form fits, its texts still in both languages. */
export interface AnnotatedFinding extends Omit<Annotation, 'message' | 'hint'> {
  readonly message: Message;
  readonly hint: Message;
}

/**
 * A finding as the zone's officer (填报员) reads it in the copy: in Chinese.
 *
 * @example
 * findings.map(annotationOf);
 */
export const annotationOf = ({
  sheet,
  cell,
  level,
  seen,
  expected,
  message,
  hint,
  rule,
}: AnnotatedFinding): Annotation => ({ sheet, cell, level, seen, expected, message: message.zh, hint: hint.zh, rule });
