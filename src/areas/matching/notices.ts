import { formatDeadline, formatPlainDay } from '../../design/format.ts';
import { inLanguage, isLanguage, type Language } from '../../kernel/text.ts';
import type { Ctx } from '../../platform/context.ts';
import { type MailKind, type MailRow, postMail } from '../../platform/mail/post.ts';
import { fillMail } from '../../platform/mail/template.ts';
import type { DomainEvent, Listener } from '../../platform/outbox.ts';
import { linksOf } from '../../platform/web/route.ts';
import { loadApplication } from '../applications/queries.ts';
import { listMembers, listPersons } from '../identity/queries.ts';
import { loadOrganisation } from '../organisations/queries.ts';
import { type CallForRun, loadCallForRun } from '../programmes/queries.ts';
import { endProposalsOf } from './commands/end.ts';
import { isWaiting } from './model.ts';
import { loadProposal, type Proposal, type ProposalMember } from './queries.ts';
import { routes } from './routes.tsx';
import { reasonsOf } from './rules/reasons.ts';
import { summaryOf } from './rules/summary.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';
import { pairTextsIn, titleOf } from './views/words.ts';

/** Who is told of what. */
export const listeners: readonly Listener[] = [
  tell('proposal.made', 'members', 'proposal.made'),
  tell('proposal.confirmed', 'members', 'proposal.confirmed'),
  tell('proposal.confirmed', 'office', 'proposal.confirmed'),
  tell('proposal.refused', 'members', 'proposal.ended'),
  tell('proposal.refused', 'office', 'proposal.refused'),
  tell('proposal.expired', 'members', 'proposal.ended'),
  tell('proposal.expired', 'office', 'proposal.ended'),
  tell('proposal.recorded', 'member', 'proposal.recorded'),
  ...['withdrawn', 'declined', 'ineligible', 'returned'].map(state => ({
    event: `application.${state}`,
    name: `matching.end-after-${state}`,
    handle: (ctx: Ctx, event: DomainEvent) => endProposalsOf(ctx, event.subjectId),
  })),
];

/** `member` is the one that the event is about. */
type Audience = 'members' | 'member' | 'office';

function tell(event: string, audience: Audience, kind: string): Listener {
  return {
    event,
    name: `matching.${event}.${audience}`,
    async handle(ctx, { id, subjectId, ids }) {
      const proposal = await loadProposal(ctx, subjectId);
      const mail = { kind, id, proposal };
      if (audience === 'office') return tellOffice(ctx, mail);
      const about = proposal.members.filter(
        ({ organisationId }) => audience === 'members' || organisationId === ids.organisationId,
      );
      for (const member of about) await tellMember(ctx, mail, member);
    },
  };
}

type NewMail = { readonly kind: string; readonly id: string; readonly proposal: Proposal };

async function tellOffice(ctx: Ctx, mail: NewMail): Promise<void> {
  const { officeId } = await loadCallForRun(ctx, mail.proposal.callId);
  for (const { person } of await listMembers(ctx, { organisationIds: [officeId], roles: ['office'] })) {
    await post(ctx, mail, { kind: 'person', id: person.id }, {});
  }
}

/** Head and coordinator by their accounts, and the contact person named in the application; no mailbox twice. */
async function tellMember(ctx: Ctx, mail: NewMail, { organisationId, applicationId }: ProposalMember): Promise<void> {
  const members = await listMembers(ctx, { organisationIds: [organisationId], roles: ['head', 'coordinator'] });
  const { application } = await loadApplication(ctx, applicationId);
  const told = new Set<string>();
  for (const { person } of members) {
    if (!told.has(person.id)) await post(ctx, mail, { kind: 'person', id: person.id }, { organisationId });
    told.add(person.id).add(person.email.toLowerCase());
  }
  const { email } = application.contact;
  if (email !== '' && !told.has(email.toLowerCase())) {
    await post(ctx, mail, { kind: 'contact', id: applicationId }, { organisationId });
  }
}

