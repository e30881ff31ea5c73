import { roleNames } from './person.ts';

type Language = 'zh' | 'en';

/** What the page may complain of: who was chosen, or the client that sent people here. */
export type Mistake = 'person' | 'client';

/** Cities whose ids are suggested; any other id is taken, too. */
const suggested = {
  hangzhou: '杭州',
  ningbo: '宁波',
  wenzhou: '温州',
  jiaxing: '嘉兴',
  huzhou: '湖州',
  shaoxing: '绍兴',
  jinhua: '金华',
  quzhou: '衢州',
  zhoushan: '舟山',
  taizhou: '台州',
  lishui: '丽水',
};

const texts = {
  zh: {
    title: '登录联创（本机）',
    note: '本页只在本机运行，任何人都可以选择任何身份。',
    role: '身份',
    zone: '联动创新区',
    zoneNote: '填报员和签发人须填写，例如 hangzhou',
    sub: '人员标识（可不填）',
    subNote: '例如 li.wei；不填则按身份自动生成',
    submit: '登录',
    other: 'English',
    token: '令牌',
    until: '有效至',
    use: '这样使用',
    again: '换一个身份',
    person: '请选择身份；填报员和签发人须填写所属联动创新区（小写字母）。',
    client: '请求来自未知的客户端，或其返回地址不在本机。',
  },
  en: {
    title: 'Sign in to Lianchuang (this machine)',
    note: 'This page runs on this machine only; anyone may choose to be anyone.',
    role: 'Role',
    zone: 'Zone',
    zoneNote: 'Needed by zone officers and leads, e.g. hangzhou',
    sub: 'Person (may be left empty)',
    subNote: 'E.g. li.wei; made from the role if left empty',
    submit: 'Sign in',
    other: '中文',
    token: 'Token',
    until: 'Good until',
    use: 'Use it like this',
    again: 'Be somebody else',
    person: 'Choose a role; zone officers and leads need their zone, in lower case.',
    client: 'The client is not known here, or its address is not one of this machine.',
  },
} as const;

const style = `
:root{color-scheme:light dark;font:16px/1.5 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif}
body{margin:0 auto;max-width:34rem;padding:2rem 1.25rem}
h1{font-size:1.35rem;margin:0 0 .25rem}header{display:flex;justify-content:space-between;gap:1rem;align-items:baseline}
.note{margin:.25rem 0 1.5rem;opacity:.8}fieldset{border:1px solid #8886;border-radius:.5rem;margin:0 0 1rem;padding:.5rem 1rem 1rem}
legend,label.field{font-weight:600}.choice{display:flex;gap:.6rem;padding:.35rem 0;align-items:center}
label.field{display:block;margin:1rem 0 .25rem}
input[type=text],textarea{box-sizing:border-box;width:100%;font:inherit;padding:.5rem;border:1px solid #888;border-radius:.4rem}
textarea,pre{font:13px/1.45 ui-monospace,monospace}textarea{height:9rem;resize:vertical}
pre{white-space:pre-wrap;overflow-wrap:anywhere;padding:.75rem;border:1px solid #8886;border-radius:.4rem}
small{display:block;opacity:.8}button{margin-top:1.5rem;font:inherit;padding:.6rem 1.6rem;border:0;border-radius:.4rem;background:#0b57a4;color:#fff}
:focus-visible{outline:3px solid #e8a013;outline-offset:2px}
[role=alert]{border:1px solid #b3261e;border-radius:.4rem;padding:.6rem .8rem;margin:0 0 1rem}`;

/** What the page is shown for. */
export interface SignInPage {
  readonly language: Language;
  /** Where the form is sent to, and what goes with it. */
  readonly action: string;
  readonly carried: Readonly<Record<string, string>>;
  /** The same page in the other language. */
  readonly otherLanguage: string;
  readonly chosen: Readonly<Record<string, string>>;
  readonly mistake?: Mistake | undefined;
}

/** The page on which one chooses who to be. It works without scripts, by keyboard and by screen reader. */
export function signInPage({ language, action, carried, otherLanguage, chosen, mistake }: SignInPage): string {
  const text = texts[language];
  const roles = Object.entries(roleNames).map(
    ([id, name], at) =>
      `<label class="choice"><input type="radio" name="role" value="${id}" required${
        (chosen['role'] ?? (at === 0 ? id : '')) === id ? ' checked' : ''
      }>${name[language]}</label>`,
  );
  const hidden = Object.entries(carried).map(
    ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  );
  const zones = Object.entries(suggested).map(([id, name]) => `<option value="${id}">${name}</option>`);
  return wholePage(language, otherLanguage, [
    `<p class="note">${text.note}</p>`,
    mistake === undefined ? '' : `<p role="alert">${text[mistake]}</p>`,
    `<form method="post" action="${escaped(action)}">`,
    ...hidden,
    `<fieldset><legend>${text.role}</legend>${roles.join('')}</fieldset>`,
    `<label class="field" for="zone">${text.zone}</label>`,
    `<input type="text" id="zone" name="zone" list="zones" pattern="[a-z0-9\\-]{1,64}" autocomplete="off" aria-describedby="zone-note" value="${escaped(chosen['zone'] ?? '')}">`,
    `<datalist id="zones">${zones.join('')}</datalist><small id="zone-note">${text.zoneNote}</small>`,
    `<label class="field" for="sub">${text.sub}</label>`,
    `<input type="text" id="sub" name="sub" maxlength="128" autocomplete="off" aria-describedby="sub-note" value="${escaped(chosen['sub'] ?? '')}">`,
    `<small id="sub-note">${text.subNote}</small>`,
    `<button type="submit">${text.submit}</button></form>`,
  ]);
}

/** The page that shows a token to paste, for who signed in without a client. */
export function tokenPage(options: {
  readonly language: Language;
  readonly origin: string;
  readonly token: string;
  readonly until: string;
}): string {
  const { language, origin, token, until } = options;
  const text = texts[language];
  const other = `/dev/sign-in?lang=${language === 'zh' ? 'en' : 'zh'}`;
  return wholePage(language, other, [
    `<label class="field" for="token">${text.token}</label>`,
    `<textarea id="token" readonly>${escaped(token)}</textarea><small>${text.until} ${escaped(until)}</small>`,
    `<p>${text.use}</p><pre>curl -H "authorization: Bearer $TOKEN" ${escaped(origin)}/v1/zones</pre>`,
    `<p><a href="/dev/sign-in?lang=${language}">${text.again}</a></p>`,
  ]);
}

function wholePage(language: Language, otherLanguage: string, main: readonly string[]): string {
  const { title, other } = texts[language];
  return [
    `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><style>${style}</style></head>`,
    `<body><header><h1>${title}</h1><a href="${escaped(otherLanguage)}" lang="${language === 'zh' ? 'en' : 'zh-CN'}">${other}</a></header>`,
    `<main>${main.join('\n')}</main></body></html>`,
  ].join('\n');
}

function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}
