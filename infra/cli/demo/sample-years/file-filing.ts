import { sha256Hex } from '../../../../libs/domain/digest.ts';
import { findHeading } from '../../../../libs/domain/forms/catalogue.ts';
import { SYNTHETIC_NOTICE } from '../../../../libs/domain/synthetic.ts';
import { filingName } from '../../sample-year/filing.ts';
import { pdfDocument } from '../../sample-year/pdf-document.ts';
import type { PlayedFiling } from '../../sample-year/play-filings.ts';
import type { World } from '../world.ts';
import { decided, type FiledFile, untilJudged, upload } from './filing-flow.ts';
import { incidents } from './incidents.ts';
import { accept, certify } from './settle-filing.ts';

/** A filing of the sample years, as the system took it. */
export interface Filed {
  readonly played: PlayedFiling;
  /** Its submissions, the last of which was accepted. */
  readonly submissions: readonly string[];
}

/** What people say of everything that must be explained. */
const EXPLANATION = '已核实，情况属实（模拟说明）';

/**
 * Files one workbook of the sample years as its people would, until it is accepted. Throws where the system finds other things
 * in it than judging the same bytes at home does.
 */
export const fileFiling = async (world: World, played: PlayedFiling): Promise<Filed> => {
  const { filing } = played;
  const files = filesOf(played);
  const submissions: string[] = [];
  const fileOnce = async (): Promise<string> => {
    const id = await upload(world, filing, files);
    submissions.push(id);
    await expectSameFindings(world, id, played, submissions.length);
    return id;
  };
  let id = await fileOnce();
  const incident = incidents.find((one) => one.filing === filingName(filing));
  await certify(world, filing.zone, id, EXPLANATION);
  if (incident?.kind === 'returned') {
    const [sheet] = played.sheets;
    const comments = sheet
      ? [{ sheet: sheet.name, cell: `B${sheet.firstRow}`, text: '请补充量化进展（模拟意见）' }]
      : [];
    await decided(world, id, 'review', { decision: 'return', comment: '请补充后重报', comments });
  }
  if (incident) {
    id = await fileOnce();
    await certify(world, filing.zone, id, EXPLANATION);
  }
  await accept(world, id);
  return { played, submissions };
};

const filesOf = ({ filing, file, bytes }: PlayedFiling): readonly FiledFile[] => {
  const name = file.split('/').at(-1) ?? file;
  const workbook: FiledFile = { role: 'workbook', name, bytes, sha256: sha256Hex(bytes) };
  const heading = findHeading(filing.form);
  if (!heading?.document) return [workbook];
  const { zone, period } = filing;
  const document = pdfDocument([SYNTHETIC_NOTICE.en, SYNTHETIC_NOTICE.zh, heading.title.zh, `${zone} ${period}`]);
  return [
    workbook,
    { role: 'document', name: name.replace(/xlsx$/u, 'pdf'), bytes: document, sha256: sha256Hex(document) },
  ];
};

const expectSameFindings = async (world: World, id: string, played: PlayedFiling, attempt: number): Promise<void> => {
  const { state, validation } = await untilJudged(world, id);
  const { findings } = played.judgement;
  const errors = findings.filter(({ level }) => level === 'error').length;
  const mustExplain = findings.filter(({ level }) => level === 'must-explain').length;
  const seen = validation?.counts;
  // A second attempt may be told that a comment is unanswered, which at home nobody knows of: a warning.
  if (state === 'valid' && seen?.error === errors && seen.mustExplain === mustExplain) return;
  throw new Error(
    `${played.file}, attempt ${attempt}, is ${state} with ${JSON.stringify(seen)}; at home ${errors} errors, ${mustExplain} to explain`,
  );
};
