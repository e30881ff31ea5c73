/** Why a scanner goes no further: XML that is not well-formed, or a document type declaration, which may hold entities. */
export class XmlRefused extends Error {
  override readonly name = 'XmlRefused';
  readonly kind: 'malformed' | 'doctype';

  constructor(kind: XmlRefused['kind'], reason: string) {
    super(reason);
    this.kind = kind;
  }
}

/**
 * Ends the scanning of XML that is not well-formed.
 *
 * @example
 * if (end < 0) malformed('a reference without its semicolon');
 */
export function malformed(reason: string): never {
  throw new XmlRefused('malformed', reason);
}
