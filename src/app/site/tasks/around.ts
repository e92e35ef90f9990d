import { organisationsOf, type Role, roles } from '../../../kernel/actor.ts';
import { inLanguage } from '../../../kernel/text.ts';
import { listNextEvents } from '../../../areas/events/queries.ts';
import { listOrganisations } from '../../../areas/organisations/queries.ts';
import { mayUse } from '../../../areas/programmes/policy.ts';
import { listProgrammes } from '../../../areas/programmes/queries.ts';
import { speak } from '../../../areas/programmes/rules/words.ts';
import { formatPeriod } from '../../../design/format.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';
import type { NextDate } from '../views/today.tsx';
import type { Own } from './own.ts';

/** Whom one calls with a question: the offices that one has to do with, else all that run a programme. */
export async function officesFor(
  { ctx }: Visit,
  own: Own,
): Promise<{ readonly name: string; readonly phone: string }[]> {
  const concerned = [...own.applications, ...own.proposals].map(({ call }) => call.programme.officeId);
  const employers = organisationsOf(ctx.actor, 'adviser', 'juror', 'finance', 'reader');
  const programmes = await listProgrammes(ctx);
  const all = programmes.map(({ officeId }) => officeId);
  const near = [...new Set([...concerned, ...employers.filter(id => all.includes(id))])];
  const organisations = await listOrganisations(ctx, { ids: near.length > 0 ? near : [...new Set(all)] });
  return organisations.map(({ name, phone }) => ({ name, phone }));
}

/** The next dates of the programmes that have events. */
export async function nextDates(visit: Visit): Promise<NextDate[]> {
  const { ctx, language } = visit;
  const programmes = await listProgrammes(ctx);
  const used = new Set(programmes.filter(one => mayUse(ctx.actor, one, 'events')).map(({ id }) => id));
  if (used.size === 0) return [];
  return (await listNextEvents(ctx, 3))
    .filter(({ programmeId }) => used.has(programmeId))
    .flatMap(({ title, slug, fromDay: from, toDay: to, town }) => {
      if (from === null || to === null) return [];
      const when = [formatPeriod(language, { from, to }), town].filter(Boolean).join(', ');
      return [{ title: title[language], when, href: visit.link('events.show', { event: slug }) }];
    });
}

/** The part that a person has first, in the order of the list of roles; null for whoever has none. */
function firstRole({ ctx: { actor } }: Visit): Role | null {
  if (actor.kind !== 'person') return null;
  return roles.find(role => actor.memberships.some(membership => membership.role === role)) ?? null;
}

/** What to say to somebody who has nothing to do: what will be asked, and when. */
export async function sayIdle(visit: Visit): Promise<string> {
  const t = inLanguage(visit.language, { de, en }).today.idle;
  const role = firstRole(visit);
  if (role === null) return t.none;
  if (role !== 'adviser') return t[role];
  const [programme] = await listProgrammes(visit.ctx, {
    officeIds: organisationsOf(visit.ctx.actor, 'adviser'),
  });
  return t.adviser(speak(programme?.terms ?? {}, visit.language).adviser.one);
}
