import { isLanguage, type Language } from '../../../kernel/text.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { MailRow, Recipient } from '../../../platform/mail/post.ts';
import { listMembers, listPersons } from '../../identity/queries.ts';
import { loadContactPerson, loadOrganisation } from '../../organisations/queries.ts';
import type { Partnership } from '../../partnerships/model.ts';
import { loadStart } from '../../partnerships/queries/start.ts';
import { advisersOn } from '../../partnerships/rules/start.ts';

/** Somebody who is told, and for whom. */
export type Told = Recipient & { readonly organisationId: string | null };

/**
 * The contact persons that were named for the pair, else head and coordinator of a member; and who advises, for no member.
 */
export async function listTold(ctx: Ctx, { id, members, advisers }: Partnership): Promise<Told[]> {
  const { contacts } = await loadStart(ctx, id);
  const told: Told[] = advisersOn(advisers, ctx.today).map(one => ({ kind: 'person', id: one, organisationId: null }));
  for (const { organisationId } of members) {
    const named = contacts.filter(
      one => one.organisationId === organisationId && one.endedAt === null && one.contact.email !== '',
    );
    told.push(...named.map(({ contact }) => ({ kind: 'contact', id: contact.id, organisationId }) as const));
    if (named.length > 0) continue;
    const people = await listMembers(ctx, { organisationIds: [organisationId], roles: ['head', 'coordinator'] });
    told.push(...people.map(({ person }) => ({ kind: 'person', id: person.id, organisationId }) as const));
  }
  return told;
}

export type Reader = { readonly name: string; readonly email: string; readonly language: Language };

/** Whom a mail reaches today, or null if there is no such person any more. */
export async function findReader(
  ctx: Ctx,
  { recipientKind, recipientId }: Pick<MailRow, 'recipientKind' | 'recipientId'>,
): Promise<Reader | null> {
  if (recipientKind === 'person') return (await listPersons(ctx, { ids: [recipientId] }))[0] ?? null;
  const { name, email, organisationId } = await loadContactPerson(ctx, recipientId);
  const { languages } = await loadOrganisation(ctx, organisationId);
  return { name, email, language: languages.includes('de') ? 'de' : (languages.find(isLanguage) ?? 'en') };
}
