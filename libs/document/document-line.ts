import { AlignmentType, Paragraph } from 'docx';
import { INDENT, run, SPACING } from './document-layout.ts';

/** How a line of a document looks. */
export interface LineLook {
  readonly centred?: true;
  readonly indented?: true;
  /** At the right edge. */
  readonly right?: true;
  /** Four characters from the right edge (右空四字). */
  readonly signed?: true;
  readonly size?: number;
  readonly face?: string;
}

/** A paragraph of one text. */
export const line = (text: string, { centred, indented, right, signed, size, face }: LineLook = {}): Paragraph =>
  new Paragraph({
    spacing: SPACING,
    ...(centred ? { alignment: AlignmentType.CENTER } : {}),
    ...(right ? { alignment: AlignmentType.RIGHT } : {}),
    ...(signed ? { alignment: AlignmentType.RIGHT, indent: { right: 2 * INDENT } } : {}),
    ...(indented ? { alignment: AlignmentType.BOTH, indent: { firstLine: INDENT } } : {}),
    children: [run(text, size, face)],
  });
