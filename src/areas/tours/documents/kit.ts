import { formatMoment } from '../../../design/format.ts';
import type { Language } from '../../../kernel/text.ts';
import { startOf } from '../../meetings/rules.ts';
import type { WorkshopKit } from '../model/kit.ts';
import type { Known } from '../routes/load.ts';
import { minutesOf, timesOf } from '../rules/kit.ts';
import { kitTexts, nameOf, pairOf } from '../views/words.ts';

export const kitTemplate = 'src/areas/tours/documents/kit.typ';

/** How a workshop is run, for whoever leads it with paper in hand. */
export function kitData({ setting, tour }: Known, { goal, steps, result }: WorkshopKit, language: Language) {
  const t = kitTexts(language);
  const { meeting } = tour;
  const times = timesOf(meeting.time, steps);
  return {
    title: `${t.title}: ${nameOf(language, meeting)}`,
    pair: pairOf(setting.partnership),
    when: formatMoment(language, startOf(meeting), meeting.zone),
    where: meeting.place || meeting.link,
    goal: { title: t.goal, text: goal || t.noGoal },
    steps: {
      title: t.steps,
      columns: [t.columns.time, t.columns.title, t.columns.minutes, t.columns.method, t.columns.material],
      rows: steps.map((step, index) => [
        ...[times[index]!, step.title, String(step.minutes), step.method, step.material],
      ]),
      sum: steps.length === 0 ? t.noSteps : t.sum({ steps: minutesOf(steps), meeting: meeting.minutes }),
    },
    result: { title: t.result, text: result },
  };
}
