import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { project } from '../source-files.ts';
import type { DeployedResources } from './deployed-resources.ts';

/** What is asked of every function. */
export const describeFunctions = (deployed: DeployedResources): void => {
  describe('the functions', () => {
    it('run on nodejs24.x and arm64, and are all here', () => {
      expect(deployed.functions().length).toBeGreaterThanOrEqual(20);
      for (const { id, properties } of deployed.functions()) {
        expect(properties, id).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
      }
    });

    it('have names that Lambda takes, and handlers that it finds', () => {
      for (const { properties } of deployed.functions()) {
        expect(String(properties['FunctionName'])).toMatch(/^[a-zA-Z0-9-_]{1,64}$/);
        // Lambda cuts the last segment at its first dot.
        const handler = String(properties['Handler']);
        expect(handler).toMatch(/^services\/[a-z-]+\/[a-z0-9-]+-handler\.handler$/);
        expect(existsSync(join(project, handler.replace(/\.handler$/, '.ts'))), handler).toBe(true);
      }
    });

    it('log to a group of their own, which forgets', () => {
      for (const { id } of deployed.functions()) {
        const group = deployed.byId(id.replace('LambdaFunction', 'LogGroup'));
        expect(group.properties['RetentionInDays']).toBe(180);
      }
    });

    it('are fewer resources than a stack may have', () => {
      expect(deployed.all.length).toBeGreaterThan(100);
      expect(deployed.all.length).toBeLessThan(500);
    });
  });
};
