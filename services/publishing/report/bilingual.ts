import type { Message } from '../../../libs/domain/message.ts';
import { type Html, html } from './html.ts';

/** English in a Chinese page: marked as such, in smaller type. */
export const english = (text: string): Html => html`<span lang="en">${text}</span>`;

/** A heading or label in both languages, Chinese first. */
export const both = ({ zh, en }: Message): Html => html`${zh} ${english(en)}`;
