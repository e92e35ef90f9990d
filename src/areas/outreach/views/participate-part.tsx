import { Section } from '../../../design/section.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { Subject } from '../queries/subject.ts';
import { ContentText } from './content-text.tsx';
import { textsOfProject } from './project-words.ts';

const ways = ['participate-citizens', 'participate-ngos', 'participate-politicians', 'participate-staff'] as const;

/** Who can take part, with a way in for each, and what the law asks for people under 16. */
export function ParticipatePart({ visit, subject }: { visit: Visit; subject: Subject }) {
  const { language } = visit;
  const t = textsOfProject(language);
  const intro = subject.parts.get('participate');
  const minors = subject.parts.get('minors');
  return (
    <Section id="mitmachen" title={t.who}>
      {intro ? <ContentText lang={language} content={intro} /> : <p>{t.everybody}</p>}
      <div class="kt-halves">
        {ways.map(name => {
          const content = subject.parts.get(name);
          return (
            <Section id={name} level={3} title={t.ways[name]}>
              {content && <ContentText lang={language} content={content} />}
              <p>
                {name === 'participate-citizens' && subject.programme.modules.includes('ideas') ? (
                  <a href={visit.link('ideas.new', {}, { programme: subject.programme.slug })}>{t.toIdea}</a>
                ) : (
                  <a href="#koordination">{t.toContact}</a>
                )}
              </p>
            </Section>
          );
        })}
      </div>
      <Section id="unter-16" level={3} title={t.minors}>
        {minors ? <ContentText lang={language} content={minors} /> : <p>{t.minorsText}</p>}
      </Section>
    </Section>
  );
}
