import { type EventHandler, onEvents } from '../../libs/lambda/events.ts';
import { measured } from '../../libs/lambda/measured.ts';
import type { Consume } from '../../libs/lambda/sqs.ts';
import { done, type StepOutcome, setAside } from '../../libs/ports/step.ts';
import { storedSubmissions } from './upload-message.ts';

/**
 * Takes what comes into the queue of uploads: notifications of the store, and the sweep's own events. What is neither
 * is put aside.
 */
export const onUploads = (register: (submission: string) => Promise<StepOutcome>): Consume => {
  const onAwaited: EventHandler<'upload.awaited'> = ({ submission }) => register(submission);
  const onEvent = onEvents({ 'upload.awaited': onAwaited });
  return async (body, context) => {
    const stored = storedSubmissions(parse(body));
    if (stored === undefined) return onEvent(body, context);
    if (!stored.ok) return setAside(stored.error);
    // Every one of them, also beside one that is unknown.
    const outcomes: StepOutcome[] = [];
    for (const submission of stored.value) {
      const logs = context.logs.about({ subject: submission });
      const outcome = await measured(
        logs,
        'upload.stored',
        () => register(submission),
        ({ kind }) => (kind === 'done' ? { Done: 1 } : { SetAside: 1 }),
      );
      logs.note('step.ended', { outcome: outcome.kind });
      outcomes.push(outcome);
    }
    return outcomes.find(({ kind }) => kind === 'set-aside') ?? done;
  };
};

const parse = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
};
