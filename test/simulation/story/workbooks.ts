import { sha256Hex } from '../../../libs/domain/digest.ts';
import { prefectures } from '../../../libs/domain/zone.ts';
import { filledForm } from '../../support/xlsx/filled-form.ts';

/** What a zone may upload. */
export const workbookKinds = ['good', 'good', 'other-figures', 'to-explain', 'invalid', 'unreadable'] as const;

/** One of {@link workbookKinds}. */
export type WorkbookKind = (typeof workbookKinds)[number];

/** A file, ready to be announced and posted. */
export interface PreparedFile {
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

const prepared = new Map<string, PreparedFile>();

/** The name under which a zone is registered, and which its forms bear. */
export const zoneName = (zone: string): string => `${prefectures[zone] ?? zone}联动创新区`;

/** The bytes of a zone's workbook of a kind: built once a process. */
export const workbookOf = (zone: string, kind: WorkbookKind): PreparedFile => {
  const key = `${zone}/${kind}`;
  const known = prepared.get(key);
  if (known) return known;
  const bytes = build(zone, kind);
  const file = { bytes, sha256: sha256Hex(bytes) };
  prepared.set(key, file);
  return file;
};

const build = (zone: string, kind: WorkbookKind): Uint8Array => {
  const unit = zoneName(zone);
  switch (kind) {
    case 'good':
      return filledForm({ unit, cells: { C4: 400_000 + zone.length * 1000, C6: 612_500 + zone.length * 1000 } });
    case 'other-figures':
      return filledForm({ unit, cells: { C4: 410_000 + zone.length * 900, C6: 622_500 + zone.length * 900 } });
    case 'to-explain':
      return filledForm({ unit, cells: { C6: 700_000 } });
    case 'invalid':
      return filledForm({ unit, withoutColumn: 5 });
    case 'unreadable':
      return new TextEncoder().encode(`not a workbook of ${zone}`);
  }
};
