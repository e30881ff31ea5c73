import type { XmlNode } from './xml-node.ts';

/** What may stand behind `legacyDrawing` in a worksheet (CT_Worksheet, ECMA-376, 18.3.1.99). */
export const behindLegacyDrawing: readonly string[] = [
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];

/** The children of `styleSheet` in their order (CT_Stylesheet, 18.8.39). */
export const styleSheetOrder: readonly string[] = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** Where a child has to be put that comes before all of these: at the first of them, or at the end. */
export const placeBefore = (root: XmlNode, later: readonly string[]): number =>
  root.children.find(({ name }) => later.includes(name))?.start ?? root.closeStart;