async function post(
  ctx: Ctx,
  { kind, id, proposal }: NewMail,
  recipient: { readonly kind: 'person' | 'contact'; readonly id: string },
  ids: Record<string, string>,
): Promise<void> {
  const dedupe = `${id} / ${kind} / ${recipient.id} / ${ids.organisationId ?? 'office'}`;
  await postMail(ctx, { kind, recipient, ids: { ...ids, proposalId: proposal.id }, dedupe });
}

/** The kinds of mail of this area; the words stand in `mails/`. */
export const mails: readonly MailKind[] = [
  mailKind('proposal.made', 'made', ({ state }) => isWaiting(state)),
  mailKind('proposal.confirmed', 'confirmed'),
  mailKind('proposal.ended', 'ended'),
  mailKind('proposal.refused', 'refused'),
  mailKind('proposal.recorded', 'recorded'),
];

function mailKind(kind: string, file: string, isOfUse: (proposal: Proposal) => boolean = () => true): MailKind {
  return {
    kind,
    ...(kind === 'proposal.recorded' ? { always: true } : {}),
    reader: findReader,
    async build(ctx, mail) {
      const proposal = await loadProposal(ctx, mail.ids.proposalId!);
      const reader = await findReader(ctx, mail);
      if (reader === null || !isOfUse(proposal)) return null;
      const call = await loadCallForRun(ctx, proposal.callId);
      const values = await valuesOf(ctx, { proposal, call, mail, language: reader.language });
      return { to: reader.email, ...fillMail('matching', file, reader.language, { ...values, name: reader.name }) };
    },
  };
}

/** Whom a mail reaches today, or null if there is no such person any more. */
async function findReader(
  ctx: Ctx,
  mail: MailRow,
): Promise<{ name: string; email: string; language: Language } | null> {
  if (mail.recipientKind === 'person') return (await listPersons(ctx, { ids: [mail.recipientId] }))[0] ?? null;
  const { application, organisation } = await loadApplication(ctx, mail.recipientId);
  const { name, email } = application.contact;
  if (email === '') return null;
  const spoken = organisation.languages.find(isLanguage) ?? 'en';
  return { name, email, language: organisation.languages.includes('de') ? 'de' : spoken };
}

async function valuesOf(
  ctx: Ctx,
  { proposal, call, mail, language }: { proposal: Proposal; call: CallForRun; mail: MailRow; language: Language },
): Promise<Record<string, string>> {
  const { record, members } = proposal;
  const t = inLanguage(language, { de, en }).mails;
  const nameOf = (key: string) => record.names[record.members.indexOf(key)]!;
  const own = members.find(({ organisationId }) => organisationId === mail.ids.organisationId);
  const others = record.members.filter(key => key !== own?.key).map(nameOf);
  const refuser = members.find(({ state }) => state === 'refused');
  const office = await loadOrganisation(ctx, call.officeId);
  const path = linksOf(routes).path('proposals.show', language, { proposal: proposal.id });
  return {
    call: call.name[language],
    pair: titleOf(language, record),
    own: own ? nameOf(own.key) : '',
    partner: others.join(pairTextsIn(language).and),
    summary: summaryOf(record, language),
    reasons: reasonsOf(record)[language],
    term: formatDeadline(language, proposal.term),
    address: `${ctx.baseUrl}${path}`,
    refuser: refuser ? nameOf(refuser.key) : '',
    reason: refuser?.reason || t.noReason,
    answer: own ? t.answers[own.state] : '',
    channel: own?.channel ? pairTextsIn(language).channels[own.channel] : '',
    receivedOn: formatPlainDay(language, own?.receivedOn ?? null),
    outcome: proposal.state === 'expired' ? t.expired : t.refused,
    office: office.name,
    questions: office.phone === '' ? '' : t.questions({ phone: office.phone }),
  };
}
