import type { FilingWindow } from '../../libs/domain/filing-window.ts';
import { findHeading } from '../../libs/domain/forms/catalogue.ts';
import { type Problem, problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import { province } from '../../libs/domain/zone.ts';
import type { Answer } from '../../libs/lambda/answer.ts';
import type { AnswerBodyOf, Command } from '../../libs/lambda/api-request.ts';
import { checkVersion } from '../../libs/ports/check-version.ts';
import { commitWork, untilCommitted, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import { type WindowSetting, windowSettings, windowSettingVersions } from '../../libs/ports/windows.ts';
import { settingView } from './read-windows.ts';
import type { setWindowRoute } from './window-routes.ts';

type Outcome = Result<Answer<AnswerBodyOf<typeof setWindowRoute>>, Problem>;

/** The office sets by which rule a form is due in a year (报送时限设置); each version stays, so that a run goes by the one of its time. */
export const setWindow =
  (ports: WorkPorts): Command<typeof setWindowRoute> =>
  ({ params, body, actor, ifMatch }) =>
    untilCommitted<Outcome>(async () => {
      if (!findHeading(params.form)) return fail(noSuchForm(params.form));
      const found = await windowSettings.read(ports.readRecord, params);
      const stale = checkVersion(found?.version, ifMatch);
      if (stale) return fail(stale);
      const setting: WindowSetting = {
        ...params,
        number: (found?.version ?? 0) + 1,
        window: body.window as FilingWindow,
        reason: body.reason,
        set: { by: actor.sub, at: ports.now() },
      };
      const committed = await commitWork(ports, {
        table: 'calendar',
        chain: province.id,
        audit: {
          actor: actor.sub,
          action: 'window.set',
          subject: `${params.form}.${params.year}`,
          facts: { ...body },
        },
        writes: [
          windowSettings.write(params, found?.version ?? 'absent', setting),
          windowSettingVersions.write(setting, 'absent', setting),
        ],
        events: [],
      });
      if (!committed) return undefined;
      return ok({
        status: found ? 200 : 201,
        body: settingView(setting) as AnswerBodyOf<typeof setWindowRoute>,
        version: setting.number,
      });
    });

const noSuchForm = (form: string): Problem =>
  problem('not-found', 'form.unknown', { zh: `没有这张表：${form}`, en: `No such form: ${form}` });
