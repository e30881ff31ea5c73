import type { Message } from '../message.ts';
import { type Person, unitOf } from '../person.ts';

/**
 * Why work cannot be handed to somebody (接收人不符); `undefined` where it can: they are registered, of the unit, have not left, and do the
 * same as whose work it was, where that one is known. Who is another unit's is not there.
 *
 * @example
 * unfitRecipient('hangzhou', undefined, { sub: 'li', name: '李', role: 'zone-officer', zone: 'hangzhou' }); // undefined
 */
export const unfitRecipient = (unit: string, from: Person | undefined, to: Person | undefined): Message | undefined => {
  if (!to || unitOf(to) !== unit || to.role === 'auditor') return saysUnknown;
  if (to.active === false) return saysLeft;
  return from && unitOf(from) === unit && from.role !== to.role ? saysOtherRole : undefined;
};

const saysUnknown: Message = {
  zh: '本单位人员名单中没有此人，请先登记',
  en: 'Nobody of that name is registered with your unit; register them first',
};

const saysLeft: Message = { zh: '此人已离岗', en: 'That person has left' };

const saysOtherRole: Message = { zh: '接收人与移交人的角色不同', en: 'They have another role than whose work it is' };
