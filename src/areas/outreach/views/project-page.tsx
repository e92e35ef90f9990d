import { formatCountry } from '../../../design/format.ts';
import { Page } from '../../../design/page.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Section, SectionNav } from '../../../design/section.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { Project } from '../../networks/model.ts';
import type { Subject } from '../queries/subject.ts';
import { DonePart } from './done-part.tsx';
import { FundingPart } from './funding-part.tsx';
import { Downloads, Gallery } from './media-parts.tsx';
import { PartnerName } from './partner-name.tsx';
import { ParticipatePart } from './participate-part.tsx';
import { textsOfProject } from './project-words.ts';
import { Coordination, Targets, Term, WrittenPart } from './subject-parts.tsx';

/** A project of several towns in fixed parts, made from its data; what is not handed down says so. */
export function ProjectPage(props: { visit: Visit; subject: Subject & { readonly project: Project } }) {
  const { visit, subject } = props;
  const { project } = subject;
  const { language } = visit;
  const t = textsOfProject(language);
  const name = project.name[language] || project.name.de;
  const motto = project.motto?.[language] || project.motto?.de;
  const about = subject.parts.get('about');
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={name}
      description={about?.summary || motto || name}
      share={{ image: { path: visit.link('outreach.preview', { project: project.slug }), alt: name } }}
    >
      <PageHead preline={t.project} title={name} lead={motto}>
        <SectionNav
          lang={language}
          items={[
            { id: 'worum', text: t.about },
            { id: 'was', text: t.done },
            { id: 'mitmachen', text: t.who },
            { id: 'laufzeit', text: t.term },
            { id: 'foerderung', text: t.funding },
            { id: 'koordination', text: t.coordination },
            { id: 'download', text: t.downloads },
          ]}
        />
      </PageHead>
      <WrittenPart lang={language} subject={subject} name="about" id="worum" title={t.about} />
      <Members visit={visit} project={project} subject={subject} />
      <DonePart visit={visit} subject={subject} />
      <ParticipatePart visit={visit} subject={subject} />
      <Term lang={language} subject={subject} />
      <Targets lang={language} targets={subject.targets} />
      <FundingPart visit={visit} subject={subject} />
      <WrittenPart lang={language} subject={subject} name="workshop" id="workshop" title={t.workshop} />
      <WrittenPart lang={language} subject={subject} name="challenges" id="herausforderungen" title={t.challenges} />
      <WrittenPart
        lang={language}
        subject={subject}
        name="recommendations"
        id="empfehlungen"
        title={t.recommendations}
      />
      <Coordination lang={language} subject={subject} />
      <Downloads
        lang={language}
        media={subject.media}
        flyer={visit.link('outreach.flyer', { project: project.slug })}
      />
      <Gallery lang={language} media={subject.media} />
    </Page>
  );
}

function Members(props: { visit: Visit; project: Project; subject: Subject }) {
  const { visit, project, subject } = props;
  const { places, profiles } = subject;
  const t = textsOfProject(visit.language);
  return (
    <Section id="staedte" title={t.members}>
      <ul>
        {project.members.map(({ organisationId, name, lead, placeId }) => (
          <li>
            <PartnerName visit={visit} profiles={profiles} organisationId={organisationId} name={name} />
            {placeId !== null && `, ${formatCountry(visit.language, places.get(placeId)?.country ?? null)}`}
            {lead && <span class="kt-note"> ({t.lead})</span>}
          </li>
        ))}
      </ul>
      <p>
        <a href={visit.link('twinnings.list')}>{t.twinnings}</a>
      </p>
    </Section>
  );
}
