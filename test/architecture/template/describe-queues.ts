import { describe, expect, it } from 'vitest';
import { environmentOf, type Resource, referredTo } from '../packaged-template.ts';
import type { DeployedResources } from './deployed-resources.ts';

/** What becomes of messages, also of those that fail. */
export const describeQueues = (deployed: DeployedResources): void => {
  describe('the queues', () => {
    const mappings = () =>
      deployed.ofType('AWS::Lambda::EventSourceMapping').map(({ properties }) => ({
        properties,
        queue: deployed.byId(referredTo(properties['EventSourceArn'])[0]),
        consumer: deployed.byId(referredTo(properties['FunctionName'])[0]),
      }));
    const redriveOf = ({ properties }: Resource) =>
      properties['RedrivePolicy'] as { deadLetterTargetArn: unknown; maxReceiveCount: unknown };
    const deadLetterOf = (queue: Resource) => deployed.byId(referredTo(redriveOf(queue).deadLetterTargetArn)[0]);

    it('are each consumed, or a dead-letter queue of one that is', () => {
      const consumed = mappings().map(({ queue }) => queue);
      expect(consumed.length).toBeGreaterThanOrEqual(5);
      const known = [...consumed, ...consumed.map(deadLetterOf)].map(({ id }) => id);
      expect(new Set(known).size).toBe(known.length);
      expect(known.toSorted()).toEqual(
        deployed
          .ofType('AWS::SQS::Queue')
          .map(({ id }) => id)
          .toSorted(),
      );
    });

    it('report each failed message, and stay hidden for six times the time of their consumer', () => {
      for (const { properties, queue, consumer } of mappings()) {
        expect(properties['FunctionResponseTypes'], queue.id).toEqual(['ReportBatchItemFailures']);
        const timeout = Number(consumer.properties['Timeout']);
        expect(timeout).toBeGreaterThan(0);
        expect(Number(queue.properties['VisibilityTimeout']), queue.id).toBeGreaterThanOrEqual(6 * timeout);
      }
    });

    it('set a message aside after as many tries as their consumer knows of, in a queue that it may write to', () => {
      for (const { queue, consumer } of mappings()) {
        const { DEAD_LETTER_QUEUE, MAX_RECEIVE_COUNT } = environmentOf(consumer);
        expect(String(redriveOf(queue).maxReceiveCount), queue.id).toBe(MAX_RECEIVE_COUNT);
        expect(Number(MAX_RECEIVE_COUNT)).toBeGreaterThanOrEqual(3);
        expect(referredTo(DEAD_LETTER_QUEUE === undefined ? {} : { at: DEAD_LETTER_QUEUE })).toEqual([
          deadLetterOf(queue).id,
        ]);
      }
    });

    it('keep what was set aside for fourteen days, and call a person', () => {
      const alarms = deployed.ofType('AWS::CloudWatch::Alarm').map(({ properties }) => properties);
      const watched = (metric: string) =>
        alarms.filter(({ MetricName }) => MetricName === metric).flatMap(({ Dimensions }) => referredTo(Dimensions));
      for (const { queue } of mappings()) {
        const aside = deadLetterOf(queue);
        expect(aside.properties['MessageRetentionPeriod'], aside.id).toBe(14 * 24 * 60 * 60);
        expect(watched('ApproximateNumberOfMessagesVisible')).toContain(aside.id);
        expect(watched('ApproximateAgeOfOldestMessage')).toContain(queue.id);
      }
    });
  });
};
