import type { AnnotationLevel } from './annotation.ts';
import { levelLooks } from './annotation-level.ts';
import { placeBefore, styleSheetOrder } from './child-order.ts';
import { type Dialect, prefixOf } from './dialect.ts';
import type { EditedPackage } from './edited-package.ts';
import { withAttribute } from './tag-attributes.ts';
import { TextEdits } from './text-edits.ts';
import { isSelfClosing, type XmlNode } from './xml-node.ts';
import { withPrefix } from './xml-text-out.ts';

/** The collections of a style sheet that are added to. */
type Collection = 'fonts' | 'fills' | 'borders' | 'cellXfs';

/** What a collection must begin with: index 0 is the default look, and fills 0 and 1 are given by the format. */
const seeds: Readonly<Record<Collection, readonly string[]>> = {
  fonts: ['<font><sz val="11"/><name val="宋体"/><charset val="134"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
};

/** The styles of a workbook, to which looks are added; none that is there is changed. */
export class StyleSheet {
  readonly #text: string;
  readonly #root: XmlNode;
  readonly #prefix: string;
  /** Markup to be added, by collection, each of one element. */
  readonly #added: Record<Collection, string[]> = { fonts: [], fills: [], borders: [], cellXfs: [] };
  readonly #fills = new Map<AnnotationLevel, number>();
  readonly #cleared = new Map<number, number | undefined>();
  /** By style and fill. */
  readonly #filled = new Map<string, number>();

  /** Undefined `text`: the workbook has no styles part yet. */
  constructor(parts: EditedPackage, key: string, text: string | undefined, dialect: Dialect) {
    const root = text === undefined ? undefined : parts.outline(key, text, 3);
    const usable = text !== undefined && root !== undefined && !isSelfClosing(root);
    this.#text = usable ? text : emptyStyles(dialect);
    this.#root = usable ? root : parts.outline(key, this.#text, 3);
    this.#prefix = prefixOf(this.#text, this.#root);
    for (const collection of Object.keys(seeds) as Collection[]) {
      for (const seed of seeds[collection].slice(this.#existing(collection).length)) this.add(collection, seed);
    }
  }

  /** Adds one element, and returns its index. */
  add(collection: Collection, markup: string): number {
    return this.#push(collection, withPrefix(markup, this.#prefix));
  }

  #push(collection: Collection, markup: string): number {
    return this.#existing(collection).length + this.#added[collection].push(markup) - 1;
  }

  /** The fill of a level. */
  fill(level: AnnotationLevel): number {
    const known = this.#fills.get(level);
    if (known !== undefined) return known;
    const { fill } = levelLooks[level];
    const markup = `<fill><patternFill patternType="solid"><fgColor rgb="${fill}"/><bgColor indexed="64"/></patternFill></fill>`;
    const index = this.add('fills', markup);
    this.#fills.set(level, index);
    return index;
  }

  /** The style that looks like `base` but for the fill of a level; number format, borders and protection are its own. */
  coloured(base: number, level: AnnotationLevel): number {
    return this.#withFill(this.#known(base), this.fill(level));
  }

  /** The style without fill, where it has the fill of a level from an earlier copy; undefined where it has not. */
  cleared(style: number): number | undefined {
    const index = this.#known(style);
    if (!this.#cleared.has(index)) this.#cleared.set(index, this.#clear(index));
    return this.#cleared.get(index);
  }

  #clear(style: number): number | undefined {
    const fill = Number(/\sfillId\s*=\s*["'](\d+)["']/.exec(startTag(this.#style(style)))?.[1] ?? 0);
    const node = this.#existing('fills')[fill];
    return node !== undefined && ownFill.test(this.#text.slice(node.start, node.end))
      ? this.#withFill(style, 0)
      : undefined;
  }

  #withFill(base: number, fill: number): number {
    const id = `${base} ${fill}`;
    const known = this.#filled.get(id);
    if (known !== undefined) return known;
    const style = this.#style(base);
    const tag = startTag(style);
    const filled = withAttribute(withAttribute(tag, 'fillId', String(fill)), 'applyFill', '1');
    const index = this.#push('cellXfs', `${filled}${style.slice(tag.length)}`);
    this.#filled.set(id, index);
    return index;
  }

  /** The text of the part. */
  toString(): string {
    const edits = new TextEdits(this.#text);
    for (const collection of Object.keys(seeds) as Collection[]) this.#extend(edits, collection);
    return edits.apply();
  }

  #extend(edits: TextEdits, collection: Collection): void {
    const added = this.#added[collection];
    if (added.length === 0) return;
    const count = String(this.#existing(collection).length + added.length);
    const node = this.#node(collection);
    if (node !== undefined) edits.append(node, added.join(''), { attributes: { count } });
    else {
      const later = styleSheetOrder.slice(styleSheetOrder.indexOf(collection) + 1);
      const [open, close] = [`<${this.#prefix}${collection} count="${count}">`, `</${this.#prefix}${collection}>`];
      edits.insert(placeBefore(this.#root, later), `${open}${added.join('')}${close}`);
    }
  }

  /** The index of a style that there is: another looks like the default one, as programs show it. */
  #known(index: number): number {
    return index in this.#existing('cellXfs') || this.#addedStyle(index) !== undefined ? index : 0;
  }

  #style(index: number): string {
    const node = this.#existing('cellXfs')[index];
    return node === undefined ? (this.#addedStyle(index) ?? '') : this.#text.slice(node.start, node.end);
  }

  #addedStyle(index: number): string | undefined {
    return this.#added.cellXfs[index - this.#existing('cellXfs').length];
  }

  #node(collection: Collection): XmlNode | undefined {
    return this.#root.children.find(({ name }) => name === collection);
  }

  #existing(collection: Collection): readonly XmlNode[] {
    return this.#node(collection)?.children ?? [];
  }
}

/** The fill of a level, whatever a program made of the rest of its markup. */
const ownFill = new RegExp(
  `fgColor\\b[^>]{0,200}rgb=["'](?:${Object.values(levelLooks)
    .map(({ fill }) => fill)
    .join('|')})["']`,
  'i',
);

/** Of an `xf`, whose attributes are numbers and booleans: none holds a `>`. */
const startTag = (style: string): string => style.slice(0, style.indexOf('>') + 1);

const emptyStyles = ({ main }: Dialect): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${main}"></styleSheet>`;
