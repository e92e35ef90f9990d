import type { Day } from '../../../kernel/day.ts';
import type { Text } from '../../../kernel/text.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { NotFound } from '../../../kernel/errors.ts';
import { audit } from '../../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { cleanPicture, type PictureRefusal } from '../../../platform/files/picture.ts';
import { findFileType } from '../../../platform/files/type.ts';
import { storeUpload, type Upload, type UploadRefusal } from '../../../platform/files/upload.ts';
import type { Media, MediaKind, MediaSubject } from '../model.ts';
import { loadMedia } from '../queries/media.ts';
import { programmeOfSubject } from '../rules/keys.ts';
import { honestName, isDrawing, wordsMissing } from '../rules/media.ts';
import { outreachDb } from '../tables.ts';
import { mustEdit } from './held.ts';

/** What is said about a file. */
export type MediaInput = {
  readonly title: Text;
  readonly alt: Text;
  readonly credit: string;
  readonly consent: { readonly who: string; readonly on: Day } | null;
};

export type MediaRefusal = UploadRefusal | PictureRefusal | 'drawing' | 'file-missing' | 'words-missing';

/** The longest side of the small edition, in pixels: three of them stand side by side. */
const smallSide = 480;

/**
 * Puts a file where everybody may take it. Pictures and logos are drawn anew, so that nothing hidden comes along; of a
 * download the content counts, not its name. Answers the id. @throws NotFound, Forbidden
 */
export async function addMedia(
  ctx: Ctx,
  place: { readonly subject: MediaSubject; readonly kind: MediaKind },
  upload: Upload | null,
  input: MediaInput,
): Promise<Outcome<string, MediaRefusal>> {
  return inTransaction(ctx, async tx => {
    const programmeId = programmeOfSubject(place.subject);
    const officeId = await mustEdit(tx, programmeId);
    const wordless = wordsMissing(place.kind, input);
    const stored =
      upload === null
        ? refused<MediaRefusal>({ code: 'file-missing', field: 'file' })
        : await store(tx, place.kind, upload, officeId);
    if (!stored.ok) return refused(...stored.reasons, ...wordless);
    if (wordless.length > 0) return refused(...wordless);
    const id = tx.newId();
    await outreachDb(tx.db)
      .insertInto('media')
      .values({
        id,
        ...stored.value,
        ...place,
        programmeId,
        ...columnsOf(input),
        position: await nextPosition(tx),
        createdAt: tx.now,
        removedAt: null,
      })
      .execute();
    await auditMedia(tx, 'media.added', id, officeId);
    return done(id);
  });
}

/** Changes what is said about a file, or its place in the order. @throws NotFound, Forbidden */
export async function changeMedia(
  ctx: Ctx,
  id: string,
  input: MediaInput & { readonly position: number },
): Promise<Outcome<null, MediaRefusal>> {
  return inTransaction(ctx, async tx => {
    const media = await loadMedia(tx, id);
    const officeId = await mustEdit(tx, media.programmeId);
    const wordless = wordsMissing(media.kind, input);
    if (wordless.length > 0) return refused(...wordless);
    const { position } = input;
    await outreachDb(tx.db)
      .updateTable('media')
      .set({ ...columnsOf(input), position })
      .where('id', '=', id)
      .execute();
    await auditMedia(tx, 'media.changed', id, officeId);
    return done(null);
  });
}

/** Takes a file off the site and erases it, as the withdrawal of a consent asks. @throws NotFound, Forbidden */
export async function removeMedia(ctx: Ctx, id: string): Promise<void> {
  await inTransaction(ctx, async tx => {
    const media = await loadMedia(tx, id);
    const officeId = await mustEdit(tx, media.programmeId);
    const row = await outreachDb(tx.db)
      .updateTable('media')
      .set({ removedAt: tx.now, showsPeople: false, consentWho: '', consentOn: null })
      .where('id', '=', id)
      .returning(['fileId', 'smallFileId'])
      .executeTakeFirst();
    if (!row) throw new NotFound('media');
    await auditMedia(tx, 'media.removed', id, officeId);
    for (const fileId of [row.fileId, row.smallFileId]) if (fileId !== null) await tx.files.remove(fileId);
  });
}

type StoredFile = {
  readonly fileId: string;
  readonly smallFileId: string | null;
  readonly width: number | null;
  readonly height: number | null;
};

async function store(
  ctx: Ctx,
  kind: MediaKind,
  upload: Upload,
  organisationId: string | null,
): Promise<Outcome<StoredFile, MediaRefusal>> {
  if (isDrawing(upload.bytes)) return refused({ code: 'drawing', field: 'file' });
  return kind === 'download' ? storeDownload(ctx, upload, organisationId) : storePicture(ctx, upload, organisationId);
}

async function storeDownload(
  ctx: Ctx,
  upload: Upload,
  organisationId: string | null,
): Promise<Outcome<StoredFile, MediaRefusal>> {
  const type = findFileType(upload.bytes);
  const file = type === null ? upload : { ...upload, name: honestName(upload.name, type) };
  const allowed = ['application/pdf', 'application/zip', 'image/png', 'image/jpeg', 'text/plain'] as const;
  const stored = await storeUpload(ctx, file, { allowed, organisationId, field: 'file' });
  return stored.ok ? done({ fileId: stored.value, smallFileId: null, width: null, height: null }) : stored;
}

async function storePicture(
  ctx: Ctx,
  upload: Upload,
  organisationId: string | null,
): Promise<Outcome<StoredFile, MediaRefusal>> {
  const picture = await cleanPicture(upload.bytes);
  if (typeof picture === 'string') return refused({ code: picture, field: 'file' });
  const small = await cleanPicture(picture.bytes, smallSide);
  const name = honestName(upload.name, 'image/jpeg');
  const options = { allowed: ['image/jpeg'] as const, organisationId, field: 'file' };
  const large = await storeUpload(ctx, { name, bytes: picture.bytes }, options);
  if (!large.ok) return large;
  const little = typeof small === 'string' ? null : await storeUpload(ctx, { name, bytes: small.bytes }, options);
  const { width, height } = picture;
  return done({ fileId: large.value, smallFileId: little?.ok ? little.value : null, width, height });
}

/** A title in both languages, and words for whoever does not see a picture. */
function columnsOf({ title, alt, credit, consent }: MediaInput) {
  return {
    title,
    alt,
    credit,
    showsPeople: consent !== null,
    consentWho: consent?.who ?? '',
    consentOn: consent?.on ?? null,
  };
}

async function nextPosition(ctx: Ctx): Promise<number> {
  const row = await outreachDb(ctx.db)
    .selectFrom('media')
    .select(({ fn }) => fn.max('position').as('last'))
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
}

async function auditMedia(ctx: Ctx, action: string, id: Media['id'], organisationId: string | null): Promise<void> {
  await audit(ctx, { action, subjectKind: 'media', subjectId: id, organisationId });
}
