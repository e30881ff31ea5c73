import type { SubmittedFile } from '../../../libs/domain/submission.ts';
import { workbookOf } from '../../../libs/domain/submitted-files.ts';
import type { Run } from '../engine/run.ts';
import { type Intent, wasDone } from '../story/ledger.ts';
import type { Invariant } from './invariant.ts';

/** How often a command took effect, by what it leaves. */
type Effects = (run: Run, intent: Intent) => number;

const audited = ({ sim }: Run, actions: readonly string[], subject: string, actor: string | undefined): number =>
  sim.world.records
    .all()
    .filter(({ key }) => key.sk.startsWith('E#'))
    .filter(
      ({ body }) => actions.includes(String(body['action'])) && body['subject'] === subject && body['actor'] === actor,
    ).length;

const subjectOf = ({ call }: Intent): string => call.path.split('/')[3] ?? '';

/** A decision bears its intent's number, an announcement its workbook's name, an entry of totals its source, of departments' figures its document. */
const effects: readonly { readonly of: RegExp; readonly count: Effects }[] = [
  {
    of: /^POST \/v1\/submissions$/u,
    count: ({ view }, { call }) => {
      const name = workbookOf((call.body as { readonly files: readonly SubmittedFile[] }).files)?.name;
      return [...view().submissions.values()].filter(({ value }) => workbookOf(value.files)?.name === name).length;
    },
  },
  {
    of: /^POST .*\/transitions$/u,
    count: ({ view }, { call }) => {
      const { document } = call.body as { readonly document: string };
      const all = [...view().evaluations.values()].flatMap(({ value }) => value.decisions);
      return all.filter((decision) => decision.document === document).length;
    },
  },
  {
    of: /^PUT \/v1\/province-totals/u,
    count: ({ sim }, { call }) => {
      const { trade } = call.body as { readonly trade: { readonly source: string } };
      const versions = sim.world.records
        .all()
        .filter(({ key }) => key.pk.startsWith('TOTALS#') && key.sk.startsWith('V#'));
      return versions.filter(({ body }) => sourceOf(body) === trade.source).length;
    },
  },
  {
    of: /^(PATCH \/v1\/windows|PUT \/v1\/window-settings)\//u,
    count: ({ sim }, { call }) => {
      const { reason } = call.body as { readonly reason: string };
      const versions = sim.world.records
        .all()
        .filter(({ key }) => key.pk.startsWith('WINDOW') && key.sk.startsWith('V#'));
      return versions.filter(({ body }) => body['reason'] === reason).length;
    },
  },
  {
    of: /^PUT \/v1\/authority-values\/[^/]+\/confirmations$/u,
    count: ({ sim }, { call }) => {
      const { rows } = call.body as { readonly rows: readonly { readonly text: string }[] };
      const naming = sim.world.objects
        .all()
        .filter(({ bytes, key }) => key.startsWith('authority-answers/') && saysText(bytes, rows[0]?.text ?? ''));
      const keys = new Set(naming.map(({ key }) => key));
      const versions = sim.world.records.all().filter(({ key }) => key.sk.startsWith('ANSWERED#'));
      return versions.filter(({ body }) => keys.has(String(body['answers']))).length;
    },
  },
  {
    of: /^PUT \/v1\/authority-values/u,
    count: ({ sim }, { call }) => {
      const { document } = call.body as { readonly document: string };
      const naming = sim.world.objects
        .all()
        .filter(
          ({ key, bytes }) => key.startsWith('authority/') && new TextDecoder().decode(bytes).includes(`"${document}"`),
        );
      const keys = new Set(naming.map(({ key }) => key));
      const versions = sim.world.records
        .all()
        .filter(({ key }) => key.pk.startsWith('AUTHORITY#') && key.sk.startsWith('V#'));
      return versions.filter(({ body }) => keys.has(String(body['table']))).length;
    },
  },
  {
    of: /^POST \/v1\/submissions\/[^/]+\/scan$/u,
    count: ({ view }, { call }) => {
      const { name } = call.body as { readonly name: string };
      const { scans = [] } = view().scans.get(call.path.split('/')[3] ?? '')?.value ?? {};
      return scans.filter((scan) => scan.name === name).length;
    },
  },
  {
    of: /^POST \/v1\/evaluations$/u,
    count: (_run, intent) => {
      const ids = new Set(intent.replies.map(({ body }) => String((body as { readonly id?: string }).id)));
      return intent.replies.length === 0 ? 0 : ids.size;
    },
  },
  {
    of: /^POST .*\/certification$/u,
    count: (run, intent) => audited(run, ['submission.certified'], subjectOf(intent), intent.call.actor?.sub),
  },
  {
    of: /^POST .*\/review$/u,
    count: (run, intent) =>
      audited(run, ['submission.accepted', 'submission.returned'], subjectOf(intent), intent.call.actor?.sub),
  },
];

const saysText = (bytes: Uint8Array, text: string): boolean => new TextDecoder().decode(bytes).includes(`"${text}"`);

const sourceOf = (body: Readonly<Record<string, unknown>>): string | undefined =>
  (body['totals'] as { readonly trade?: { readonly source?: string } } | undefined)?.trade?.source;

/** Each command has one effect: at most one, however often it was sent, and exactly one where it was answered as done. */
export const commandsHaveOneEffect: Invariant = {
  name: 'commands have one effect',
  atRest: (run) => [
    ...run.ledger.intents.flatMap((intent) => {
      const { method, path } = intent.call;
      const kind = effects.find(({ of }) => of.test(`${method} ${path}`));
      if (!kind) return [];
      const count = kind.count(run, intent);
      if (count > 1) return [`${method} ${path} of intent ${intent.id} had ${count} effects`];
      return count === 0 && wasDone(intent)
        ? [`${method} ${path} of intent ${intent.id} was answered, and is lost`]
        : [];
    }),
    ...oneAnswerEach(run),
  ],
};

/** Each submission, scan, requested evaluation, entry, objection and case came of one request, whose answer is kept beside it. */
const oneAnswerEach = ({ sim, view }: Run): readonly string[] => {
  const answers = sim.world.records.all().filter(({ key }) => key.sk === 'ANSWER');
  const isScan = (body: Readonly<Record<string, unknown>>) => 'number' in (body['answer'] as object);
  const of = (table: string) => answers.filter(({ key, body }) => key.table === table && !isScan(body)).length;
  const announced = [...view().scans.values()].reduce((sum, { value }) => sum + (value.scans.at(-1)?.number ?? 0), 0);
  const ofScans = answers.filter(({ key, body }) => key.table === 'intake' && isScan(body)).length;
  const { submissions, evaluations } = view();
  const requested = [...evaluations.values()].filter(({ value }) => value.request.cause.startsWith('request:')).length;
  const { entries, objections, exemptions } = view();
  const asked = requested + entries.size + objections.size + exemptions.size;
  return [
    ...(of('intake') === submissions.size ? [] : [`${submissions.size} submissions came of ${of('intake')} requests`]),
    ...(ofScans === announced ? [] : [`${announced} scans came of ${ofScans} requests`]),
    ...(of('ranking') === asked ? [] : [`${asked} evaluations, entries and cases came of ${of('ranking')} requests`]),
  ];
};
