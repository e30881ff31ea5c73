import type { TagRule } from '../tag-rule.ts';
import { templateOtherForm } from './template-other-form.ts';
import { templateOtherPeriod } from './template-other-period.ts';
import { templateOtherZone } from './template-other-zone.ts';
import { templatePrefilledOutdated } from './template-prefilled-outdated.ts';
import { templateSubAreaOnly } from './template-sub-area-only.ts';
import { templateVersionOlder } from './template-version-older.ts';
import { templateVersionUnknown } from './template-version-unknown.ts';

/** Every rule about the template that a workbook was made from. To add one is to add its file and a line here. */
export const tagRules: readonly TagRule[] = [
  templateOtherForm,
  templateOtherZone,
  templateOtherPeriod,
  templateVersionUnknown,
  templateVersionOlder,
  templatePrefilledOutdated,
  templateSubAreaOnly,
];
