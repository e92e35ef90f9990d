import { ButtonLink } from '../../../design/button.tsx';
import { Card, CardRow } from '../../../design/card.tsx';
import { formatDay } from '../../../design/format.ts';
import { PageHead } from '../../../design/page-head.tsx';
import { Section } from '../../../design/section.tsx';
import { type Task, Tasks } from '../../../design/tasks.tsx';
import { addDays, type Day } from '../../../kernel/day.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { siteTextsIn } from './site-facts.tsx';
import { textTextsIn } from './words.ts';
import { WorkPage } from './work-page.tsx';

/** A door to what can be edited. */
export type Door = { readonly title: string; readonly text: string; readonly link: string; readonly href: string };

/** Where the office begins: what is to do, and what can be edited. */
export function OfficePage(props: { visit: Visit; tasks: readonly Task[]; doors: readonly Door[] }) {
  const { visit, tasks } = props;
  const t = textTextsIn(visit.language).office;
  return (
    <WorkPage visit={visit} title={t.title}>
      <PageHead title={t.title} lead={t.lead} />
      <Section id="zu-tun" title={t.todo}>
        {tasks.length === 0 ? <p>{t.nothing}</p> : <Tasks items={tasks} />}
      </Section>
      <Section id="bearbeiten" title={t.edit}>
        <CardRow>
          {props.doors.map(door => (
            <Card title={door.title} href={door.href} link={door.link}>
              {door.text}
            </Card>
          ))}
        </CardRow>
      </Section>
    </WorkPage>
  );
}

/** The task that says how many translations are owed; nothing if none is. */
export function translationTasks(visit: Visit, owed: number): Task[] {
  const t = textTextsIn(visit.language).office;
  if (owed === 0) return [];
  const href = `${visit.link('texts.list')}?offen=1`;
  return [{ title: t.owed(owed), text: t.owedWhy, action: <ButtonLink href={href}>{t.owedLink}</ButtonLink> }];
}

/** The task that says how many reported barriers wait for an answer, and by when; nothing if none does. */
export function reportTasks(visit: Visit, open: { readonly count: number; readonly due: Day } | null): Task[] {
  const t = siteTextsIn(visit.language).reports;
  if (open === null) return [];
  return [
    {
      title: t.open(open.count),
      text: t.openWhy,
      due: t.until(formatDay(visit.language, open.due)),
      urgent: open.due <= addDays(visit.ctx.today, 7),
      action: <ButtonLink href={visit.link('barriers.office')}>{t.look}</ButtonLink>,
    },
  ];
}
