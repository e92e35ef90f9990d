import { type Fact, Facts } from '../../../design/facts.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { SaidAtLength } from '../../../design/said.tsx';
import { Section } from '../../../design/section.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { type Project, reviewTopics, type TownTwinning, type TwinningTopic, twinningTopics } from '../model.ts';
import { ChangeTwinning, ProjectLink } from './twinnings.tsx';
import { textsIn, titleOf } from './words.ts';

/** The bond of two towns: how it began, what is kept, renewed, dared, and what the two do together. */
export function TwinningPage(props: {
  visit: Visit;
  twinning: TownTwinning;
  /** Those in which both towns take part. */
  projects: readonly Project[];
  /** Whether the reader keeps the register. */
  mine: boolean;
}) {
  const { visit, twinning, projects } = props;
  const { language } = visit;
  const texts = textsIn(language);
  const t = texts.twinnings;
  const title = titleOf(language, twinning);
  const factOf = (topic: TwinningTopic): Fact => {
    const text = twinning[topic];
    const value = text === null ? texts.notHandedDown : <SaidAtLength lang={language} text={text} />;
    return { term: texts.topics[topic], value };
  };
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={title}
      crumbs={[{ text: t.title, href: visit.link('twinnings.list') }, { text: title }]}
    >
      <PageHead
        preline={t.pair}
        title={<Towns visit={visit} twinning={twinning} />}
        actions={props.mine && <ChangeTwinning visit={visit} twinning={twinning} />}
      />
      <Section id="anfang" title={t.facts}>
        <Facts
          items={[
            { term: t.since, value: twinning.sinceYear === null ? texts.notHandedDown : String(twinning.sinceYear) },
            ...twinningTopics.map(factOf),
            { term: t.source, value: twinning.source || texts.notHandedDown },
          ]}
        />
      </Section>
      <Section id="weiter-so" title={t.ownReview}>
        {reviewTopics.every(topic => twinning[topic] === null) ? (
          <p>{t.noReview}</p>
        ) : (
          <Facts items={reviewTopics.filter(topic => twinning[topic] !== null).map(factOf)} />
        )}
      </Section>
      <Section id="projekte" title={t.projects}>
        {projects.length === 0 ? (
          <p>{t.noProjects}</p>
        ) : (
          <ul>
            {projects.map(project => (
              <li>
                <ProjectLink visit={visit} project={project} />
              </li>
            ))}
          </ul>
        )}
      </Section>
    </Page>
  );
}

/** "Rheine und Leiria", each leading to its profile where it has one. */
function Towns({ visit, twinning }: { visit: Visit; twinning: TownTwinning }) {
  const { language } = visit;
  const [first, second] = twinning.towns.map(({ name, slug, published }) =>
    published ? <a href={visit.link('partners.show', { organisation: slug })}>{name}</a> : name,
  );
  const between = textsIn(language).twinnings.between('|', '|').split('|');
  return (
    <>
      {first}
      {between[1]}
      {second}
    </>
  );
}
