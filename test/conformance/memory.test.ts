import { memoryObjects } from '../../libs/memory/memory-objects.ts';
import { memoryQueues } from '../../libs/memory/memory-queues.ts';
import { memoryRecords } from '../../libs/memory/memory-records.ts';
import { describeDeadLetters } from './describe-dead-letters.ts';
import { describeMessages } from './describe-messages.ts';
import { describeObjects } from './describe-objects.ts';
import { describeRecords } from './describe-records.ts';

const records = memoryRecords();

describeRecords('memory', () => records);

describeObjects('memory', () => {
  const { now, passTime } = movableClock();
  const objects = memoryObjects({ now });
  return {
    ...objects,
    passTime,
    submit: async ({ fields }, bytes) => objects.submitForm(fields, bytes).stored,
    open: async (url) => objects.openLink(url),
  };
});

describeMessages('memory', async () => {
  const { now, passTime } = movableClock();
  const [visibilitySeconds, maxReceiveCount] = [30, 3];
  const queues = memoryQueues({ now, visibilitySeconds, maxReceiveCount });
  return {
    sendMessages: queues.sendMessages,
    setAside: queues.setAsideOf('validation'),
    receive: async () => queues.receive('validation', 10),
    remove: async (receipt) => queues.remove('validation', receipt),
    deadLetters: async () => queues.deadLetters('validation'),
    passTime,
    visibilitySeconds,
    maxReceiveCount,
  };
});

describeDeadLetters('memory', async () => {
  const queues = memoryQueues({ now: movableClock().now });
  const { listDeadLetters, redriveDeadLetters } = queues;
  const receive = async () => queues.receive('validation', 10);
  return { listDeadLetters, redriveDeadLetters, receive, setAside: queues.setAsideOf('validation') };
});

function movableClock() {
  let time = Date.parse('2026-01-12T01:00:00.000Z');
  const passTime = async (seconds: number) => {
    time += seconds * 1000;
  };
  return { now: () => new Date(time).toISOString(), passTime };
}
