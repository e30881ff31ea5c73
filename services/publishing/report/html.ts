/** Markup that is safe to print: only {@link html} makes it, so that no text gets into a page without being escaped. */
export class Html {
  readonly #markup: string;

  constructor(parts: readonly string[], values: readonly HtmlValue[]) {
    this.#markup = parts.map((part, index) => part + write(values[index])).join('');
  }

  toString(): string {
    return this.#markup;
  }
}

/** What may stand in a template: text and numbers are escaped, markup is taken as it is, nothing prints nothing. */
export type HtmlValue = string | number | Html | readonly HtmlValue[] | undefined;

/**
 * The one way to make markup: a tagged template in which every value is escaped, in text and in quoted attributes alike.
 *
 * @example
 * html`<td title="${'"'}">${'<b>'}</td>`.toString(); // `<td title="&quot;">&lt;b&gt;</td>`
 */
export const html = (parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html => new Html(parts, values);

const write = (value: HtmlValue): string => {
  if (value === undefined) return '';
  if (value instanceof Html) return value.toString();
  if (Array.isArray(value)) return value.map(write).join('');
  return String(value).replace(/[&<>"']/gu, (character) => references[character] ?? '');
};

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
