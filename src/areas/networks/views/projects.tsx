import { ButtonLink } from '../../../design/button.tsx';
import { Empty } from '../../../design/empty.tsx';
import { type Fact, Facts } from '../../../design/facts.tsx';
import { formatNumber, formatPeriod } from '../../../design/format.ts';
import { History, type HistoryEntry } from '../../../design/history.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Said } from '../../../design/said.tsx';
import { Section } from '../../../design/section.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import type { Language, Text } from '../../../kernel/text.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { ProgrammeEvent } from '../../events/model.ts';
import type { Programme } from '../../programmes/model.ts';
import type { Project, ProjectMember, ProjectTheme } from '../model.ts';
import { plain, publicityCrumb, textsIn } from './words.ts';

/** The projects of the office's programmes. */
export function ProjectsPage(props: {
  visit: Visit;
  projects: readonly Project[];
  /** Names of programmes by id. */
  programmes: ReadonlyMap<string, Text>;
}) {
  const { visit, projects, programmes } = props;
  const { language } = visit;
  const t = textsIn(language).office;
  const add = (
    <ButtonLink look="primary" href={visit.link('projects.new')}>
      {t.newProject}
    </ButtonLink>
  );
  const columns: Column<Project>[] = [
    {
      key: 'project',
      title: t.project,
      header: true,
      cell: ({ slug, name }) => (
        <a href={visit.link('projects.manage', { project: slug })}>
          <Said lang={language} text={name} />
        </a>
      ),
    },
    { key: 'programme', title: t.programme, cell: ({ programmeId }) => programmes.get(programmeId)?.[language] ?? '' },
    { key: 'term', title: t.term, cell: project => termOf(language, project) },
    {
      key: 'members',
      title: t.memberCount,
      kind: 'number',
      cell: ({ members }) => formatNumber(language, members.length),
    },
  ];
  const none =
    programmes.size === 0 ? (
      <Empty title={t.noProgramme}>{t.noProgrammeText}</Empty>
    ) : (
      <Empty title={t.none} action={add}>
        {t.noneText}
      </Empty>
    );
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={t.projectsTitle}
      crumbs={[publicityCrumb(visit), { text: t.projectsTitle }]}
      hidden
    >
      <PageHead title={t.projectsTitle} lead={t.projectsLead} actions={projects.length > 0 && add} />
      <Table lang={language} caption={t.projectsTitle} captionHidden columns={columns} rows={projects} empty={none} />
    </Page>
  );
}

export type ProjectView = {
  readonly project: Project;
  readonly programme: Programme;
  /** Those of the themes, by id. */
  readonly events: ReadonlyMap<string, ProgrammeEvent>;
  readonly history: readonly HistoryEntry[];
};

/** One project as its office sees it: what is said of it, who takes part, the grid of themes, hosts and dates. */
export function ProjectPage({ visit, view }: { visit: Visit; view: ProjectView }) {
  const { language } = visit;
  const { project, programme } = view;
  const t = textsIn(language).office;
  const name = plain(language, project.name);
  const params = { project: project.slug };
  const to = (route: string, text: string) => <ButtonLink href={visit.link(route, params)}>{text}</ButtonLink>;
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={name}
      crumbs={[publicityCrumb(visit), { text: t.projectsTitle, href: visit.link('projects.office') }, { text: name }]}
      hidden
    >
      <PageHead
        preline={programme.name[language]}
        title={<Said lang={language} text={project.name} />}
        lead={project.motto && <Said lang={language} text={project.motto} />}
        actions={to('projects.edit', t.editProject)}
      >
        <a href={visit.link('outreach.project', params)}>{t.public}</a>
      </PageHead>
      <Section id="angaben" title={t.project}>
        <Facts items={factsOf(language, project)} />
      </Section>
      <Section id="beteiligte" title={t.members} action={to('projects.members', t.changeMembers)}>
        <MembersTable visit={visit} project={project} />
      </Section>
      <Section id="themen" title={t.themes} action={to('projects.themes', t.changeThemes)}>
        <ThemesTable visit={visit} view={view} />
      </Section>
      <Section id="mehr" title={t.more}>
        <ul>
          <li>
            <a href={visit.link('events.office')}>{t.events}</a>
          </li>
          {programme.modules.includes('funding') && (
            <li>
              <a href={visit.link('funding.show', { programme: programme.slug })}>{t.funding}</a>
            </li>
          )}
        </ul>
      </Section>
      <Section id="verlauf" title={t.history}>
        <History lang={language} entries={view.history} />
      </Section>
    </Page>
  );
}

function factsOf(language: Language, project: Project): Fact[] {
  const texts = textsIn(language);
  const t = texts.form;
  return [
    { term: texts.office.term, value: termOf(language, project) },
    { term: t.kind, value: texts.kinds[project.kind], note: texts.kindTexts[project.kind] },
    {
      term: t.coordinationId,
      value: project.coordination?.name ?? texts.notHandedDown,
      note: project.address.split('\n').join(', '),
    },
    { term: t.applicantId, value: project.applicant?.name ?? texts.notHandedDown },
    { term: t.source, value: project.source || texts.notHandedDown },
  ];
}

function MembersTable({ visit, project }: { visit: Visit; project: Project }) {
  const { language } = visit;
  const texts = textsIn(language);
  const columns: Column<ProjectMember>[] = [
    { key: 'name', title: texts.form.organisationId, header: true, cell: ({ name }) => name },
    { key: 'lead', title: texts.office.lead, cell: ({ lead }) => (lead ? texts.office.lead : '') },
  ];
  const hasLead = project.members.some(({ lead }) => lead);
  return (
    <Table
      lang={language}
      caption={texts.office.members}
      captionHidden
      columns={hasLead ? columns : columns.slice(0, 1)}
      rows={project.members}
      empty={<p>{texts.office.noMembers}</p>}
    />
  );
}

/** The grid: which theme, at whose place, when. */
function ThemesTable({ visit, view }: { visit: Visit; view: ProjectView }) {
  const { language } = visit;
  const texts = textsIn(language);
  const t = texts.office;
  const eventOf = ({ eventId }: ProjectTheme) => (eventId === null ? undefined : view.events.get(eventId));
  const columns: Column<ProjectTheme>[] = [
    { key: 'theme', title: t.theme, header: true, cell: ({ label }) => <Said lang={language} text={label} /> },
    {
      key: 'host',
      title: t.host,
      cell: theme => theme.host?.name ?? eventOf(theme)?.host?.name ?? texts.notHandedDown,
    },
    {
      key: 'event',
      title: t.event,
      cell: theme => {
        const event = eventOf(theme);
        if (!event) return texts.notHandedDown;
        return <a href={visit.link('events.edit', { event: event.slug })}>{plain(language, event.title)}</a>;
      },
    },
    {
      key: 'when',
      title: t.when,
      cell: theme => {
        const { fromDay, toDay } = eventOf(theme) ?? { fromDay: null, toDay: null };
        return fromDay && toDay ? formatPeriod(language, { from: fromDay, to: toDay }) : texts.notHandedDown;
      },
    },
  ];
  return (
    <Table
      lang={language}
      caption={t.themes}
      captionHidden
      columns={columns}
      rows={view.project.themes}
      empty={<p>{t.noThemes}</p>}
    />
  );
}

function termOf(language: Language, { fromDay, toDay }: Project): string {
  return fromDay === null || toDay === null
    ? textsIn(language).notHandedDown
    : formatPeriod(language, { from: fromDay, to: toDay });
}
