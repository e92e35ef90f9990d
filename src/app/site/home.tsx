import { addDays, dayAt } from '../../kernel/day.ts';
import { listOpenCalls } from '../../areas/programmes/queries.ts';
import { formatDeadline } from '../../design/format.ts';
import { html } from '../../platform/web/answers.tsx';
import type { Visit } from '../../platform/web/route.ts';
import { HomePage } from './views/home.tsx';

/** `GET /de`: what is open, and the way in. */
export async function homePage(visit: Visit): Promise<Response> {
  const calls = (await listOpenCalls(visit.ctx)).map(({ slug, name, terms, deadlineAt }) => ({
    name: name[visit.language],
    // The deadline is the first moment of the day after the last one.
    deadline: formatDeadline(visit.language, addDays(dayAt(deadlineAt, terms.timeZone), -1), terms.timeZone),
    href: visit.link('calls.show', { call: slug }),
  }));
  return html(<HomePage visit={visit} calls={calls} />);
}
