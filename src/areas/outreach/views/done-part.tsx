import { formatPeriod } from '../../../design/format.ts';
import { Section } from '../../../design/section.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { ProgrammeEvent } from '../../events/model.ts';
import type { ProjectTheme } from '../../networks/model.ts';
import type { Subject } from '../queries/subject.ts';
import { ContentText } from './content-text.tsx';
import { textsOfProject } from './project-words.ts';
import { periodOf } from './subject-parts.tsx';

/** What is done: in words, the fields of action, and the conferences with theme, host and excursion. */
export function DonePart({ visit, subject }: { visit: Visit; subject: Subject }) {
  const { language, ctx } = visit;
  const t = textsOfProject(language);
  const content = subject.parts.get('done');
  const isOver = (periodOf(subject)?.to ?? ctx.today) < ctx.today;
  const { project, programme, events } = subject;
  const shown = new Set(project?.themes.map(({ eventId }) => eventId));
  const others = events.filter(({ id }) => !shown.has(id));
  return (
    <Section id="was" title={t.done}>
      {content && <ContentText lang={language} content={content} />}
      {project === null ? (
        <>
          <h3 class="kt-h3">{t.fields}</h3>
          <ul>
            {programme.taxonomy.fields.map(({ label }) => (
              <li>{label[language]}</li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <h3 class="kt-h3">{t.conferences}</h3>
          <Conferences visit={visit} themes={project.themes} events={events} unknown={isOver ? t.past : t.ahead} />
        </>
      )}
      {others.length > 0 && (
        <>
          <h3 class="kt-h3">{project === null ? t.dates : t.further}</h3>
          <ul>
            {others.map(event => (
              <li>
                {[daysOf(visit, event), event.town].filter(Boolean).map(part => `${part}, `)}
                <a href={visit.link('events.show', { event: event.slug })}>{event.title[language]}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

/** The grid of themes, hosts and dates. */
function Conferences(props: {
  visit: Visit;
  themes: readonly ProjectTheme[];
  events: readonly ProgrammeEvent[];
  unknown: string;
}) {
  const { visit, unknown } = props;
  const { language } = visit;
  const t = textsOfProject(language);
  const eventOf = ({ eventId }: ProjectTheme) => props.events.find(({ id }) => id === eventId);
  const columns: Column<ProjectTheme>[] = [
    { key: 'theme', title: t.theme, header: true, cell: ({ label }) => label[language] },
    { key: 'host', title: t.host, cell: theme => theme.host?.name ?? eventOf(theme)?.host?.name ?? unknown },
    {
      key: 'day',
      title: t.day,
      cell: theme => {
        const event = eventOf(theme);
        return (event && daysOf(visit, event)) || unknown;
      },
    },
    { key: 'excursion', title: t.excursion, cell: theme => eventOf(theme)?.excursion?.[language] ?? unknown },
  ];
  return <Table lang={language} caption={t.conferences} captionHidden columns={columns} rows={props.themes} />;
}

function daysOf({ language }: Visit, { fromDay, toDay }: ProgrammeEvent): string {
  return fromDay === null ? '' : formatPeriod(language, { from: fromDay, to: toDay ?? fromDay });
}
