import { sha256Hex } from '../../../libs/domain/digest.ts';
import { announceScan } from '../../../services/intake/announce-scan.ts';
import { registerUpload } from '../../../services/intake/register-upload.ts';
import { answerOf, ask, lead } from './ask.ts';
import type { Line } from './open-line.ts';

/** The beginning of a PDF, and something that tells it from another one. */
export const scanOf = (text: string): Uint8Array => new TextEncoder().encode(`%PDF-1.7\n${text}`);

/** What is announced of a file. */
export const announcedAs = (bytes: Uint8Array, name = '盖章件.pdf') => ({
  name,
  size: bytes.length,
  sha256: sha256Hex(bytes),
});

/** Announces a scan as the zone's lead; gives the fields of its form. */
export const announceScanOf = async (line: Line, bytes: Uint8Array, name?: string) => {
  const body = announcedAs(bytes, name);
  const answer = answerOf(await ask(announceScan(line.ports), { actor: lead, params: { id: 'sub-1' }, body }));
  return answer.body?.uploads[0]?.fields ?? {};
};

/** Announces a scan, posts it, and has the store tell of it. */
export const uploadScan = async (line: Line, bytes: Uint8Array, name?: string): Promise<void> => {
  const outcome = line.objects.submitForm(await announceScanOf(line, bytes, name), bytes);
  if (!outcome.stored) throw new Error(outcome.reason);
  await registerUpload(line.ports)('sub-1');
};
