import { XmlAttributes } from './xml-attributes.ts';
import { nameEnd, XmlNames } from './xml-names.ts';
import { resolveReferences } from './xml-references.ts';
import { malformed, XmlRefused } from './xml-refused.ts';

/** What a scanner tells, in document order. */
export interface XmlEvents {
  /** The attributes hold until the call returns. */
  open(name: string, attributes: XmlAttributes): void;
  close(name: string): void;
  /** Character data or CDATA inside the root; one text may come in several calls. */
  text(text: string): void;
  /**
   * Reads a whole element of a kind that is known, whose `<` stands here inside the root; it must be well-formed. Returns where it
   * ends, 0 for any other: that is told as usual.
   */
  whole?(text: string, at: number): number;
}

const TAB = 0x09;
const LINE_END = 0x0a;
const SPACE = 0x20;
const BANG = 0x21;
const QUOTE = 0x22;
const AMPERSAND = 0x26;
const APOSTROPHE = 0x27;
const SLASH = 0x2f;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const QUESTION = 0x3f;
const BRACKET = 0x5d;

/** Control characters but the tab and the line end: XML 1.0 allows none but the carriage return, which it turns into a line end. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u0008\u000b-\u001f]/;

/** Whether a text is not to be taken as it is. Two kinds of search, each fast, as one pattern for both would not be. */
const isSpecial = (text: string): boolean => control.test(text) || text.includes('\ufffe') || text.includes('\uffff');

/** What XML 1.0 allows nowhere. */
const forbidden = /[^\t\n\r -\ufffd]/;

const declaration =
  /^<\?xml[ \t\n]+version[ \t\n]*=[ \t\n]*(["'])1\.0\1(?:[ \t\n]+encoding[ \t\n]*=[ \t\n]*(["'])[A-Za-z][\w.-]*\2)?(?:[ \t\n]+standalone[ \t\n]*=[ \t\n]*(["'])(?:yes|no)\3)?[ \t\n]*\?>$/;

/** A token that is not there to its end yet. */
const UNFINISHED = -1;

/**
 * Scans XML 1.0 as it comes, checking that it is well-formed: `write` each piece of text, then `close`. Throws an
 * `XmlRefused` for anything else, and for a document type declaration, so that no entity can be declared.
 *
 * Only what a later `<` follows is scanned, the rest waits for the next piece. No markup but a comment, a CDATA section or
 * a processing instruction may hold that character, so every other token is either complete or malformed. It is fastest
 * with pieces that begin with a `<`, as those of `decodeXml` do: then no text has to be joined.
 *
 * @example
 * const scanner = new XmlScanner(events);
 * for (const piece of ['<row r="1"><c', '/></row>']) scanner.write(piece);
 * scanner.close();
 */
export class XmlScanner {
  readonly #events: XmlEvents;
  readonly #names = new XmlNames();
  readonly #attributes = new XmlAttributes();
  /** The elements that are open, from the root on. */
  readonly #open: string[] = [];
  #rest = '';
  /** A carriage return at the end of a piece: whether a line end follows is not known yet. */
  #held = '';
  #atStart = true;
  #rootSeen = false;
  /** How far the rest was searched for the end of its comment, section or instruction. */
  #searched = 0;

  constructor(events: XmlEvents) {
    this.#events = events;
  }

  write(piece: string): void {
    const text = this.#normalized(piece);
    const cut = text.startsWith('<') ? 0 : text.lastIndexOf('<');
    if (cut < 0) {
      this.#rest += text;
      return;
    }
    const whole = this.#rest + text.slice(0, cut);
    const left = whole.slice(this.#scan(whole));
    if (this.#searched > 0) this.#searched = left.length;
    this.#rest = left + text.slice(cut);
  }

  close(): void {
    if (this.#held !== '') this.#rest += '\n';
    if (this.#scan(this.#rest) < this.#rest.length) malformed('unexpected end');
    const unclosed = this.#open.at(-1);
    if (unclosed !== undefined) malformed(`unclosed element ${unclosed.slice(0, 40)}`);
    if (!this.#rootSeen) malformed('no root element');
  }

  /** Line ends as XML 1.0, 2.11 wants them. */
  #normalized(piece: string): string {
    const text = this.#held + piece;
    if (!isSpecial(text)) {
      this.#held = '';
      return text;
    }
    if (forbidden.test(text)) malformed('a character that is not allowed');
    this.#held = text.endsWith('\r') ? '\r' : '';
    return text.slice(0, text.length - this.#held.length).replace(/\r\n?/g, '\n');
  }

  /** Scans the tokens of a text that a `<` or the end follows. Returns where the first unfinished one begins. */
  #scan(text: string): number {
    let at = this.#atStart ? this.#start(text) : 0;
    while (at < text.length && !this.#atStart) {
      const next = text.charCodeAt(at) === LESS ? this.#markup(text, at) : this.#characters(text, at);
      if (next === UNFINISHED) break;
      at = next;
    }
    return at;
  }

  /** Passes the declaration over: it may stand nowhere but at the very start, and is well within the first piece. */
  #start(text: string): number {
    // A byte order mark alone may come first.
    if (text === '' || text === '\ufeff') return 0;
    this.#atStart = false;
    const from = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    if (!/^<\?xml[ \t\n?]/.test(text.slice(from, from + 6))) return from;
    const end = text.indexOf('?>', from) + 2;
    if (end < 2 || !declaration.test(text.slice(from, end))) malformed('the XML declaration');
    return end;
  }

  #markup(text: string, at: number): number {
    switch (text.charCodeAt(at + 1)) {
      case SLASH:
        return this.#closeTag(text, at);
      case BANG:
        return this.#section(text, at);
      case QUESTION:
        return this.#instruction(text, at);
      default:
        return (this.#open.length > 0 && this.#events.whole?.(text, at)) || this.#openTag(text, at);
    }
  }

  #characters(text: string, start: number): number {
    let end = start;
    let plain = true;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (code === LESS) break;
      if (code === AMPERSAND || code === BRACKET) plain = false;
    }
    const characters = text.slice(start, end);
    if (this.#open.length === 0) {
      if (!/^[ \t\n]*$/.test(characters)) malformed('text outside the root element');
    } else if (plain) {
      this.#events.text(characters);
    } else {
      if (characters.includes(']]>')) malformed(']]> in a text');
      this.#events.text(resolveReferences(characters));
    }
    return end;
  }

  #openTag(text: string, at: number): number {
    const afterName = nameEnd(text, at + 1);
    const name = this.#names.at(text, at + 1, afterName);
    if (this.#rootSeen && this.#open.length === 0) malformed('more than one root element');
    const attributes = this.#attributes;
    attributes.begin(text);
    let end = afterName;
    for (;;) {
      const next = spacesEnd(text, end);
      const code = text.charCodeAt(next);
      if (code === GREATER || code === SLASH) {
        end = next;
        break;
      }
      if (next === end) malformed(`a wrong character in the tag of ${name.slice(0, 40)}`);
      end = this.#attribute(text, next);
    }
    if (attributes.count > 0) attributes.check();
    this.#rootSeen = true;
    return this.#opened(text, name, end);
  }

  /** Tells of the element whose tag ends at this `>` or `/>`. */
  #opened(text: string, name: string, end: number): number {
    this.#events.open(name, this.#attributes);
    if (text.charCodeAt(end) === GREATER) {
      this.#open.push(name);
      return end + 1;
    }
    if (text.charCodeAt(end + 1) !== GREATER) malformed(`a slash in the tag of ${name.slice(0, 40)}`);
    this.#events.close(name);
    return end + 2;
  }

