import { deflateWeb } from '../../libs/workbook/deflate-web.ts';
import { inflateWeb } from '../../libs/workbook/inflate-web.ts';
import { type Answer, answerOf, type JudgedCase } from './same-findings-answer.ts';

/** What this script, bundled, gives to the page that it runs in. */
export interface PageScript {
  readonly answer: (judged: JudgedCase) => Promise<Answer>;
}

const script: PageScript = { answer: (judged) => answerOf(judged, { inflate: inflateWeb, deflate: deflateWeb }) };

Object.assign(globalThis, script);
