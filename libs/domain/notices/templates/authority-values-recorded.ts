import type { NoticeTemplate } from '../notice-template.ts';

interface SettledFacts {
  readonly period: string;
}

/** Zones hear that departments' values were recorded (部门核定数), which they confirm or explain. */
export const authorityValuesRecordedNotice: NoticeTemplate<SettledFacts> = {
  event: 'authority-values.recorded',
  to: () => ['zones'],
  text: ({ period }) => ({
    zh: `${period}年部门核定数已登记，如与报送数不一致请确认或说明`,
    en: `Departments' values of ${period} were recorded: please confirm or explain what differs`,
  }),
  path: ({ period }) => `/v1/authority-values/${period}/comparison`,
};
