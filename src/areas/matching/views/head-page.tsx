import { ActionCard } from '../../../design/action-card.tsx';
import { Button, ButtonLink } from '../../../design/button.tsx';
import { Facts } from '../../../design/facts.tsx';
import { Form } from '../../../design/form.tsx';
import { formatDeadline } from '../../../design/format.ts';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Section } from '../../../design/section.tsx';
import { Tag } from '../../../design/tag.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { termsInWords } from '../../programmes/queries/terms-in-words.ts';
import { dutiesInWords } from '../../programmes/rules/duties.ts';
import { isWaiting } from '../model.ts';
import { reasonsOf } from '../rules/reasons.ts';
import { summaryOf } from '../rules/summary.ts';
import type { ProposalView } from './proposal-page.tsx';
import { costKeys, pairTextsIn, proofOf, proposalTags, sayProposalState, titleOf } from './words.ts';

/** One page for whoever decides: with whom, what it costs, what one takes on, one decision, and all of it to print. */
export function HeadPage({ visit, view, pdf }: { visit: Visit; view: ProposalView; pdf: boolean }) {
  const { language } = visit;
  const t = pairTextsIn(language);
  const { record, proposal, call } = view;
  const own = proposal.members.find(({ organisationId }) => organisationId === view.ownId);
  const partner = own ? record.names[1 - record.members.indexOf(own.key)]! : null;
  const title = partner === null ? titleOf(language, record) : t.head.title({ partner });
  const pair = visit.link('proposals.show', { proposal: proposal.id });
  const duties = dutiesInWords(view.words, language);
  const costs = termsInWords(call.terms, call.taxonomy, language).filter(({ key }) => costKeys.includes(key));
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={title}
      crumbs={[{ text: titleOf(language, record), href: pair }, { text: t.head.short }]}
      hidden
    >
      <PageHead
        preline={call.name[language]}
        title={title}
        lead={summaryOf(record, language)}
        tags={<Tag kind={proposalTags[proposal.state]}>{sayProposalState(language, proposal)}</Tag>}
        aside={<Decision visit={visit} view={view} pdf={pdf} />}
      />
      <Section id="warum" title={t.why}>
        <p>{reasonsOf(record)[language]}</p>
        <p>
          <a class="kt-link" href={pair}>
            {t.head.allFigures}
          </a>
        </p>
      </Section>
      <Section id="kosten" title={t.head.costs}>
        <Facts items={costs.map(({ label, value }) => ({ term: label, value }))} />
      </Section>
      <Section id="pflichten" title={t.head.partners}>
        <List items={duties.partners} />
      </Section>
      <Section id="buero" title={t.head.office}>
        <List items={duties.office} />
      </Section>
    </Page>
  );
}

function List({ items }: { items: readonly string[] }) {
  return (
    <ul>
      {items.map(item => (
        <li>{item}</li>
      ))}
    </ul>
  );
}

/** The one decision, for whoever may take it and while it is open; the paper for everybody. */
function Decision({ visit, view, pdf }: { visit: Visit; view: ProposalView; pdf: boolean }) {
  const { language } = visit;
  const t = pairTextsIn(language);
  const { proposal } = view;
  const own = proposal.members.find(({ organisationId }) => organisationId === view.ownId);
  const params = { proposal: proposal.id };
  const paper = visit.link('proposals.pdf', params);
  if (own?.state !== 'pending' || !isWaiting(proposal.state)) {
    return (
      <ActionCard
        title={sayProposalState(language, proposal)}
        action={
          pdf && (
            <ButtonLink href={paper} download>
              {t.head.print}
            </ButtonLink>
          )
        }
      >
        <p>{t.head.nothingToDecide}</p>
      </ActionCard>
    );
  }
  const refuse = visit.link('proposals.answer', params, { consent: 'no' });
  const print = (
    <a href={paper} download>
      {t.head.print}
    </a>
  );
  return (
    <ActionCard
      title={t.card.own({ term: formatDeadline(language, proposal.term) })}
      action={
        <Form
          action={visit.link('proposals.answer', params)}
          hidden={{ ...proofOf(visit), organisationId: own.organisationId, consent: 'yes' }}
        >
          <Button look="primary">{t.decision.consent}</Button>
        </Form>
      }
      more={[<a href={refuse}>{t.card.refuse}</a>, ...(pdf ? [print] : [])]}
    >
      <p>{t.decision.consentText}</p>
      <p>
        <strong>{t.decision.final}</strong>
      </p>
    </ActionCard>
  );
}
