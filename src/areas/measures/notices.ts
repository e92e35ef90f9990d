import { type Language, isLanguage } from '../../kernel/text.ts';
import type { Ctx } from '../../platform/context.ts';
import { type MailKind, type MailRow, postMail, type Recipient } from '../../platform/mail/post.ts';
import { fillMail } from '../../platform/mail/template.ts';
import type { Listener } from '../../platform/outbox.ts';
import { linksOf } from '../../platform/web/route.ts';
import { listMembers, listPersons } from '../identity/queries.ts';
import type { Organisation } from '../organisations/model.ts';
import { listContactPersons, loadOrganisation } from '../organisations/queries.ts';
import { routes } from './routes.tsx';

const kind = 'measures.on-behalf';

/** What an office enters on behalf of an organisation, that organisation is told of; once a day is enough. */
export const listeners: readonly Listener[] = [
  {
    event: 'organisation.on-behalf',
    name: 'measures.on-behalf',
    async handle(ctx, { subjectId, ids }) {
      for (const recipient of await listReaders(ctx, subjectId)) {
        const dedupe = `${subjectId} / ${ctx.today} / ${kind} / ${recipient.id}`;
        await postMail(ctx, { kind, recipient, ids: { ...ids, organisationId: subjectId }, dedupe });
      }
    },
  },
];

/** The kinds of mail of this area; the words stand in `mails/`. */
export const mails: readonly MailKind[] = [
  {
    kind,
    always: true,
    reader: async (ctx, mail) => findReader(ctx, mail, await loadOrganisation(ctx, mail.ids.organisationId!)),
    async build(ctx, mail) {
      const organisation = await loadOrganisation(ctx, mail.ids.organisationId!);
      const office = await loadOrganisation(ctx, mail.ids.officeId!);
      const reader = await findReader(ctx, mail, organisation);
      if (reader === null) return null;
      const { name, email, language } = reader;
      const path = linksOf(routes).path('profiles.show', language, { organisation: organisation.id });
      const values = {
        name,
        organisation: organisation.name,
        office: office.name,
        phone: office.phone,
        address: `${ctx.baseUrl}${path}`,
      };
      return { to: email, ...fillMail('measures', 'on-behalf', language, values) };
    },
  },
];

/** Head and coordinator by their accounts; where there are none, the contact persons. */
async function listReaders(ctx: Ctx, organisationId: string): Promise<Recipient[]> {
  const members = await listMembers(ctx, { organisationIds: [organisationId], roles: ['head', 'coordinator'] });
  if (members.length > 0) {
    // Several people may share one mailbox, which gets one mail.
    const persons = new Map(members.map(({ person }) => [person.email.toLowerCase(), person.id]));
    return [...persons.values()].map(id => ({ kind: 'person', id }));
  }
  const contacts = await listContactPersons(ctx, [organisationId]);
  return contacts.filter(({ email }) => email !== '').map(({ id }) => ({ kind: 'contact', id }));
}

/** Whom a mail reaches today and in which language; null if nobody any more. */
async function findReader(
  ctx: Ctx,
  { recipientKind, recipientId }: MailRow,
  { id, languages }: Organisation,
): Promise<{ readonly name: string; readonly email: string; readonly language: Language } | null> {
  if (recipientKind === 'person') return (await listPersons(ctx, { ids: [recipientId] }))[0] ?? null;
  const contact = (await listContactPersons(ctx, [id])).find(one => one.id === recipientId);
  if (!contact || contact.email === '') return null;
  const language = languages.includes('de') ? 'de' : (languages.find(isLanguage) ?? 'en');
  return { name: contact.name, email: contact.email, language };
}
