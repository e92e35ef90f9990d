import { type Fact, Facts } from '../../../design/facts.tsx';
import { formatPlainDay, unknown } from '../../../design/format.ts';
import { Section } from '../../../design/section.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { canGiveAnnex } from '../documents/annex.ts';
import { isOver } from '../model.ts';
import { mayEverybodyRead } from '../policy.ts';
import type { PaperView } from '../queries/view.ts';
import { isFileable } from '../rules/final.ts';
import { AnnexList } from './annex-list.tsx';
import type { PaperPageProps } from './paper-page.tsx';
import { finalTextsIn, linkTextsIn, oparlTextsIn, partnersOf, textsIn } from './words.ts';

/** Beside the text: what the authority says, annexes, files and the ways out of the house. */
export function Aside(props: PaperPageProps) {
  const { visit, view } = props;
  const { language } = visit;
  const t = textsIn(language);
  const { paper, mayWrite } = view;
  const link = (routeId: string) => visit.link(routeId, { paper: paper.id });
  return (
    <>
      <Section
        id="angaben"
        title={t.details}
        action={
          mayWrite ? (
            <a class="kt-link" href={link('papers.details')}>
              {t.changeDetails}
            </a>
          ) : undefined
        }
      >
        <Facts narrow items={factsOf(visit, view)} />
      </Section>
      <Section
        id="anlagen"
        title={t.annexes}
        action={
          <a class="kt-link" href={visit.link('agreements.show', { partnership: paper.partnershipId })}>
            {t.toAgreement}
          </a>
        }
      >
        {view.annexes.length === 0 ? (
          <p>{t.noAnnexes}</p>
        ) : (
          <AnnexList
            visit={visit}
            annexes={view.annexes}
            files={props.annexFiles}
            lang={paper.language}
            hrefOf={({ number }) => visit.link('papers.annex', { paper: paper.id, annex: String(number) })}
          />
        )}
        {props.annexFiles.some(canGiveAnnex) && (
          <p>
            <a href={link('papers.annexes-zip')}>{linkTextsIn(language).annexes.all}</a>
          </p>
        )}
        {mayWrite && paper.state === 'draft' && (
          <p>
            <a href={link('papers.annexes')}>{linkTextsIn(language).annexes.open}</a>
          </p>
        )}
      </Section>
      <Section id="dateien" title={t.files}>
        <ul>
          {props.pdf && (
            <li>
              <a href={link('papers.pdf')}>{t.pdf}</a>
            </li>
          )}
          <li>
            <a href={link('papers.docx')}>{t.docx}</a>
          </li>
          {props.hasTemplate && (
            <li>
              <a href={link('papers.own-docx')}>{linkTextsIn(language).template.own}</a>
            </li>
          )}
          {mayWrite && (
            <li>
              <a href={link('papers.template')}>{linkTextsIn(language).template.open}</a>
            </li>
          )}
          {mayWrite && !isOver(paper.state) && (
            <li>
              <a href={link('papers.share')}>{linkTextsIn(language).share.open}</a>
            </li>
          )}
          {isFileable(paper.state) && (
            <li>
              <a href={link('papers.final')}>{finalTextsIn(language).title}</a>
            </li>
          )}
          {mayWrite && isFileable(paper.state) && (
            <li>
              <a href={link('papers.oparl')}>{oparlTextsIn(language).title}</a>
            </li>
          )}
          {mayEverybodyRead(paper) && (
            <li>
              <a href={link('papers.public')}>{t.public}</a>. {t.publicNote}
            </li>
          )}
        </ul>
      </Section>
    </>
  );
}

function factsOf(visit: Visit, { paper, subject }: PaperView): Fact[] {
  const { language } = visit;
  const t = textsIn(language);
  const own = (text: string) => (text === '' ? unknown : text);
  const { id } = subject.partnership;
  return [
    {
      term: t.facts.partnership,
      value: (
        <a href={visit.link('partnerships.show', { partnership: id })}>
          {partnersOf(subject.partnership, subject.own.id)}
        </a>
      ),
    },
    { term: t.facts.number, value: own(paper.number) },
    { term: t.facts.public, value: paper.isPublic ? t.isPublic : t.isInternal },
    { term: t.facts.town, value: own(paper.town) },
    { term: t.facts.paperOn, value: formatPlainDay(language, paper.paperOn) },
    { term: t.facts.signatory, value: own(paper.signatory) },
    { term: t.facts.fit, value: own(paper.fit) },
    { term: t.facts.consentWhen, value: own(paper.consentWhen) },
    { term: t.facts.climateEffect, value: t.climateEffects[paper.climateEffect] },
    { term: t.facts.language, value: t.languages[paper.language] },
  ];
}
