/**
 * The headers under which a browser saves an answer: its name in any script (RFC 6266), and an ASCII one for programs that know no
 * other.
 *
 * @example
 * fileHeaders('通报稿.docx', 'circular.docx')['content-disposition']; // `attachment; filename="circular.docx"; filename*=UTF-8''%E9%80%9A%E6%8A%A5%E7%A8%BF.docx`
 */
export const fileHeaders = (name: string, asciiName: string): { readonly 'content-disposition': string } => ({
  'content-disposition': `attachment; filename="${asciiName}"; filename*=UTF-8''${encoded(name)}`,
});

const encoded = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/gu,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
