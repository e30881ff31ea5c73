import * as z from 'zod/mini';
import { type Environment, readSettings } from '../../libs/lambda/settings.ts';

/** Where robots listen, and the mail server, if there is one. */
export interface ChannelSettings {
  readonly robotUrl: string;
  readonly mailServer: { readonly url: string; readonly from: string } | undefined;
}

const schema = z.object({ ROBOT_URL: z.url(), MAIL_SERVER: z.string(), MAIL_FROM: z.string() });

/** Reads `ROBOT_URL`, `MAIL_SERVER` (`off`, or `smtps://…`) and `MAIL_FROM`. */
export const readChannelSettings = (environment?: Environment): ChannelSettings => {
  const settings = environment ? readSettings(schema, environment) : readSettings(schema);
  const { ROBOT_URL: robotUrl, MAIL_SERVER: url, MAIL_FROM: from } = settings;
  return { robotUrl, mailServer: url === 'off' ? undefined : { url, from } };
};
