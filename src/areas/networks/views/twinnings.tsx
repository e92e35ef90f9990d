import { BondsGraph } from '../../../design/bonds-graph.tsx';
import { ButtonLink } from '../../../design/button.tsx';
import { SelectField } from '../../../design/choice.tsx';
import { Empty } from '../../../design/empty.tsx';
import { Facts } from '../../../design/facts.tsx';
import { formatNumber } from '../../../design/format.ts';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Pager } from '../../../design/pager.tsx';
import { Section } from '../../../design/section.tsx';
import { FilterRow } from '../../../design/table.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { type Project, projectKinds, reviewTopics, type TownTwinning, type TwinnedTown } from '../model.ts';
import { TwinningsTable } from './twinnings-table.tsx';
import { plain, textsIn } from './words.ts';

export type TwinningsView = {
  /** Those on this page of the register. */
  readonly twinnings: readonly TownTwinning[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** The bonds of the picture. */
  readonly bonds: readonly (readonly [string, string])[];
  /** Whether the picture leaves towns out. */
  readonly partly: boolean;
  /** All towns of the register, by name. */
  readonly towns: readonly TwinnedTown[];
  /** The short name of the town that is looked at, or ''. */
  readonly town: string;
  readonly projects: readonly Project[];
};

/** The register of town twinnings: the picture of who is twinned with whom, the list, and what can come of it. */
export function TwinningsPage({ visit, view }: { visit: Visit; view: TwinningsView }) {
  const { language } = visit;
  const t = textsIn(language).twinnings;
  return (
    <Page frame={visit.frame} lang={language} title={t.title} description={t.lead}>
      <PageHead title={t.title} lead={t.lead} />
      {view.towns.length === 0 ? (
        <Empty title={t.none} />
      ) : (
        <>
          <Graph visit={visit} view={view} />
          <Register visit={visit} view={view} />
        </>
      )}
      <Section id="weiter-so" title={t.review} note={t.reviewLead}>
        <Facts
          items={reviewTopics.map(topic => ({
            term: textsIn(language).topics[topic],
            value: t[`${topic}Question`],
          }))}
        />
      </Section>
      <Kinds visit={visit} projects={view.projects} />
    </Page>
  );
}

function Graph({ visit, view }: { visit: Visit; view: TwinningsView }) {
  const { language } = visit;
  const t = textsIn(language).twinnings;
  const towns = formatNumber(language, new Set(view.bonds.flat()).size);
  return (
    <Section id="netz" title={t.graph} note={view.partly ? t.graphPart(towns) : undefined}>
      <BondsGraph
        lang={language}
        id="wer-mit-wem"
        title={t.graph}
        description={t.graphText(towns, formatNumber(language, view.bonds.length))}
        bonds={view.bonds}
        columns={{ node: t.town, bound: t.bound }}
      />
    </Section>
  );
}

function Register({ visit, view }: { visit: Visit; view: TwinningsView }) {
  const { language } = visit;
  const t = textsIn(language).twinnings;
  const all = visit.link('twinnings.list');
  const kept: Record<string, string> = view.town === '' ? {} : { town: view.town };
  const link = (page: number) => visit.link('twinnings.list', {}, page === 1 ? kept : { ...kept, page: String(page) });
  return (
    <Section id="verzeichnis" title={t.register} note={t.total(formatNumber(language, view.total))}>
      <FilterRow lang={language} action={all} {...(view.town === '' ? {} : { reset: all })}>
        <SelectField
          lang={language}
          name="town"
          label={t.town}
          required={false}
          empty={t.allTowns}
          value={view.town}
          options={view.towns.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
      </FilterRow>
      <TwinningsTable visit={visit} caption={t.register} twinnings={view.twinnings} route="twinnings.show" />
      <Pager lang={language} label={t.register} page={view.page} pages={view.pages} href={link} />
    </Section>
  );
}

function Kinds({ visit, projects }: { visit: Visit; projects: readonly Project[] }) {
  const { language } = visit;
  const texts = textsIn(language);
  return (
    <Section id="arten" title={texts.twinnings.kinds} note={texts.twinnings.kindsLead}>
      <Facts
        items={projectKinds.map(kind => {
          const example = projects.find(project => project.kind === kind);
          return {
            term: texts.kinds[kind],
            value: texts.kindTexts[kind],
            note: example && (
              <>
                {texts.twinnings.example}: <ProjectLink visit={visit} project={example} />
              </>
            ),
          };
        })}
      />
    </Section>
  );
}

/** A project by its name, which leads to its page. */
export function ProjectLink({ visit, project }: { visit: Visit; project: Project }) {
  return <a href={visit.link('outreach.project', { project: project.slug })}>{plain(visit.language, project.name)}</a>;
}

/** A button to the form, for those who keep the register. */
export function ChangeTwinning({ visit, twinning }: { visit: Visit; twinning: TownTwinning }) {
  const t = textsIn(visit.language).twinnings;
  return <ButtonLink href={visit.link('twinnings.edit', { twinning: twinning.slug })}>{t.change}</ButtonLink>;
}
