import { resolveReferences } from '../xml-references.ts';
import type { EditedPackage } from './edited-package.ts';
import { isNoteText } from './note-text.ts';
import { attributesOf } from './tag-attributes.ts';
import { TextEdits } from './text-edits.ts';
import type { XmlNode } from './xml-node.ts';

/**
 * A comments part without the notes of an earlier copy, and the cells whose notes are gone. Of a note that somebody else had
 * begun only our run goes; a note of ours that somebody wrote into stays.
 */
export function withoutOwnNotes(
  parts: EditedPackage,
  key: string,
  source: string,
): { readonly text: string; readonly removed: readonly string[] } {
  const list = parts.outline(key, source, 6).children.find(({ name }) => name === 'commentList');
  const edits = new TextEdits(source);
  const removed: string[] = [];
  for (const comment of list?.children ?? []) {
    const runs = comment.children.filter(({ name }) => name === 'text').flatMap(({ children }) => children);
    if (isNoteText(runs.map((node) => textOf(source, node)).join(''))) {
      edits.replace(comment.start, comment.end, '');
      removed.push(attributesOf(source, comment).get('ref') ?? '');
    } else {
      const own = runs.filter((node) => node.name === 'r' && isNoteText(textOf(source, node)));
      for (const node of own) edits.replace(node.start, node.end, '');
    }
  }
  return { text: edits.apply(), removed };
}

/** The text of a `t`, or of the one in an `r`. */
function textOf(source: string, node: XmlNode): string {
  const text = node.name === 't' ? node : node.children.find(({ name }) => name === 't');
  return text === undefined || node.name === 'rPh'
    ? ''
    : resolveReferences(source.slice(text.openEnd, text.closeStart));
}