  #attribute(text: string, at: number): number {
    const afterName = nameEnd(text, at);
    const name = this.#names.at(text, at, afterName);
    const equals = spacesEnd(text, afterName);
    if (text.charCodeAt(equals) !== EQUALS) malformed(`attribute ${name.slice(0, 40)} has no value`);
    const open = spacesEnd(text, equals + 1);
    const quote = text.charCodeAt(open);
    if (quote !== QUOTE && quote !== APOSTROPHE) malformed(`the value of ${name.slice(0, 40)} is not quoted`);
    let end = open + 1;
    let escaped = false;
    for (;;) {
      const code = end < text.length ? text.charCodeAt(end) : LESS;
      if (code === quote) break;
      if (code === LESS) malformed(`< in the value of ${name.slice(0, 40)}`);
      if (code === AMPERSAND || code < SPACE) escaped = true;
      end += 1;
    }
    this.#attributes.add(name, open + 1, end, escaped);
    return end + 1;
  }

  #closeTag(text: string, at: number): number {
    const name = this.#open.pop();
    if (name === undefined || !text.startsWith(name, at + 2)) return malformed('a closing tag without its opening one');
    const end = spacesEnd(text, at + 2 + name.length);
    if (text.charCodeAt(end) !== GREATER) malformed(`the closing tag of ${name.slice(0, 40)}`);
    this.#events.close(name);
    return end + 1;
  }

  /** A comment, a CDATA section or a document type. */
  #section(text: string, at: number): number {
    if (text.startsWith('<!--', at)) {
      const dashes = this.#find(text, '--', at + 4);
      if (dashes === UNFINISHED || dashes + 2 === text.length) return UNFINISHED;
      return text.charCodeAt(dashes + 2) === GREATER ? dashes + 3 : malformed('-- in a comment');
    }
    if (text.startsWith('<![CDATA[', at)) {
      if (this.#open.length === 0) malformed('text outside the root element');
      const end = this.#find(text, ']]>', at + 9);
      if (end === UNFINISHED) return UNFINISHED;
      if (end > at + 9) this.#events.text(text.slice(at + 9, end));
      return end + 3;
    }
    if (!text.startsWith('<!DOCTYPE', at)) malformed('a wrong character after <!');
    if (this.#find(text, '>', at + 9) === UNFINISHED) return UNFINISHED;
    throw new XmlRefused('doctype', 'a document type declaration');
  }

  #instruction(text: string, at: number): number {
    const afterTarget = nameEnd(text, at + 2);
    const target = this.#names.at(text, at + 2, afterTarget);
    const code = text.charCodeAt(afterTarget);
    if (/^xml$/i.test(target) || !(isSpace(code) || code === QUESTION)) malformed('a processing instruction');
    const end = this.#find(text, '?>', afterTarget);
    return end === UNFINISHED ? UNFINISHED : end + 2;
  }

  /** Where the end of a section stands; what was searched in vain before is not searched again. */
  #find(text: string, sign: string, from: number): number {
    const found = text.indexOf(sign, Math.max(from, this.#searched - sign.length));
    this.#searched = found < 0 ? text.length : 0;
    return found < 0 ? UNFINISHED : found;
  }
}

const isSpace = (code: number): boolean => code === SPACE || code === LINE_END || code === TAB;

function spacesEnd(text: string, start: number): number {
  let end = start;
  while (isSpace(text.charCodeAt(end))) end += 1;
  return end;
}
