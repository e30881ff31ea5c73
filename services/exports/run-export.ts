import type { Versioned } from '../../libs/ports/entity.ts';
import { type ExportJob, exportJobs } from '../../libs/ports/exports.ts';
import type { PutObject } from '../../libs/ports/objects.ts';
import { done, type StepOutcome, setAside } from '../../libs/ports/step.ts';
import { commitWork, untilCommitted, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import { type CollectPorts, collectRows } from './collect-rows.ts';
import { ROWS_A_FILE, storeFiles } from './store-files.ts';

/** What making an export needs. */
export type RunExportPorts = WorkPorts & CollectPorts & { readonly putObject: PutObject };

/** More files than that nobody opens, and the step's time would not do. */
const MOST_FILES = 10;

/** The part of an export's event that the step reads. */
interface Requested {
  readonly export: string;
}

/**
 * An export was asked for: its rows are read as they are now, written and named by their hashes. Made before, nothing changes; one
 * that a crash left half-made is made anew.
 */
export const runExport =
  (ports: RunExportPorts, mostRows = MOST_FILES * ROWS_A_FILE) =>
  async ({ export: id }: Requested): Promise<StepOutcome> => {
    const job = await untilCommitted(() => start(ports, id));
    if (job === 'unknown') return setAside(`没有这次导出 / no such export: ${id}`);
    if (job === 'ended') return done;
    const made = await makeFiles(ports, job, mostRows);
    return untilCommitted(() => end(ports, id, made));
  };

/** Takes it up, also where another did that and has not ended. */
const start = async (ports: RunExportPorts, id: string): Promise<ExportJob | 'unknown' | 'ended' | undefined> => {
  const found = await exportJobs.read(ports.readRecord, id);
  if (!found) return 'unknown';
  if (hasEnded(found.value)) return 'ended';
  if (found.value.state === 'running') return found.value;
  const running: ExportJob = { ...found.value, state: 'running' };
  return (await keep(ports, found, running)) ? running : undefined;
};

/** What became of it. */
type Made = Pick<ExportJob, 'state' | 'asOf' | 'rows' | 'files' | 'failure'>;

const makeFiles = async (
  ports: RunExportPorts,
  { kind, format, year, asked: { by, role } }: ExportJob,
  mostRows: number,
): Promise<Made> => {
  const asOf = ports.now();
  const table = await collectRows(ports, kind, year, { sub: by, role });
  const rows = table.rows.length;
  if (rows > mostRows) return { state: 'failed', failure: tooLarge(rows, mostRows) };
  return { state: 'done', asOf, rows, files: await storeFiles(ports.putObject, { kind, format, year, asOf }, table) };
};

/** The first that ends it stands: another who made it at the same time changes nothing. */
const end = async (ports: RunExportPorts, id: string, made: Made): Promise<StepOutcome | undefined> => {
  const found = await exportJobs.read(ports.readRecord, id);
  if (!found || hasEnded(found.value)) return done;
  return (await keep(ports, found, { ...found.value, ...made })) ? done : undefined;
};

const hasEnded = ({ state }: ExportJob): boolean => state === 'done' || state === 'failed';

const keep = (ports: RunExportPorts, { version }: Versioned<ExportJob>, job: ExportJob): Promise<boolean> =>
  commitWork(ports, {
    table: 'exports',
    chain: 'province',
    audit: {
      actor: 'system:exports',
      action: `export.${job.state}`,
      subject: job.id,
      facts: { files: (job.files ?? []).map(({ name, sha256 }) => ({ name, sha256 })) },
    },
    writes: [exportJobs.write(job.id, version, job)],
    events: [],
  });

const tooLarge = (rows: number, most: number) => ({
  zh: `共 ${rows} 行，超过上限 ${most} 行`,
  en: `It has ${rows} rows, more than ${most}`,
});
