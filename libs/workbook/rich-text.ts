import { decodeXmlString } from './xml-string.ts';

/**
 * Collects the text of an `si` or `is` element: its runs are joined, phonetic readings (`rPh`) left out. Tell it every
 * element and text inside, then take the text.
 */
export class RichText {
  #text = '';
  #inText = false;
  #inPhonetic = false;

  open(name: string): void {
    if (name === 'rPh') this.#inPhonetic = true;
    if (name === 't') this.#inText = !this.#inPhonetic;
  }

  close(name: string): void {
    if (name === 'rPh') this.#inPhonetic = false;
    if (name === 't') this.#inText = false;
  }

  text(text: string): void {
    if (this.#inText) this.#text += text;
  }

  /** The text collected since the last time. */
  take(): string {
    const text = decodeXmlString(this.#text);
    this.#text = '';
    return text;
  }
}
