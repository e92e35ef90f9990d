import type { Ctx } from '../../../platform/context.ts';
import type { Recipient } from '../../../platform/mail/post.ts';
import { listMembers } from '../../identity/queries.ts';
import { listContactPersons } from '../../organisations/queries.ts';

/** Whoever works on a report at a member by their accounts; where nobody has one, its contact persons. */
export async function recipientsAt(ctx: Ctx, organisationId: string): Promise<Recipient[]> {
  const members = await listMembers(ctx, {
    organisationIds: [organisationId],
    roles: ['head', 'coordinator', 'member'],
  });
  if (members.length > 0)
    return [...new Set(members.map(({ person }) => person.id))].map(id => ({ kind: 'person', id }));
  const contacts = await listContactPersons(ctx, [organisationId]);
  return contacts.filter(({ email }) => email !== '').map(({ id }) => ({ kind: 'contact', id }));
}

/** The people of the office, and whoever advises. */
export async function recipientsOfOffice(
  ctx: Ctx,
  { officeId, adviserIds }: { readonly officeId: string; readonly adviserIds: readonly string[] },
): Promise<Recipient[]> {
  const members = await listMembers(ctx, { organisationIds: [officeId], roles: ['office'] });
  const ids = new Set([...members.map(({ person }) => person.id), ...adviserIds]);
  return [...ids].map(id => ({ kind: 'person', id }));
}
