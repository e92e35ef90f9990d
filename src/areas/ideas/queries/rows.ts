import { sql } from 'kysely';
import type { Ctx } from '../../../platform/context.ts';
import type { Idea } from '../model.ts';
import { ideasDb } from '../tables.ts';

/** Ideas as they stand, without the addresses of their authors; every reading of an idea begins here. */
export function selectIdeas(ctx: Ctx) {
  return ideasDb(ctx.db)
    .selectFrom('idea')
    .select([
      'id',
      'number',
      'programmeId',
      'language',
      'state',
      'stateAt',
      'title',
      'text',
      'place',
      'placeId',
      'fieldId',
      'fieldLabel',
      'pictureId',
      'pictureAlt',
      'authorName',
      'sentAt',
      'channel',
      'receivedOn',
      'receiptFileId',
      'confirmedAt',
      'moderationDue',
      'checkedAt',
      'answerDue',
      'reason',
      'mergedIntoId',
      'supports',
      'invented',
    ])
    .select(sql<boolean>`idea.email is not null`.as('hasEmail'));
}

export async function findIdea(
  ctx: Ctx,
  by: { readonly id: string } | { readonly number: number },
): Promise<Idea | null> {
  const query =
    'id' in by ? selectIdeas(ctx).where('id', '=', by.id) : selectIdeas(ctx).where('number', '=', by.number);
  return (await query.executeTakeFirst()) ?? null;
}
