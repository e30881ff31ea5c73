import { canonicalJson, sha256Hex } from '../../libs/domain/digest.ts';
import type { OfficeEntry } from '../../libs/domain/office-entry.ts';
import type { Submission } from '../../libs/domain/submission.ts';
import type { FilingContextPorts } from '../../libs/ports/filing-context.ts';
import type { PutObject } from '../../libs/ports/objects.ts';
import { currentOfficeEntries, officeEntriesVersions } from '../../libs/ports/office-entries.ts';
import { readOfficeSheet } from './office-sheet.ts';
import type { Recorder, Recording } from './recording.ts';

/** What keeping entries needs. */
export type KeepCarriedPorts = FilingContextPorts & { readonly putObject: PutObject };

/**
 * What an acceptance records of the office's entries: those that were carried over from an earlier attempt (沿用), as the first
 * version beside the accepted one. Undefined where the office entered something itself, or nothing was carried.
 */
export const keepCarried = async (
  ports: KeepCarriedPorts,
  submission: Submission,
  deed: Recorder,
): Promise<Recording | undefined> => {
  const sheet = await readOfficeSheet(ports, submission);
  if (!sheet || sheet.version > 0 || sheet.value.current.length === 0) return undefined;
  const key = await keepEntries(ports.putObject, sheet.value.current);
  const version = { submission: submission.id, number: 1, entries: key, ...deed };
  return {
    facts: { officeEntries: key, carried: sheet.value.current.length },
    writes: [
      currentOfficeEntries.write(submission.id, 'absent', version),
      officeEntriesVersions.write({ submission: submission.id, number: 1 }, 'absent', version),
    ],
    events: [],
  };
};

/** Keeps entries as an object before anything points to it, and gives its key. */
export const keepEntries = async (putObject: PutObject, entries: readonly OfficeEntry[]): Promise<string> => {
  const text = canonicalJson(entries);
  const key = `office-entries/${sha256Hex(text)}.json`;
  const bytes = new TextEncoder().encode(text);
  await putObject({ bucket: 'results', key, bytes, contentType: 'application/json' });
  return key;
};
