import { formatPlainDay } from '../../design/format.ts';
import { isLanguage, type Language } from '../../kernel/text.ts';
import type { Ctx } from '../../platform/context.ts';
import { type MailKind, type MailRow, postMail, type Recipient } from '../../platform/mail/post.ts';
import { fillMail } from '../../platform/mail/template.ts';
import type { Listener } from '../../platform/outbox.ts';
import { linksOf } from '../../platform/web/route.ts';
import { listMembers, listPersons } from '../identity/queries.ts';
import { listContactPersons, loadContactPerson, loadOrganisation } from '../organisations/queries.ts';
import { loadCall } from '../programmes/queries.ts';
import { createPartnershipOf } from './commands.ts';
import { loadPartnership } from './queries.ts';
import { listPartnershipActs } from './queries/start.ts';
import { routes } from './routes.tsx';
import { advisersOn } from './rules/start.ts';
import { sayAct, textsIn, titleOf } from './views/words.ts';

/** What is told to the others of a partnership. */
const told = [
  ...(['formats-proposed', 'formats-agreed', 'adviser-named', 'started'] as const),
  ...(['suspended', 'resumed', 'dissolved', 'closed'] as const),
] as const;
type Told = (typeof told)[number];

export const listeners: readonly Listener[] = [
  {
    // A pair to which everybody agreed becomes a partnership.
    event: 'proposal.confirmed',
    name: 'partnerships.create',
    handle: (ctx, event) => createPartnershipOf(ctx, event.subjectId),
  },
  ...told.map((happened): Listener => ({
    event: `partnership.${happened}`,
    name: `partnerships.${happened}`,
    async handle(ctx, { id, subjectId, ids }) {
      const partnership = await loadPartnership(ctx, subjectId);
      const { programme } = await loadCall(ctx, partnership.callId);
      const about = { partnershipId: subjectId, happened, by: ids.organisationId ?? '', actId: ids.actId ?? '' };
      const others = [programme.officeId, ...partnership.members.map(({ organisationId }) => organisationId)];
      const recipients: Recipient[] = advisersOn(partnership.advisers, ctx.today).map(one => ({
        kind: 'person',
        id: one,
      }));
      for (const organisationId of others.filter(one => one !== ids.organisationId)) {
        recipients.push(...(await recipientsAt(ctx, organisationId, programme.officeId)));
      }
      await tell(ctx, 'partnership.moved', recipients, about, id);
    },
  })),
  {
    event: 'partnership.recorded',
    name: 'partnerships.recorded',
    async handle(ctx, { id, subjectId, ids }) {
      const about = { partnershipId: subjectId, actId: ids.actId!, organisationId: ids.organisationId! };
      await tell(ctx, 'partnership.recorded', await recipientsAt(ctx, ids.organisationId!, ''), about, id);
    },
  },
];

/** Head and coordinator by their accounts, the office's people; where nobody has one, the contact persons. */
async function recipientsAt(ctx: Ctx, organisationId: string, officeId: string): Promise<Recipient[]> {
  const roles = organisationId === officeId ? (['office'] as const) : (['head', 'coordinator'] as const);
  const members = await listMembers(ctx, { organisationIds: [organisationId], roles: [...roles] });
  if (members.length > 0) return members.map(({ person }) => ({ kind: 'person', id: person.id }));
  const contacts = await listContactPersons(ctx, [organisationId]);
  return contacts.filter(({ email }) => email !== '').map(({ id }) => ({ kind: 'contact', id }));
}

async function tell(
  ctx: Ctx,
  kind: string,
  recipients: readonly Recipient[],
  ids: Record<string, string>,
  once: string,
): Promise<void> {
  for (const recipient of recipients) {
    await postMail(ctx, { kind, recipient, ids, dedupe: `${once} / ${kind} / ${recipient.id}` });
  }
}

/** The kinds of mail of this area; the words stand in `mails/`. */
export const mails: readonly MailKind[] = [
  {
    kind: 'partnership.moved',
    reader: findReader,
    async build(ctx, mail) {
      const base = await baseOf(ctx, mail);
      if (base === null) return null;
      const { reader, values, nameOf, t, rest } = base;
      const changed = textsIn(reader.language).change.mails;
      const act = (await listPartnershipActs(ctx, mail.ids.partnershipId!)).find(({ id }) => id === mail.ids.actId);
      const until = rest?.until ? formatPlainDay(reader.language, rest.until) : '';
      const more = { by: nameOf(mail.ids.by ?? ''), reason: act?.reason ?? '', until };
      const happened = { ...t.mails, ...changed }[mail.ids.happened as Told](more);
      return { to: reader.email, ...fillMail('partnerships', 'moved', reader.language, { ...values, happened }) };
    },
  },
  {
    kind: 'partnership.recorded',
    always: true,
    reader: findReader,
    async build(ctx, mail) {
      const base = await baseOf(ctx, mail);
      const acts = await listPartnershipActs(ctx, mail.ids.partnershipId!);
      const act = acts.find(({ id }) => id === mail.ids.actId);
      if (base === null || !act || act.channel === null) return null;
      const { reader, values, nameOf, t } = base;
      const more = {
        own: nameOf(mail.ids.organisationId!),
        what: sayAct(reader.language, act),
        channel: t.channels[act.channel],
        receivedOn: formatPlainDay(reader.language, act.receivedOn),
      };
      return { to: reader.email, ...fillMail('partnerships', 'recorded', reader.language, { ...values, ...more }) };
    },
  },
];

type Reader = { readonly name: string; readonly email: string; readonly language: Language };

/** Whom a mail reaches today, or null if there is no such person any more. */
async function findReader(ctx: Ctx, mail: MailRow): Promise<Reader | null> {
  if (mail.recipientKind === 'person') return (await listPersons(ctx, { ids: [mail.recipientId] }))[0] ?? null;
  const { name, email, organisationId } = await loadContactPerson(ctx, mail.recipientId);
  const { languages } = await loadOrganisation(ctx, organisationId);
  return { name, email, language: languages.includes('de') ? 'de' : (languages.find(isLanguage) ?? 'en') };
}

async function baseOf(ctx: Ctx, mail: MailRow) {
  const reader = await findReader(ctx, mail);
  if (reader === null) return null;
  const partnership = await loadPartnership(ctx, mail.ids.partnershipId!);
  const { programme } = await loadCall(ctx, partnership.callId);
  const office = await loadOrganisation(ctx, programme.officeId);
  const t = textsIn(reader.language).start;
  const nameOf = (id: string) =>
    id === office.id ? office.name : (partnership.members.find(one => one.organisationId === id)?.name ?? '');
  const path = linksOf(routes).path('partnerships.show', reader.language, { partnership: partnership.id });
  const values = {
    name: reader.name,
    pair: titleOf(reader.language, partnership),
    address: `${ctx.baseUrl}${path}`,
    office: office.name,
    questions: office.phone === '' ? '' : t.mails.questions({ phone: office.phone }),
  };
  return { reader, values, nameOf, t, rest: partnership.rest };
}
