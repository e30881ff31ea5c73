import { resolveReferences } from '../xml-references.ts';
import { type Dialect, prefixOf } from './dialect.ts';
import type { EditedPackage } from './edited-package.ts';
import { noteAuthor } from './note-text.ts';
import { attributesOf } from './tag-attributes.ts';
import { TextEdits } from './text-edits.ts';
import { isSelfClosing, type XmlNode } from './xml-node.ts';
import { escapeXmlString, withPrefix } from './xml-text-out.ts';

/** A note for a cell. */
export interface Note {
  readonly ref: string;
  readonly text: string;
}

/** A comments part with more notes, and the cells that had one before, to which the new text was appended. */
export interface ExtendedComments {
  readonly text: string;
  readonly appended: ReadonlySet<string>;
}

/**
 * Adds notes to a comments part (undefined: there is none yet). The text of a note that is there stays, and the new one follows
 * it. Of a threaded comment this is the text that programs without threads show.
 */
export function withNotes(
  parts: EditedPackage,
  key: string,
  text: string | undefined,
  notes: readonly Note[],
  dialect: Dialect,
): ExtendedComments {
  const source = text ?? emptyComments(dialect);
  const root = parts.outline(key, source, 6);
  const editor = new CommentsEditor(source, root);
  const authors = root.children.find(({ name }) => name === 'authors');
  const list = root.children.find(({ name }) => name === 'commentList');
  // Without its lists the part says nothing: it is written anew.
  if (authors === undefined || list === undefined) return withNotes(parts, key, undefined, notes, dialect);
  const existing = new Map(list.children.map((node) => [attributesOf(source, node).get('ref') ?? '', node]));
  const added = notes.filter(({ ref }) => !existing.has(ref));
  const author = editor.author(authors);
  editor.add(list, added, author);
  const appended = notes.filter(({ ref }) => existing.has(ref));
  for (const { ref, text: more } of appended) editor.appendTo(existing.get(ref) ?? list, more);
  return { text: editor.apply(), appended: new Set(appended.map(({ ref }) => ref)) };
}

class CommentsEditor {
  readonly #source: string;
  readonly #edits: TextEdits;
  readonly #prefix: string;

  constructor(source: string, root: XmlNode) {
    this.#source = source;
    this.#edits = new TextEdits(source);
    this.#prefix = prefixOf(source, root);
  }

  /** The index of our author, who is added where he is missing. */
  author(authors: XmlNode): number {
    const known = authors.children.findIndex((node) => this.#content(node) === noteAuthor);
    if (known >= 0) return known;
    this.#edits.append(authors, this.#markup(`<author>${noteAuthor}</author>`));
    return authors.children.length;
  }

  add(list: XmlNode, notes: readonly Note[], author: number): void {
    if (notes.length === 0) return;
    const markup = notes.map(
      ({ ref, text }) => `<comment ref="${ref}" authorId="${author}" shapeId="0"><text>${run(text)}</text></comment>`,
    );
    this.#edits.append(list, this.#markup(markup.join('')));
  }

  appendTo(comment: XmlNode, more: string): void {
    const text = comment.children.find(({ name }) => name === 'text');
    if (text === undefined) return;
    if (isSelfClosing(text)) this.#edits.append(text, this.#markup(run(more)));
    else this.#appendRun(text, more);
  }

  #appendRun(text: XmlNode, more: string): void {
    const plain = text.children.find(({ name }) => name === 't');
    // A plain text and a run do not go together: the text becomes a run.
    if (plain !== undefined) {
      this.#edits.insert(plain.start, this.#markup('<r>'));
      this.#edits.insert(plain.end, this.#markup('</r>'));
    }
    const first = !text.children.some(({ name }) => name === 'r' || name === 't');
    const behind = text.children.find(({ name }) => name === 'rPh' || name === 'phoneticPr')?.start ?? text.closeStart;
    this.#edits.insert(behind, this.#markup(run(first ? more : `\n${more}`)));
  }

  apply(): string {
    return this.#edits.apply();
  }

  #content({ openEnd, closeStart }: XmlNode): string {
    return resolveReferences(this.#source.slice(openEnd, closeStart));
  }

  #markup(markup: string): string {
    return withPrefix(markup, this.#prefix);
  }
}

const looks = '<rPr><sz val="9"/><color indexed="81"/><rFont val="宋体"/><charset val="134"/></rPr>';

const run = (text: string): string => `<r>${looks}<t xml:space="preserve">${escapeXmlString(text)}</t></r>`;

const emptyComments = ({ main }: Dialect): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${main}"><authors></authors><commentList></commentList></comments>`;
