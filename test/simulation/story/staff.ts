import type { Actor } from '../../../libs/domain/actor.ts';
import { handOver, registerPerson } from './commands.ts';
import { deputy, lead, office, officeLead, officer, secondOffice } from './people.ts';
import { type Action, calling, type Scene } from './scene.ts';

/** What a zone's lead does about the zone's people. */
export const nextOfZoneStaff = (scene: Scene, zone: string): Action =>
  nextOfStaff(scene, lead(zone), [officer(zone), deputy(zone)]);

/** What the office's lead does about the office's people. */
export const nextOfOfficeStaff = (scene: Scene): Action => nextOfStaff(scene, officeLead, [office, secondOffice]);

/** Registers one who is not registered yet; then one hands over to the other, or an entry is corrected. */
const nextOfStaff = ({ view, random, mark }: Scene, by: Actor, two: readonly [Actor, Actor]): Action => {
  const [from, to] = random.chance(0.7) ? two : [two[1], two[0]];
  const known = view.people.get(to.sub);
  if (known && random.chance(0.7)) return calling(handOver(by, from.sub, to.sub, mark));
  return calling(registerPerson(by, to, mark, known?.version));
};
