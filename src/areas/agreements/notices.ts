import { formatPlainDay } from '../../design/format.ts';
import { inLanguage, isLanguage, type Language } from '../../kernel/text.ts';
import type { Ctx } from '../../platform/context.ts';
import { type MailKind, type MailRow, postMail } from '../../platform/mail/post.ts';
import { fillMail } from '../../platform/mail/template.ts';
import type { Listener } from '../../platform/outbox.ts';
import { linksOf } from '../../platform/web/route.ts';
import { listMembers, listPersons } from '../identity/queries.ts';
import { listContactPersons, loadContactPerson, loadOrganisation } from '../organisations/queries.ts';
import { reportUnsignedOf } from './commands/signal.ts';
import { duties } from './model/duties.ts';
import type { Received } from './model.ts';
import { listActs, loadAgreement, loadSetting } from './queries.ts';
import { listProofs } from './queries/duties.ts';
import { routes } from './routes.tsx';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';

/** What is told to the other parties; `proposed` at most once a day, however much somebody writes. */
const told = [
  'begun',
  'proposed',
  'agreed',
  'partly-signed',
  'signed',
  'terminated',
  'end-moved',
  'discarded',
  'corrected',
] as const;
type Told = (typeof told)[number];

/** What decides whether work goes on without a signature; the morning looks at what the days bring. */
const inTheYear = ['begin-recorded', 'suspended', 'resumed', 'dissolved', 'closed'] as const;

/** Who is told of what. */
export const listeners: readonly Listener[] = [
  ...told.map((happened): Listener => ({
    event: `agreement.${happened}`,
    name: `agreements.${happened}`,
    async handle(ctx, { id, subjectId, ids }) {
      const agreement = await loadAgreement(ctx, subjectId);
      if (agreement.remark !== null) return;
      const { officeId, memberIds } = await loadSetting(ctx, agreement.partnershipId);
      const others = [officeId, ...memberIds].filter(one => one !== ids.organisationId);
      const once = happened === 'proposed' ? `${subjectId} / ${ctx.today}` : id;
      const about = { agreementId: subjectId, happened, by: ids.organisationId ?? '' };
      for (const organisationId of others) await tell(ctx, 'agreement.moved', organisationId, officeId, about, once);
    },
  })),
  ...inTheYear.map((happened): Listener => ({
    event: `partnership.${happened}`,
    name: `agreements.unsigned-${happened}`,
    handle: (ctx, { subjectId }) => reportUnsignedOf(ctx, subjectId),
  })),
  {
    event: 'duty.recorded',
    name: 'agreements.duty-recorded',
    async handle(ctx, { id, subjectId, ids }) {
      const about = { partnershipId: subjectId, proofId: ids.proofId! };
      await tell(ctx, 'duty.recorded', ids.organisationId!, null, about, id);
    },
  },
  {
    event: 'agreement.recorded',
    name: 'agreements.recorded',
    async handle(ctx, { id, subjectId, ids }) {
      const about = { agreementId: subjectId, actId: ids.actId! };
      await tell(ctx, 'agreement.recorded', ids.organisationId!, null, about, id);
    },
  },
];

/** Head and coordinator by their accounts, the office's people; where nobody has one, the contact persons. */
async function tell(
  ctx: Ctx,
  kind: string,
  organisationId: string,
  officeId: string | null,
  ids: Record<string, string>,
  once: string,
): Promise<void> {
  const roles = organisationId === officeId ? (['office'] as const) : (['head', 'coordinator'] as const);
  const members = await listMembers(ctx, { organisationIds: [organisationId], roles: [...roles] });
  const people = [...new Set(members.map(({ person }) => person.id))].map(id => ({ kind: 'person', id }) as const);
  const contacts = people.length > 0 ? [] : await listContactPersons(ctx, [organisationId]);
  const reachable = contacts.filter(({ email }) => email !== '').map(({ id }) => ({ kind: 'contact', id }) as const);
  for (const recipient of [...people, ...reachable]) {
    await postMail(ctx, {
      ...{ kind, recipient, ids: { ...ids, organisationId } },
      dedupe: `${once} / ${kind} / ${recipient.id} / ${organisationId}`,
    });
  }
}

