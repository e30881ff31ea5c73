import type { Message } from '../../libs/domain/message.ts';

/**
 * A sentence as the document prints it: Chinese, then English.
 *
 * @example bilingual({ zh: '查看报送', en: 'Read a submission' }) // '查看报送 / Read a submission'
 */
export function bilingual({ zh, en }: Message): string {
  return `${zh} / ${en}`;
}
