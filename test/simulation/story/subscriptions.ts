import type { Webhook } from '../../../libs/ports/webhooks.ts';
import type { ApiCall } from '../system/invoke.ts';
import { lead, office, officeLead, officer, portal } from './people.ts';
import { type Action, calling, type Scene } from './scene.ts';

const condition = (version: number) => ({ 'if-match': `"${version}"` });

/** What people do about how they are told: subscribe endpoints, change and replay them, read notices, set channels. */
export const nextOfSubscriptions = ({ view, random, mark, story }: Scene): Action => {
  const zone = random.pick(story.zones);
  const standing = [...view.webhooks.values()].filter(({ value }) => value.state !== 'deleted');
  if (standing.length === 0 || (standing.length < 3 && random.chance(0.2)))
    return calling(register(mark, random.chance(0.5)));
  const disabled = standing.filter(({ value }) => value.state === 'disabled');
  const again = disabled.length > 0 && random.chance(0.8);
  const { value, version } = random.pick(again ? disabled : standing);
  const path = `/v1/webhooks/${value.id}`;
  const by = ownerOf(value);
  const notices = [...view.notices.values()].filter(({ value: { read } }) => !read);
  if (again) return calling({ actor: by, method: 'POST', path: `${path}/activation`, headers: condition(version) });
  const calls: readonly ApiCall[] = [
    { actor: by, method: 'POST', path: `${path}/replay`, body: { after: String(random.below(3)) } },
    { actor: by, method: 'POST', path: `${path}/rotation`, headers: condition(version) },
    { actor: by, method: 'DELETE', path, headers: condition(version) },
    ...notices.slice(-2).map(({ value: { id, inbox } }) => markRead(id, inbox)),
    {
      ...{ actor: random.pick([lead(zone), office]), method: 'PUT', path: `/v1/zones/${zone}/channels` },
      headers: { 'if-none-match': '*' },
      body: { mail: [`${zone}@zone.example.cn`] },
    },
  ];
  return calling(random.pick(calls));
};

const ownerOf = ({ audience }: Webhook) => (audience === 'portal' ? portal : officeLead);

/** `mark` tells one endpoint from another; it is asked for again under the same key. */
const register = (mark: string, ofPortal: boolean): ApiCall => ({
  actor: ofPortal ? portal : officeLead,
  method: 'POST',
  path: '/v1/webhooks',
  headers: { 'idempotency-key': `webhook-${mark}` },
  body: { url: `https://receiver.example.cn/${mark}` },
});

const markRead = (id: string, inbox: string): ApiCall => ({
  actor: inbox === 'office' ? office : officer(inbox.slice('zone:'.length)),
  method: 'POST',
  path: `/v1/notices/${id}/read`,
});
