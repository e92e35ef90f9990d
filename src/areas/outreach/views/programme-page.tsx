import { ActionCard } from '../../../design/action-card.tsx';
import { ButtonLink } from '../../../design/button.tsx';
import { formatDeadline } from '../../../design/format.ts';
import { Page } from '../../../design/page.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Section } from '../../../design/section.tsx';
import { languages } from '../../../kernel/text.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { CallOfProgramme } from '../../programmes/queries.ts';
import { defaultTerms } from '../../programmes/rules/default-terms.ts';
import { isOpen } from '../../programmes/rules.ts';
import { lastDayOf } from '../queries/home.ts';
import type { PublicPairs } from '../queries/pairs.ts';
import type { Subject } from '../queries/subject.ts';
import { Benefits } from './benefits.tsx';
import { DonePart } from './done-part.tsx';
import { FundingPart } from './funding-part.tsx';
import { Downloads, Gallery } from './media-parts.tsx';
import { PairsTable } from './pairs-table.tsx';
import { textsOfProject } from './project-words.ts';
import { Coordination, Targets, Term, WrittenPart } from './subject-parts.tsx';
import { Year } from './year.tsx';

type ProgrammeProps = {
  visit: Visit;
  subject: Subject;
  rounds: PublicPairs;
  /** The call that the page leads to and whose form it hands out: the open one, else the latest; null before the first. */
  call: CallOfProgramme | null;
};

/** A programme of pairs: what it is, who may take part, why, both rounds with their pairs, the current call, the form. */
export function ProgrammePage(props: ProgrammeProps) {
  const { visit, subject, call } = props;
  const { language } = visit;
  const t = textsOfProject(language);
  const name = subject.programme.name[language];
  const about = subject.parts.get('about');
  const terms = call?.terms ?? defaultTerms;
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={name}
      description={about?.summary || t.ofProgramme.lead}
      share={{ image: { path: visit.link('outreach.preview', { project: subject.programme.slug }), alt: name } }}
    >
      <PageHead title={name} lead={t.ofProgramme.lead} aside={<CurrentCall {...props} />} />
      {about ? (
        <WrittenPart lang={language} subject={subject} name="about" id="worum" title={t.about} />
      ) : (
        <Section id="worum" title={t.about}>
          <p>{terms.about[language]}</p>
        </Section>
      )}
      <Section id="mitmachen" title={t.who}>
        <p>{terms.who[language]}</p>
      </Section>
      <Section id="warum" title={t.ofProgramme.why}>
        <Benefits lang={language} benefits={terms.benefits} />
      </Section>
      <Year lang={language} />
      <Rounds {...props} />
      {call && <Form visit={visit} call={call} />}
      <DonePart visit={visit} subject={subject} />
      <Term lang={language} subject={subject} />
      <Targets lang={language} targets={subject.targets} />
      <FundingPart visit={visit} subject={subject} />
      <Coordination lang={language} subject={subject} />
      <Downloads
        lang={language}
        media={subject.media}
        flyer={visit.link('outreach.flyer', { project: subject.programme.slug })}
      />
      <Gallery lang={language} media={subject.media} />
    </Page>
  );
}

function CurrentCall({ visit, call }: ProgrammeProps) {
  const { language, ctx } = visit;
  const t = textsOfProject(language).ofProgramme;
  if (call === null || !isOpen(call, ctx.now)) {
    return (
      <ActionCard title={t.noCall}>
        <p>{t.noCallText}</p>
      </ActionCard>
    );
  }
  const deadline = formatDeadline(language, lastDayOf(call), call.terms.timeZone);
  return (
    <ActionCard
      title={t.until(deadline)}
      action={
        <ButtonLink look="primary" href={visit.link('applications.start', { call: call.slug })}>
          {t.apply}
        </ButtonLink>
      }
      more={[<a href={visit.link('calls.show', { call: call.slug })}>{t.whole}</a>]}
    >
      <p>{call.name[language]}</p>
    </ActionCard>
  );
}

/** Every round that has pairs, the latest first. */
function Rounds({ visit, rounds }: ProgrammeProps) {
  const { language } = visit;
  const t = textsOfProject(language).ofProgramme;
  const pairsOf = Map.groupBy(rounds.pairs, ({ callId }) => callId);
  const withPairs = rounds.calls.filter(({ id }) => pairsOf.has(id));
  return (
    <Section id="paare" title={t.rounds}>
      {withPairs.length === 0 && <p>{t.noPairs}</p>}
      {withPairs.map(call => (
        <Section
          id={`runde-${call.slug}`}
          level={3}
          title={call.name[language]}
          note={t.known(pairsOf.get(call.id)!.length)}
        >
          <PairsTable
            visit={visit}
            caption={call.name[language]}
            pairs={pairsOf.get(call.id)!}
            profiles={rounds.profiles}
          />
        </Section>
      ))}
    </Section>
  );
}

/** The expression of interest on paper, in both languages. */
function Form({ visit, call }: { visit: Visit; call: CallOfProgramme }) {
  const t = textsOfProject(visit.language).ofProgramme;
  const params = { call: call.slug };
  const names = { de: t.inGerman, en: t.inEnglish };
  return (
    <Section id="formular" title={t.form}>
      <p>{isOpen(call, visit.ctx.now) ? t.formText : t.formClosed}</p>
      <ul>
        {languages.flatMap(language =>
          (['docx', 'pdf'] as const).map(kind => (
            <li>
              <a href={visit.linkIn(language, `applications.form.${kind}`, params)} hreflang={language} download>
                {kind === 'docx' ? t.word : t.pdf}
                {`, ${names[language]}`}
              </a>
            </li>
          )),
        )}
      </ul>
    </Section>
  );
}
