import { province } from '../zone.ts';

/** Whose inbox a notice comes to (收件方): the office's, every zone's, or one zone's. */
export type Addressee = 'office' | 'zones' | { readonly zone: string };

/** The name of one inbox: `office`, or `zone:` and the zone's id. */
export type Inbox = 'office' | `zone:${string}`;

/**
 * The inboxes that addressees stand for, each once, where these zones are registered.
 *
 * @example
 * inboxesOf(['office', { zone: 'ningbo' }], ['hangzhou', 'ningbo']); // ['office', 'zone:ningbo']
 */
export const inboxesOf = (addressees: readonly Addressee[], zones: readonly string[]): readonly Inbox[] => [
  ...new Set(
    addressees.flatMap((addressee): readonly Inbox[] => {
      if (addressee === 'office') return ['office'];
      return addressee === 'zones' ? zones.map(zoneInbox) : [zoneInbox(addressee.zone)];
    }),
  ),
];

/**
 * The inbox that the people of a zone share; what is filed for the whole province is the office's.
 *
 * @example
 * zoneInbox('ningbo'); // 'zone:ningbo'
 */
export const zoneInbox = (zone: string): Inbox => (zone === province.id ? 'office' : `zone:${zone}`);
