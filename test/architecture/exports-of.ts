import { parseSync } from 'oxc-parser';

/** Something that a module exports by declaring it, with the doc comment that stands right before it. */
export interface DeclaredExport {
  readonly file: string;
  readonly name: string;
  readonly doc: string | undefined;
}

/**
 * What a TypeScript source declares and exports; an overload counts once, what is re-exported is documented where it is declared.
 *
 * @example exportsOf('a.ts', 'export const a = 1;') // [{ file: 'a.ts', name: 'a', doc: undefined }]
 */
export function exportsOf(file: string, text: string): readonly DeclaredExport[] {
  const { program, comments } = parseSync(file, text);
  const docs = comments.filter(({ type, value }) => type === 'Block' && value.startsWith('*'));
  const found = program.body.flatMap((statement): readonly DeclaredExport[] => {
    if (statement.type === 'ExportDefaultDeclaration') return [{ file, name: 'default', doc: undefined }];
    if (statement.type !== 'ExportNamedDeclaration' || !statement.declaration) return [];
    const doc = docs.find(({ end }) => end <= statement.start && text.slice(end, statement.start).trim() === '');
    return namesOf(statement.declaration).map((name) => ({ file, name, doc: doc?.value }));
  });
  return found.filter(({ name, doc }, at) => doc !== undefined || found.findIndex((one) => one.name === name) === at);
}

type Declaration = {
  readonly id?: unknown;
  readonly declarations?: readonly { readonly id: unknown }[];
};

function namesOf(declaration: unknown): readonly string[] {
  const { id, declarations } = declaration as Declaration;
  return (declarations?.map((one) => one.id) ?? [id]).map((name) => (name as { name?: string } | null)?.name ?? '?');
}
