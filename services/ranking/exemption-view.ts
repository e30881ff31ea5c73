import type { Exemption } from '../../libs/domain/exemptions/exemption.ts';
import { shownDeed } from './shown-deed.ts';

/** A case as the API shows it. */
export const exemptionView = ({ submitted, handlers, decided, ...rest }: Exemption) => ({
  ...rest,
  submitted: shownDeed(submitted),
  ...(handlers ? { handlers: shownDeed(handlers) } : {}),
  ...(decided ? { decided: shownDeed(decided) } : {}),
});
