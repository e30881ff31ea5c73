import { shanghaiTime } from '../../libs/domain/shanghai-time.ts';

/** Something that was done, with its moment as people read it. */
export const shownDeed = <T extends { readonly at: string }>(deed: T): T => ({ ...deed, at: shanghaiTime(deed.at) });
