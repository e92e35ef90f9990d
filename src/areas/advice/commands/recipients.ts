import type { Ctx } from '../../../platform/context.ts';
import type { Recipient } from '../../../platform/mail/post.ts';
import { listMembers } from '../../identity/queries.ts';
import type { Partnership } from '../../partnerships/model.ts';
import { loadStart } from '../../partnerships/queries/start.ts';
import { advisersOn } from '../../partnerships/rules/start.ts';
import type { CallOfProgramme } from '../../programmes/queries.ts';
import type { Audience } from '../model/stale.ts';

/** The pair about which somebody is told or asked, with its round. */
export type Asked = { readonly partnership: Partnership; readonly call: CallOfProgramme };

/**
 * The adviser, the people of the office, or head and coordinator of a member (of all for null); where a member has no
 * account, its contact persons for the pair.
 */
export async function recipientsOf(
  ctx: Ctx,
  { partnership, call }: Asked,
  organisationId: string | null,
  audience: Audience,
): Promise<Recipient[]> {
  const people = (ids: readonly string[]): Recipient[] => [...new Set(ids)].map(id => ({ kind: 'person', id }));
  if (audience === 'adviser') return people(advisersOn(partnership.advisers, ctx.today));
  const { officeId } = call.programme;
  if (audience === 'office') {
    const members = await listMembers(ctx, { organisationIds: [officeId], roles: ['office'] });
    return people(members.map(({ person }) => person.id));
  }
  const concerned = partnership.members
    .map(one => one.organisationId)
    .filter(id => organisationId === null || id === organisationId);
  const members = await listMembers(ctx, { organisationIds: concerned, roles: ['head', 'coordinator'] });
  const without = concerned.filter(id => !members.some(one => one.organisationId === id));
  const { contacts } = await loadStart(ctx, partnership.id);
  const named = contacts.filter(
    one => one.endedAt === null && one.contact.email !== '' && without.includes(one.organisationId),
  );
  return [
    ...people(members.map(({ person }) => person.id)),
    ...named.map(({ contact }): Recipient => ({ kind: 'contact', id: contact.id })),
  ];
}
