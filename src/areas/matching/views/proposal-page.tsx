import { ActionCard } from '../../../design/action-card.tsx';
import { ButtonLink } from '../../../design/button.tsx';
import { formatDeadline, formatPlainDay } from '../../../design/format.ts';
import { History, type HistoryEntry } from '../../../design/history.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Section } from '../../../design/section.tsx';
import { Tag } from '../../../design/tag.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { CallForRun } from '../../programmes/queries.ts';
import { isWaiting } from '../model.ts';
import type { Proposal } from '../queries.ts';
import { summaryOf } from '../rules/summary.ts';
import { AnswersTable } from './answers-table.tsx';
import { PairFigures, PairSections, type PairView } from './pair-sections.tsx';
import { namesOf, pairTextsIn, proposalTags, sayProposalState, textsIn, titleOf } from './words.ts';

export type ProposalView = PairView & {
  readonly proposal: Proposal;
  readonly call: CallForRun;
  /** The member for whom the reader may answer. */
  readonly ownId: string | null;
  /** Whether the reader is of the office. */
  readonly office: boolean;
};

/** A proposed pair as its members and the office see it: what is asked, by when, and why these two. */
export function ProposalPage({ visit, view }: { visit: Visit; view: ProposalView }) {
  const { language } = visit;
  const t = pairTextsIn(language);
  const { record, proposal, call } = view;
  const title = titleOf(language, record);
  const crumbs = view.office
    ? [
        { text: textsIn(language).title, href: visit.link('matching.list') },
        { text: call.name[language], href: visit.link('matching.round', { call: call.slug }) },
        { text: title },
      ]
    : [{ text: call.name[language] }, { text: title }];
  return (
    <Page frame={visit.frame} lang={language} title={title} crumbs={crumbs} hidden>
      <PageHead
        preline={t.proposals}
        title={title}
        lead={summaryOf(record, language)}
        tags={<Tag kind={proposalTags[proposal.state]}>{sayProposalState(language, proposal)}</Tag>}
        aside={<NextStep visit={visit} view={view} />}
      >
        <PairFigures visit={visit} record={record} />
      </PageHead>
      <PairSections visit={visit} pair={view} />
      <Section id="antworten" title={t.answers}>
        <AnswersTable visit={visit} view={view} />
      </Section>
      <Section id="verlauf" title={textsIn(language).round.history}>
        <History lang={language} entries={historyOf(visit, view)} />
      </Section>
    </Page>
  );
}

function NextStep({ visit, view }: { visit: Visit; view: ProposalView }) {
  const { language } = visit;
  const t = pairTextsIn(language);
  const { proposal } = view;
  const term = formatDeadline(language, proposal.term);
  const awaited = namesOf(proposal, 'pending').join(t.and);
  const address = (consent?: string) =>
    visit.link('proposals.answer', { proposal: proposal.id }, consent ? { consent } : {});
  const onePage = <a href={visit.link('proposals.head', { proposal: proposal.id })}>{t.head.link}</a>;
  if (!isWaiting(proposal.state)) {
    const [title, text] =
      proposal.state === 'confirmed'
        ? [t.card.confirmed, t.card.confirmedText]
        : proposal.state === 'refused'
          ? [t.card.refused, t.card.refusedText]
          : proposal.state === 'dissolved'
            ? [t.card.dissolved, t.card.dissolvedText]
            : [t.card.expired, t.card.expiredText({ term })];
    return (
      <ActionCard title={title} more={[onePage]}>
        <p>{text}</p>
      </ActionCard>
    );
  }
  const own = proposal.members.find(({ organisationId }) => organisationId === view.ownId);
  if (own?.state === 'pending') {
    return (
      <ActionCard
        title={t.card.own({ term })}
        action={
          <ButtonLink look="primary" href={address('yes')}>
            {t.card.consent}
          </ButtonLink>
        }
        more={[<a href={address('no')}>{t.card.refuse}</a>, onePage]}
      >
        <p>{t.card.ownText}</p>
      </ActionCard>
    );
  }
  if (view.office) {
    return (
      <ActionCard
        title={t.card.office({ term })}
        action={<ButtonLink href={address()}>{t.card.record}</ButtonLink>}
        more={[onePage]}
      >
        <p>{t.card.officeText({ names: awaited })}</p>
      </ActionCard>
    );
  }
  return own ? (
    <ActionCard title={t.card.given} more={[onePage]}>
      <p>{t.card.givenText({ names: awaited, term })}</p>
    </ActionCard>
  ) : (
    <ActionCard title={t.card.read({ term })} more={[onePage]}>
      <p>{t.card.readText}</p>
    </ActionCard>
  );
}

/** What happened to a proposal, latest first; organisations act, not persons. */
function historyOf({ language }: Visit, { proposal, record }: ProposalView): HistoryEntry[] {
  const t = pairTextsIn(language).history;
  const office = textsIn(language).history.office;
  const channels = pairTextsIn(language).channels;
  const entries: HistoryEntry[] = [{ who: office, what: t.made, when: proposal.createdAt }];
  for (const { key, state, at, onBehalf, channel, receivedOn } of proposal.members) {
    if (at === null || state === 'pending') continue;
    const what =
      channel && receivedOn
        ? t.onBehalf({ what: t[state], channel: channels[channel], day: formatPlainDay(language, receivedOn) })
        : t[state];
    entries.push({ who: record.names[record.members.indexOf(key)]!, what, when: at, onBehalf });
  }
  if (proposal.endedAt !== null) {
    const words = { confirmed: t.confirmed, expired: t.expired, refused: t.ended, dissolved: t.dissolved };
    const what = words[proposal.state as 'confirmed'];
    entries.push({ who: textsIn(language).history.system, what, when: proposal.endedAt });
  }
  return entries.sort((a, b) => a.when.getTime() - b.when.getTime()).reverse();
}
