import { type Finding, findingId } from '../../../libs/domain/finding.ts';
import type { Submission } from '../../../libs/domain/submission.ts';
import { type Intent, noteReply } from '../story/ledger.ts';
import { nextOfOffice, nextOfZone } from '../story/next-action.ts';
import { someRead } from '../story/reads.ts';
import type { PostedFile, Scene } from '../story/scene.ts';
import { fileWith } from '../story/workbooks.ts';
import { wrongAction } from '../story/wrong-action.ts';
import { QUEUES } from '../system/everything.ts';
import type { ApiCall } from '../system/invoke.ts';
import type { Run } from './run.ts';

/** Has one person do one thing, which counts as an action of the story unless all could only wait. */
export const act = async (run: Run): Promise<void> => {
  const { random, story } = run;
  const zone = random.pick(story.zones);
  const scene: Scene = {
    ...{ story, view: run.view(), ledger: run.ledger, random },
    mark: `m${run.ledger.intents.length + 1}`,
    setAside: () => QUEUES.filter((queue) => run.sim.world.queues.deadLetters(queue).length > 0),
    mustExplain: (submission) => mustExplain(run, submission),
  };
  const action = random.chance(story.wrongness)
    ? wrongAction(scene, zone)
    : random.chance(story.officeShare)
      ? nextOfOffice(scene)
      : nextOfZone(scene, zone);
  if (action || random.chance(0.05)) run.ledger.actions += 1;
  if (action?.kind === 'post') for (const file of action.files) await post(run, action.submission, file);
  if (action?.kind === 'call') ask(run, action.call);
};

/** Has somebody look at something. */
export const readSomething = (run: Run): void =>
  run.sim.request(someRead(run.view(), run.random, run.random.pick(run.story.zones)), () => {});

/** Sends what was not answered again, to the letter. */
export const retry = (run: Run): void => {
  const unanswered = run.ledger.intents.filter(({ replies, sent }) => replies.length === 0 && sent < 6);
  if (unanswered.length > 0) send(run, run.random.pick(unanswered));
};

const ask = (run: Run, call: ApiCall): void => {
  const intent: Intent = { id: run.ledger.intents.length + 1, call, replies: [], sent: 0 };
  run.ledger.intents.push(intent);
  send(run, intent);
  if (run.sim.injector.drive('two-at-once', 'api')) send(run, intent);
};

const send = (run: Run, intent: Intent): void => {
  intent.sent += 1;
  run.sim.request(intent.call, (reply) => {
    // While an earlier one is being done, nothing is known of it yet.
    if (!reply || reply.status >= 500 || codeOf(reply.body) === 'request.in-flight') return;
    noteReply(run.ledger, intent, reply);
    if (reply.status < 300 && run.sim.injector.drive('answer-retried', 'api')) send(run, intent);
  });
};

const codeOf = (body: unknown): unknown => (body as { readonly code?: unknown } | undefined)?.code;

const post = async ({ sim, ledger }: Run, { filing }: Submission, { key, sha256 }: PostedFile): Promise<void> => {
  const fields = ledger.forms.get(key);
  const file = fileWith(filing, sha256);
  if (!fields || !file) return;
  const times = sim.injector.drive('posted-twice', 'browser') ? 2 : 1;
  for (let count = 0; count < times; count += 1) {
    const outcome = await sim.world.objects.submitForm(fields, file.bytes);
    sim.trace.push(`post ${key} ${outcome.stored ? 'stored' : outcome.reason}`);
    if (outcome.stored) ledger.posted.set(key, (ledger.posted.get(key) ?? 0) + 1);
  }
};

const mustExplain = ({ sim }: Run, { validation }: Submission): readonly string[] => {
  const key = validation?.findings;
  const object = sim.world.objects.all().find((one) => one.bucket === 'results' && one.key === key);
  return new TextDecoder()
    .decode(object?.bytes)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Finding)
    .filter(({ level }) => level === 'must-explain')
    .map(findingId);
};
