import { isLanguage, type Language } from '../../../kernel/text.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { MailRow, Recipient } from '../../../platform/mail/post.ts';
import { listMembers, listPersons } from '../../identity/queries.ts';
import type { Organisation } from '../../organisations/model.ts';
import { loadOrganisation } from '../../organisations/queries.ts';
import type { Application } from '../model.ts';
import { loadApplication } from '../queries.ts';

/**
 * Who is told about an application: head and coordinator by their accounts, the contact person that it names, and where
 * there is neither, the mailbox of the organisation. No mailbox twice.
 */
export async function listReaders(ctx: Ctx, application: Application): Promise<Recipient[]> {
  const { organisationId, contact, id } = application;
  const members = await listMembers(ctx, { organisationIds: [organisationId], roles: ['head', 'coordinator'] });
  const persons = [...new Map(members.map(({ person }) => [person.email.toLowerCase(), person.id])).values()];
  const mailboxes = new Set(members.map(({ person }) => person.email.toLowerCase()));
  const readers: Recipient[] = persons.map(personId => ({ kind: 'person', id: personId }));
  if (contact.email !== '' && !mailboxes.has(contact.email.toLowerCase())) readers.push({ kind: 'contact', id });
  if (readers.length > 0) return readers;
  const { email } = await loadOrganisation(ctx, organisationId);
  return email === '' ? [] : [{ kind: 'address', id: organisationId }];
}

/** Whom a mail reaches today and in which language; null if nobody any more. */
export async function findReader(
  ctx: Ctx,
  mail: MailRow,
): Promise<{ readonly name: string; readonly email: string; readonly language: Language } | null> {
  if (mail.recipientKind === 'person') return (await listPersons(ctx, { ids: [mail.recipientId] }))[0] ?? null;
  if (mail.recipientKind === 'contact') {
    const { application, organisation } = await loadApplication(ctx, mail.recipientId);
    const { name, email } = application.contact;
    return email === '' ? null : { name, email, language: spokenBy(organisation) };
  }
  const organisation = await loadOrganisation(ctx, mail.recipientId);
  const { name, email } = organisation;
  return email === '' ? null : { name, email, language: spokenBy(organisation) };
}

/** German where it is spoken; else the first language of ours, else English. */
function spokenBy({ languages }: Organisation): Language {
  return languages.includes('de') ? 'de' : (languages.find(isLanguage) ?? 'en');
}
