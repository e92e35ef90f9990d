import { ButtonLink, ButtonRow } from '../../../design/button.tsx';
import { Card, CardRow } from '../../../design/card.tsx';
import { formatDayOfYear, formatNumber } from '../../../design/format.ts';
import { Mark, NetworkMark } from '../../../design/mark.tsx';
import { Page } from '../../../design/page.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Section } from '../../../design/section.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { Project } from '../../networks/model.ts';
import type { Home } from '../queries/home.ts';
import { Benefits } from './benefits.tsx';
import { NextDates } from './dates.tsx';
import { textsOfHome } from './home-words.ts';
import { NewsTeasers } from './news-page.tsx';
import { PublicMap } from './pairs-map.tsx';
import { PairsTable } from './pairs-table.tsx';
import { Year } from './year.tsx';

type HomeProps = { visit: Visit; home: Home; topology: Parameters<typeof PublicMap>[0]['topology'] };

/** The first page: two doors, the one thing to do now, and what the programmes are about. */
export function HomePage({ visit, home, topology }: HomeProps) {
  const { language } = visit;
  const t = textsOfHome(language);
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={t.title}
      description={t.lead}
      share={{ image: { path: visit.link('outreach.preview', { project: 'start' }), alt: t.title } }}
      feed={{ href: visit.link('news.feed'), title: t.news }}
    >
      <PageHead
        title={t.title}
        lead={t.lead}
        large
        aside={<PublicMap lang={language} pairs={home.pairs} projects={home.projects} topology={topology} />}
      >
        <Doors visit={visit} project={home.projects[0]} />
        <Ways visit={visit} open={home.open} />
      </PageHead>
      <Year lang={language} />
      <Section id="nutzen" title={t.benefits}>
        <Benefits lang={language} benefits={home.benefits} />
      </Section>
      <Section id="paare" title={t.pairs} note={t.pairsNote(home.pairs.pairs.length, home.projects.length)}>
        <PairsTable visit={visit} caption={t.pairs} pairs={home.pairs.pairs} profiles={home.pairs.profiles} />
        {home.projects.map(project => (
          <p>
            <strong>
              <a href={visit.link('outreach.project', { project: project.slug })}>{project.name[language]}</a>
            </strong>
            : {project.members.map(({ name }) => name).join(', ')}
          </p>
        ))}
      </Section>
      <div class="kt-halves">
        {home.news.length > 0 && (
          <Section id="aktuelles" title={t.news}>
            <NewsTeasers visit={visit} news={home.news} level={3} />
            <p>
              <a href={visit.link('news.list')}>{t.allNews}</a>
            </p>
          </Section>
        )}
        <NextDates visit={visit} events={home.events} />
      </div>
    </Page>
  );
}

function Doors({ visit, project }: { visit: Visit; project: Project | undefined }) {
  const { language } = visit;
  const t = textsOfHome(language);
  return (
    <CardRow>
      <Card
        drawing={<Mark size={30} />}
        title={t.regionTitle}
        href={visit.link('outreach.region-twinning')}
        link={t.regionLink}
      >
        {t.regionText}
      </Card>
      <Card
        drawing={<NetworkMark size={30} />}
        title={t.networkTitle}
        href={visit.link('outreach.climate-partnership')}
        link={t.networkLink}
      >
        {project
          ? t.networkText({
              towns: formatNumber(language, project.members.length),
              themes: formatNumber(language, project.themes.length),
            })
          : t.networkNone}
      </Card>
    </CardRow>
  );
}

/** What one can do from here: the call while there is time, else how to take part. */
function Ways({ visit, open }: { visit: Visit; open: Home['open'] }) {
  const t = textsOfHome(visit.language);
  const joining = visit.link('outreach.region-twinning');
  return (
    <ButtonRow>
      {open ? (
        <ButtonLink look="primary" href={visit.link('calls.show', { call: open.call.slug })}>
          {t.apply(formatDayOfYear(visit.language, open.lastDay))}
        </ButtonLink>
      ) : (
        <ButtonLink look="primary" href={joining}>
          {t.join}
        </ButtonLink>
      )}
      <ButtonLink href={`${joining}#formular`}>{t.form}</ButtonLink>
      <ButtonLink href={visit.link('ideas.new')}>{t.idea}</ButtonLink>
    </ButtonRow>
  );
}
