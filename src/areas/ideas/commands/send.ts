import { createHash } from 'node:crypto';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { audit } from '../../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { cleanPicture, type PictureRefusal } from '../../../platform/files/picture.ts';
import { storeScan, type Upload, type UploadRefusal } from '../../../platform/files/upload.ts';
import { countAttempt } from '../../../platform/web/rate.ts';
import { searchPlaces } from '../../places/queries.ts';
import { type Idea, limits, type Receipt } from '../model.ts';
import { fieldsOf, findOpenProgramme, listOpenProgrammes } from '../queries.ts';
import { loadProofs } from '../queries/proofs.ts';
import { findIdea } from '../queries/rows.ts';
import { loadRules } from '../queries/rules.ts';
import { maySend, moderationDueOf, type SendRefusal, stateOnArrival } from '../rules.ts';
import type { IdeaInput } from '../schema.ts';
import { ideasDb } from '../tables.ts';

export type FloodRefusal = 'too-many-here' | 'too-many-now' | 'too-many-mails';

/**
 * Counts an idea that is about to be sent: per browser, in all, and per address that gets a mail. Call outside of a
 * transaction, so that it counts even if the idea is refused afterwards.
 */
export async function countIdea(
  ctx: Ctx,
  from: { readonly browser: string; readonly email: string },
): Promise<Outcome<null, FloodRefusal>> {
  const { db, now } = ctx;
  if (!(await countAttempt(db, now, `ideas/sent/${from.browser}`, limits.ideasPerBrowser)))
    return refused({ code: 'too-many-here' });
  if (!(await countAttempt(db, now, 'ideas/sent', limits.ideasPerMinute))) return refused({ code: 'too-many-now' });
  return from.email === '' ? done(null) : countMail(ctx, from.email);
}

/** Counts a mail to an address that anybody may have typed; only its hash is kept for that. */
export async function countMail(ctx: Ctx, email: string): Promise<Outcome<null, 'too-many-mails'>> {
  const address = (await loadProofs(ctx)).address('', email);
  const isWithin = await countAttempt(ctx.db, ctx.now, `ideas/mail/${address}`, limits.mailsPerAddress);
  return isWithin ? done(null) : refused({ code: 'too-many-mails', field: 'email' });
}

/**
 * The words under which consent was given, in the language of the form; that to messages only where the office notes an
 * address, since whoever types it in herself asks for them by that.
 */
export type Consents = Readonly<Record<'name' | 'guardian', string>> & { readonly email?: string };

type Sending = {
  readonly input: IdeaInput;
  readonly picture: Uint8Array | null;
  readonly consents: Consents;
  /** How it reached the office that records it for somebody; absent if its author sends it. */
  readonly receipt?: Receipt & { readonly file: Upload | null };
  /** Made up for the demo. */
  readonly invented?: boolean;
};

/** Takes an idea of anybody. With an address it waits for its code, without one for the office. */
export async function sendIdea(
  ctx: Ctx,
  { input, picture, consents, receipt, invented = false }: Sending,
): Promise<Outcome<Idea, SendRefusal | PictureRefusal | UploadRefusal>> {
  const allowed = maySend(input, picture !== null);
  if (!allowed.ok) return refused(...allowed.reasons);
  const clean = picture === null ? null : await cleanPicture(picture);
  if (typeof clean === 'string') return refused({ code: clean, field: 'picture' });
  return inTransaction(ctx, async tx => {
    const scan = await storeScan(tx, receipt?.file ?? null, { organisationId: null, field: 'file' });
    if (!scan.ok) return scan;
    const id = tx.newId();
    const programme = input.programme === '' ? null : await findOpenProgramme(tx, input.programme);
    const field = fieldsOf(await listOpenProgrammes(tx)).find(known => known.id === input.field) ?? null;
    const state = stateOnArrival(input.email !== '', receipt !== undefined);
    const rules = await loadRules(tx, programme?.id ?? null);
    const pictureId = clean === null ? null : await storePicture(tx, clean.bytes);
    const { title, text, place, pictureAlt, name, email } = input;
    await ideasDb(tx.db)
      .insertInto('idea')
      .values({
        id,
        programmeId: programme?.id ?? null,
        language: tx.language,
        state,
        stateAt: tx.now,
        title,
        text,
        place,
        placeId: await placeMeant(tx, place),
        fieldId: field?.id ?? null,
        fieldLabel: field?.label ?? null,
        pictureId,
        pictureAlt: pictureId === null ? '' : pictureAlt,
        authorName: name || null,
        email: email || null,
        sentAt: tx.now,
        channel: receipt?.channel ?? null,
        receivedOn: receipt?.receivedOn ?? null,
        receiptFileId: scan.value,
        invented,
        moderationDue: state === 'submitted' ? moderationDueOf(receipt?.receivedOn ?? tx.today, rules) : null,
      })
      .execute();
    await ideasDb(tx.db)
      .insertInto('ideaWording')
      .values({ ideaId: id, version: 1, title, text, reason: '', at: tx.now, personId: null })
      .execute();
    if (name !== '') await keepConsent(tx, id, 'name', consents.name);
    if (email !== '' && consents.email !== undefined) await keepConsent(tx, id, 'email', consents.email);
    if (input.age === 'guardian' && (name !== '' || email !== ''))
      await keepConsent(tx, id, 'guardian', consents.guardian);
    const happened = state === 'unconfirmed' ? 'sent' : 'submitted';
    const onBehalf = receipt !== undefined;
    await audit(tx, { action: `idea.${happened}`, subjectKind: 'idea', subjectId: id, onBehalf });
    await tx.outbox.record(tx, `idea.${happened}`, id);
    return done((await findIdea(tx, { id }))!);
  });
}

async function keepConsent(
  ctx: Ctx,
  ideaId: string,
  kind: 'name' | 'email' | 'guardian',
  wording: string,
): Promise<void> {
  await ideasDb(ctx.db)
    .insertInto('ideaConsent')
    .values({ id: ctx.newId(), ideaId, kind, wording, at: ctx.now, withdrawnAt: null })
    .execute();
}

/** The only place of the register that is called so; many towns share a name, and then nobody knows. */
async function placeMeant(ctx: Ctx, typed: string): Promise<string | null> {
  if (typed.length < 3) return null;
  const wanted = typed.toLowerCase();
  const found = (await searchPlaces(ctx, typed)).filter(
    ({ name, shortName }) => name.toLowerCase() === wanted || shortName.toLowerCase() === wanted,
  );
  return found.length === 1 ? found[0]!.id : null;
}

/** Keeps a picture that was drawn anew, under a name of ours: what the file was called may say who took it. */
async function storePicture(ctx: Ctx, bytes: Uint8Array): Promise<string> {
  const id = ctx.newId();
  await ctx.files.write(id, bytes);
  await ctx.db
    .insertInto('file')
    .values({
      id,
      at: ctx.now,
      name: 'idee.jpg',
      type: 'image/jpeg',
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      organisationId: null,
    })
    .execute();
  return id;
}
