import { Forbidden, NotFound } from '../../../kernel/errors.ts';
import { audit } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/context.ts';
import { loadProgramme } from '../../programmes/queries.ts';
import type { ContentKind, ContentLanguage } from '../model.ts';
import { findPage } from '../model/pages.ts';
import { findPart } from '../model/parts.ts';
import { mayEditContent } from '../policy.ts';
import { outreachDb } from '../tables.ts';

/** A content that is locked until the end of the transaction, with the office that owns it; null for the site. */
export type HeldContent = {
  readonly id: string;
  readonly sourceLanguage: ContentLanguage;
  readonly officeId: string | null;
};

/** Locks the content of a key; a page or part that has no text yet is begun. @throws NotFound, Forbidden */
export async function holdContent(ctx: Ctx, key: string, sourceLanguage: ContentLanguage): Promise<HeldContent> {
  const found = await lockContent(ctx, key);
  if (found) return { ...found, officeId: await mustEdit(ctx, found.programmeId) };
  const part = findPart(key);
  if (part === null && findPage(key) === null) throw new NotFound(`content ${key}`);
  const programmeId = part?.programmeId ?? null;
  const officeId = await mustEdit(ctx, programmeId);
  await insertContent(ctx, { kind: part ? 'part' : 'page', key, sourceLanguage, programmeId });
  return { ...(await lockContent(ctx, key))!, officeId };
}

async function lockContent(ctx: Ctx, key: string) {
  return outreachDb(ctx.db)
    .selectFrom('content')
    .select(['id', 'sourceLanguage', 'programmeId'])
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirst();
}

export async function insertContent(
  ctx: Ctx,
  content: {
    readonly kind: ContentKind;
    readonly key: string;
    readonly sourceLanguage: ContentLanguage;
    readonly programmeId: string | null;
    readonly invented?: boolean;
  },
): Promise<void> {
  await outreachDb(ctx.db)
    .insertInto('content')
    .values({ id: ctx.newId(), invented: false, ...content, createdAt: ctx.now, withdrawnAt: null })
    .onConflict(conflict => conflict.column('key').doNothing())
    .execute();
}

/** The office that owns what belongs to a programme; null for the site. @throws NotFound, Forbidden */
export async function mustEdit(ctx: Ctx, programmeId: string | null): Promise<string | null> {
  const officeId = programmeId === null ? null : (await loadProgramme(ctx, programmeId)).officeId;
  if (!mayEditContent(ctx.actor, officeId)) throw new Forbidden('edit content');
  return officeId;
}

export async function auditContent(
  ctx: Ctx,
  content: HeldContent,
  action: string,
  fields: readonly string[] = [],
): Promise<void> {
  const { id, officeId } = content;
  await audit(ctx, { action, subjectKind: 'content', subjectId: id, organisationId: officeId, fields });
}
