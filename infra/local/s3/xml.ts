/** An element: its name, and text or child elements; one without content (`undefined`) is left out. */
export type XmlElement = readonly [
  name: string,
  content: string | number | boolean | readonly XmlElement[] | undefined,
];

/**
 * Writes an element tree as an XML document.
 *
 * @param root the outermost element
 * @param namespace its default namespace, when it has one
 * @example xmlDocument(['Error', [['Code', 'NoSuchKey']]]) // <?xml …?><Error><Code>NoSuchKey</Code></Error>
 */
export function xmlDocument(root: XmlElement, namespace?: string): string {
  const attribute = namespace === undefined ? '' : ` xmlns="${escapeXml(namespace)}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(root, attribute)}`;
}

function element([name, content]: XmlElement, attribute = ''): string {
  if (content === undefined) return '';
  const inner = Array.isArray(content) ? content.map((child) => element(child)).join('') : escapeXml(String(content));
  return `<${name}${attribute}>${inner}</${name}>`;
}

const unsafe = /[<>&"'\p{Cc}]/gu;

/** A key may hold any character, so control characters go out as references, as S3 sends them. */
function escapeXml(text: string): string {
  return text.replace(unsafe, (character) => `&#${character.codePointAt(0)};`);
}
