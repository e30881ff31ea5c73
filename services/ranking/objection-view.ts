import type { Objection } from '../../libs/domain/objections/objection.ts';
import { shownDeed } from './shown-deed.ts';

/** An objection as the API shows it. */
export const objectionView = ({ fileSha256: _, submitted, decided, withdrawn, ...rest }: Objection) => ({
  ...rest,
  submitted: shownDeed(submitted),
  ...(decided ? { decided: shownDeed(decided) } : {}),
  ...(withdrawn ? { withdrawn: shownDeed(withdrawn) } : {}),
});
