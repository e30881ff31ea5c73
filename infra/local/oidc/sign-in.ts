import type { LocalRequest, LocalResponse } from '../exchange.ts';
import type { Issuer } from '../http-api/issuer.ts';
import { page } from './answers.ts';
import type { AuthorizationCodes } from './authorization-codes.ts';
import { type ReadAuthorizeRequest, readAuthorizeRequest, withQuery } from './authorize-request.ts';
import { choosePerson } from './person.ts';
import { type Mistake, signInPage, tokenPage } from './sign-in-page.ts';

/** What signing in needs. */
export interface SignIn {
  readonly issuer: Issuer;
  readonly codes: AuthorizationCodes;
}

/** Where clients send people. */
export const authorizePath = '/dev/oauth/authorize';

/** Where people come by themselves, for a token to paste. */
export const signInPath = '/dev/sign-in';

/** What of a form says who one wants to be; the rest came with the request. */
const chosenFields = ['role', 'zone', 'sub'];

/** Shows the page, or takes what was chosen on it: a client is sent a code, who came alone is shown a token. */
export async function signIn(request: LocalRequest, { issuer, codes }: SignIn): Promise<LocalResponse> {
  const { url, method } = request;
  const forClient = url.pathname === authorizePath;
  const sent = method === 'POST' ? new URLSearchParams(request.body.toString('utf8')) : url.searchParams;
  const read: ReadAuthorizeRequest | undefined = forClient ? readAuthorizeRequest(sent) : undefined;
  if (read?.kind === 'stop') return page(400, pageOf(request, sent, 'client'));
  if (read?.kind === 'send-back') return redirect(read.to);
  if (method !== 'POST') return page(200, pageOf(request, sent));
  const person = choosePerson(chosenOf(sent));
  if (person.kind === 'refused') return page(400, pageOf(request, sent, 'person'));
  if (!read) {
    const { token, expiresAt } = await issuer.sign(person.claims);
    return page(200, tokenPage({ language: languageOf(request, sent), origin: url.origin, token, until: expiresAt }));
  }
  const { redirectUri, state, ...asked } = read.request;
  return redirect(
    withQuery(redirectUri, { code: codes.issue({ redirectUri, ...asked, claims: person.claims }), state }),
  );
}

function pageOf(request: LocalRequest, sent: URLSearchParams, mistake?: Mistake): string {
  const { pathname } = request.url;
  const language = languageOf(request, sent);
  const carried = Object.fromEntries([...sent].filter(([name]) => !chosenFields.includes(name)));
  const other = new URLSearchParams({ ...carried, lang: language === 'zh' ? 'en' : 'zh' });
  return signInPage({
    language,
    action: pathname,
    carried: { ...carried, lang: language },
    otherLanguage: `${pathname}?${other}`,
    chosen: chosenOf(sent),
    mistake,
  });
}

/** A field that was left empty was not filled in. */
function chosenOf(sent: URLSearchParams): Readonly<Record<string, string>> {
  return Object.fromEntries([...sent].filter(([name, value]) => chosenFields.includes(name) && value !== ''));
}

function languageOf({ headers }: LocalRequest, sent: URLSearchParams): 'zh' | 'en' {
  const said = sent.get('lang') ?? headers['accept-language'] ?? '';
  return /^en/i.test(said) ? 'en' : 'zh';
}

function redirect(location: string): LocalResponse {
  return { status: 303, headers: { location, 'cache-control': 'no-store' } };
}
