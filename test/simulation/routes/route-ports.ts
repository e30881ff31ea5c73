import type { DeadLetters } from '../../../libs/ports/dead-letters.ts';
import type { GetObject, Objects } from '../../../libs/ports/objects.ts';
import type { Records } from '../../../libs/ports/records.ts';
import type { WorkPorts } from '../../../libs/ports/unit-of-work.ts';
import type { NewId } from '../../../libs/ports/world.ts';
import type { WebPorts } from '../system/sim-web.ts';

/** The ports that commands and reads need, together. */
export type RoutePorts = Records &
  Objects &
  WorkPorts &
  DeadLetters & { readonly newId: NewId; readonly getObject: GetObject } & Pick<WebPorts, 'lookUpHost' | 'newSecret'>;