/** The kinds of mail of this area; the words stand in `mails/`. */
export const mails: readonly MailKind[] = [
  {
    kind: 'agreement.moved',
    reader: findReader,
    async build(ctx, mail) {
      const { partnershipId } = await loadAgreement(ctx, mail.ids.agreementId!);
      const base = await baseOf(ctx, mail, partnershipId);
      if (base === null) return null;
      const { reader, values, nameOf, t } = base;
      const by = nameOf(mail.ids.by ?? '');
      const sentence = t[mail.ids.happened as Told];
      const happened = by === '' ? sentence : `${by} ${sentence}`;
      const said = /^[a-zäöü]/.test(sentence) ? happened : sentence;
      return { to: reader.email, ...fillMail('agreements', 'moved', reader.language, { ...values, happened: said }) };
    },
  },
  {
    kind: 'agreement.recorded',
    always: true,
    reader: findReader,
    async build(ctx, mail) {
      const { partnershipId } = await loadAgreement(ctx, mail.ids.agreementId!);
      const base = await baseOf(ctx, mail, partnershipId);
      const act = (await listActs(ctx, mail.ids.agreementId!)).find(({ id }) => id === mail.ids.actId);
      if (base === null || !act) return null;
      const what = inLanguage(base.reader.language, { de, en }).acts[act.kind];
      return recorded(base, act.note === '' ? what : base.t.quoted({ what, note: act.note }), act);
    },
  },
  {
    kind: 'duty.recorded',
    always: true,
    reader: findReader,
    async build(ctx, mail) {
      const base = await baseOf(ctx, mail, mail.ids.partnershipId!);
      const proof = (await listProofs(ctx, mail.ids.partnershipId!)).find(({ id }) => id === mail.ids.proofId);
      const duty = duties.find(({ key }) => key === proof?.dutyKey);
      if (base === null || !proof || !duty) return null;
      const what = base.t.proved({ duty: duty.text[base.reader.language] });
      return recorded(base, base.t.quoted({ what, note: proof.note }), proof);
    },
  },
];

/** What the office recorded for somebody, told to whoever it was recorded for. */
function recorded({ reader, values }: Base, what: string, { channel, receivedOn }: Received) {
  if (channel === null) return null;
  const more = {
    what,
    channel: inLanguage(reader.language, { de, en }).channels[channel],
    receivedOn: formatPlainDay(reader.language, receivedOn),
  };
  return { to: reader.email, ...fillMail('agreements', 'recorded', reader.language, { ...values, ...more }) };
}

type Reader = { readonly name: string; readonly email: string; readonly language: Language };

/** Whom a mail reaches today, or null if there is no such person any more. */
async function findReader(ctx: Ctx, mail: MailRow): Promise<Reader | null> {
  if (mail.recipientKind === 'person') return (await listPersons(ctx, { ids: [mail.recipientId] }))[0] ?? null;
  const { name, email, organisationId } = await loadContactPerson(ctx, mail.recipientId);
  const { languages } = await loadOrganisation(ctx, organisationId);
  return { name, email, language: languages.includes('de') ? 'de' : (languages.find(isLanguage) ?? 'en') };
}

type Base = NonNullable<Awaited<ReturnType<typeof baseOf>>>;

async function baseOf(ctx: Ctx, mail: MailRow, partnershipId: string) {
  const reader = await findReader(ctx, mail);
  if (reader === null) return null;
  const setting = await loadSetting(ctx, partnershipId);
  const office = await loadOrganisation(ctx, setting.officeId);
  const texts = inLanguage(reader.language, { de, en });
  const nameOf = (id: string) =>
    id === setting.officeId
      ? office.name
      : (setting.partnership.members.find(({ organisationId }) => organisationId === id)?.name ?? '');
  const names = setting.partnership.members.map(({ name }) => name);
  const path = linksOf(routes).path('agreements.show', reader.language, { partnership: partnershipId });
  const values = {
    name: reader.name,
    pair: texts.facts.list({ before: names.slice(0, -1).join(', '), last: names.at(-1) ?? '' }),
    own: nameOf(mail.ids.organisationId ?? ''),
    address: `${ctx.baseUrl}${path}`,
    office: office.name,
    questions: office.phone === '' ? '' : texts.mails.questions({ phone: office.phone }),
  };
  return { reader, values, nameOf, t: texts.mails };
}
