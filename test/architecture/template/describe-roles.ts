import { describe, expect, it } from 'vitest';
import { environmentOf, referredTo, type Statement, statementsOf } from '../packaged-template.ts';
import type { DeployedResources } from './deployed-resources.ts';

/** What functions and schedules may do, and nothing else. */
export const describeRoles = (deployed: DeployedResources): void => {
  describe('the roles', () => {
    it('are one a function, used by it alone, and one for the schedules', () => {
      const used = deployed.functions().map((resource) => deployed.roleOf(resource).id);
      expect(new Set(used).size).toBe(used.length);
      expect(
        deployed
          .ofType('AWS::IAM::Role')
          .map(({ id }) => id)
          .toSorted(),
      ).toEqual([...used, 'SchedulerRole'].toSorted());
      for (const id of used) {
        const users = deployed.all.filter(({ properties }) => referredTo(properties).includes(id));
        expect(
          users.map((user) => deployed.roleOf(user).id),
          id,
        ).toEqual([id]);
      }
      expect(deployed.text).not.toContain('IamRoleLambdaExecution');
    });

    it('are assumed by one service, and hold no policy beside their grants', () => {
      for (const { id, properties } of deployed.ofType('AWS::IAM::Role')) {
        const service = id === 'SchedulerRole' ? 'scheduler.amazonaws.com' : 'lambda.amazonaws.com';
        const trust = properties['AssumeRolePolicyDocument'] as { Statement: readonly unknown[] };
        expect(trust.Statement).toHaveLength(1);
        expect(trust.Statement[0]).toMatchObject({ Principal: { Service: service }, Action: 'sts:AssumeRole' });
        expect(properties['ManagedPolicyArns'], id).toBeUndefined();
      }
    });

    it('name every action, and every resource', () => {
      const statements = deployed.ofType('AWS::IAM::Role').flatMap(statementsOf);
      expect(statements.length).toBeGreaterThan(60);
      for (const { Effect, Action, Resource: on } of statements) {
        expect(Effect).toBe('Allow');
        for (const action of Action) expect(action).toMatch(/^[a-z0-9-]+:[A-Za-z]+$/);
        expect(on.length).toBeGreaterThan(0);
        for (const resource of on) expect(referredTo(resource), JSON.stringify(resource)).toHaveLength(1);
      }
    });

    it('give what the settings name, and no more: tables, queues and buckets alike', () => {
      const stores = new Set(
        ['AWS::DynamoDB::Table', 'AWS::SQS::Queue', 'AWS::S3::Bucket'].flatMap((type) =>
          deployed.ofType(type).map(({ id }) => id),
        ),
      );
      const only = (ids: readonly string[]) => [...new Set(ids.filter((id) => stores.has(id)))].toSorted();
      for (const fn of deployed.functions()) {
        const granted = statementsOf(deployed.roleOf(fn)).filter(
          ({ Action }) => !Action.includes('sqs:ReceiveMessage'),
        );
        expect(only(referredTo(environmentOf(fn))), fn.id).toEqual(only(referredTo(granted)));
      }
    });

    it('let functions that read do nothing else, but count requests', () => {
      const readers = deployed.functions().filter(({ id }) => id.startsWith('Read'));
      expect(readers.length).toBeGreaterThanOrEqual(6);
      const reading =
        /^(dynamodb:(GetItem|BatchGetItem|Query)|s3:(Get|List)[A-Za-z]+|logs:(CreateLogStream|PutLogEvents))$/;
      for (const reader of readers) {
        const statements = statementsOf(deployed.roleOf(reader));
        const counts = ({ Resource: on }: Statement) => referredTo(on).includes('LimitsTable');
        const [counting, others] = [statements.filter(counts), statements.filter((one) => !counts(one))];
        expect(counting.map(({ Action }) => Action)).toEqual([['dynamodb:GetItem', 'dynamodb:PutItem']]);
        for (const action of others.flatMap(({ Action }) => Action)) expect(action, reader.id).toMatch(reading);
      }
    });

    it('let a function take messages from the queues that trigger it, and from no other; one takes dead letters', () => {
      const deadLetters = deployed.ofType('AWS::SQS::Queue').filter(({ id }) => id.endsWith('DeadLetterQueue'));
      const takers = deployed.functions().filter(({ id }) => id === 'DeadLettersLambdaFunction');
      expect(takers).toHaveLength(1);
      for (const taker of takers) {
        const taken = statementsOf(deployed.roleOf(taker)).filter(({ Action }) =>
          Action.includes('sqs:ReceiveMessage'),
        );
        const ids = referredTo(taken.map((statement) => statement.Resource));
        expect(ids.toSorted()).toEqual(deadLetters.map(({ id }) => id).toSorted());
      }
      for (const fn of deployed.functions().filter((one) => !takers.includes(one))) {
        const triggers = deployed
          .ofType('AWS::Lambda::EventSourceMapping')
          .filter(({ properties }) => referredTo(properties['FunctionName'])[0] === fn.id)
          .flatMap(({ properties }) => referredTo(properties['EventSourceArn']));
        const taken = statementsOf(deployed.roleOf(fn)).filter(({ Action }) => Action.includes('sqs:ReceiveMessage'));
        expect(referredTo(taken.map((statement) => statement.Resource)), fn.id).toEqual(triggers);
      }
    });
  });
};
