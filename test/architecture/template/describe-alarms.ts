import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { duties } from '../../../services/calendar/duties/index.ts';
import { project } from '../source-files.ts';
import type { DeployedResources } from './deployed-resources.ts';

/** What calls a person, and by which figures. */
export const describeAlarms = (deployed: DeployedResources): void => {
  describe('the alarms', () => {
    const alarms = () => deployed.ofType('AWS::CloudWatch::Alarm');
    const runbook = readFileSync(join(project, 'docs/runbook.md'), 'utf8');

    it('each say in a sentence what is wrong, and stand in the runbook', () => {
      expect(alarms().length).toBeGreaterThan(15);
      for (const { id, properties } of alarms()) {
        expect(String(properties['AlarmDescription']).length, id).toBeGreaterThan(20);
        expect(runbook, id).toContain(`\`${id.replace(/^[A-Z][a-z]+(?=DeadLetterAlarm|AgeAlarm)/, '*')}\``);
      }
    });

    it('each tell the topic of the parameter when they ring and when it is over, where one is named', () => {
      const { Parameters, Conditions } = JSON.parse(deployed.text);
      expect(Parameters.AlarmTopic).toMatchObject({ Type: 'String', Default: '' });
      expect(Conditions.HasAlarmTopic).toEqual({ 'Fn::Not': [{ 'Fn::Equals': [{ Ref: 'AlarmTopic' }, ''] }] });
      const told = { 'Fn::If': ['HasAlarmTopic', [{ Ref: 'AlarmTopic' }], { Ref: 'AWS::NoValue' }] };
      for (const { id, properties } of alarms()) {
        expect([properties['AlarmActions'], properties['OKActions']], id).toEqual([told, told]);
      }
    });

    it('watch figures that functions print, with the dimensions that those have', () => {
      const own = alarms().filter(({ properties }) => properties['Namespace'] === 'Lianchuang');
      expect(own.length).toBeGreaterThanOrEqual(5);
      const printed = new Map<string, readonly string[]>([
        ['tick', ['Done', 'Failed', 'Lag', 'Duration']],
        ['duties', duties.map(({ name }) => name)],
      ]);
      for (const { id, properties } of own) {
        const named = Object.fromEntries(
          (properties['Dimensions'] as readonly { Name: string; Value: string }[]).map(({ Name, Value }) => [
            Name,
            Value,
          ]),
        );
        expect(named['service'], id).toBe('calendar');
        expect(printed.get(named['operation'] ?? ''), id).toContain(properties['MetricName']);
      }
    });

    it('miss the tick, and the seal of a day: silence is an alarm there', () => {
      for (const id of ['TickMissingAlarm', 'SealMissingAlarm']) {
        expect(deployed.byId(id).properties).toMatchObject({
          TreatMissingData: 'breaching',
          ComparisonOperator: 'LessThanThreshold',
          Threshold: 1,
        });
      }
    });
  });
};
