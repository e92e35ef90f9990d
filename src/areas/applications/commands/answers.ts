import { NotFound } from '../../../kernel/errors.ts';
import { done, type Outcome, type Reason, refused } from '../../../kernel/verdict.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { storeScan, type Upload } from '../../../platform/files/upload.ts';
import type { Contact, FieldAnswer } from '../model.ts';
import { mayFillIn } from '../policy.ts';
import type { ApplicationOfCall } from '../queries.ts';
import { findNamed } from '../queries/named.ts';
import { isPlaceTaken } from '../queries/taken.ts';
import { mayEdit, type MoveRefusal } from '../rules.ts';
import { isAnswered } from '../rules/completeness.ts';
import type { CommitmentInput, FieldDetails, WishesInput } from '../schema.ts';
import { applicationsDb } from '../tables.ts';
import {
  concernedBy,
  holdApplication,
  mustBe,
  type Paper,
  type PaperRefusal,
  recordOnBehalf,
  saveApplication,
} from './held.ts';

export type NameRefusal = 'place-unknown' | 'place-ambiguous' | 'place-taken' | 'place-own';
type EditRefusal = MoveRefusal | 'call-ended' | PaperRefusal | NameRefusal;
type Saved = Outcome<null, EditRefusal>;
type Save = (ctx: Ctx, held: ApplicationOfCall) => Promise<Outcome<readonly string[], EditRefusal>>;

/** Saves one step for good, whatever is still missing elsewhere. @throws NotFound, Forbidden */
async function saveStep(ctx: Ctx, id: string, paper: Paper | null, save: Save): Promise<Saved> {
  return inTransaction(ctx, async tx => {
    const held = await holdApplication(tx, id);
    mustBe(mayFillIn(tx.actor, concernedBy(held)), 'fill in');
    const allowed = mayEdit(held.application, held.call, tx.now);
    if (!allowed.ok) return allowed;
    const saved = await save(tx, held);
    if (!saved.ok) return saved;
    await saveApplication(tx, held, { action: 'application.changed', fields: saved.value });
    return recordOnBehalf(tx, held.application, held.call.programme.officeId, 'answers', paper);
  });
}

/** The place whose figures count, by key or name; empty for none. One place takes part in a round once. */
export async function savePlace(ctx: Ctx, id: string, word: string, paper: Paper | null): Promise<Saved> {
  return saveStep(ctx, id, paper, async (tx, { application }) => {
    const found = word === '' ? null : await findNamed(tx, word);
    if (found?.kind === 'ambiguous') {
      const { candidates } = found;
      return refused({ code: 'place-ambiguous', field: 'place', values: { word, candidates } });
    }
    if (found !== null && found.kind !== 'place')
      return refused({ code: 'place-unknown', field: 'place', values: { word } });
    const placeId = found?.place.id ?? null;
    if (placeId !== null && (await isPlaceTaken(tx, application.callId, placeId, application.id)))
      return refused({ code: 'place-taken', field: 'place' });
    await applicationsDb(tx.db).updateTable('application').set({ placeId }).where('id', '=', application.id).execute();
    return done(['placeId']);
  });
}

/** Role and levels of every field of the call. A field without experience and need is taken out, unless words were written. */
export async function saveFields(
  ctx: Ctx,
  id: string,
  answers: readonly Omit<FieldAnswer, 'evidence'>[],
  paper: Paper | null,
): Promise<Saved> {
  return saveStep(ctx, id, paper, async (tx, { application, call }) => {
    const db = applicationsDb(tx.db);
    const had = new Map(application.answers.map(answer => [answer.field, answer]));
    const known = answers.filter(({ field }) => call.terms.fields.includes(field) || had.has(field));
    for (const { field, role, experience, need } of known) {
      const before = had.get(field);
      const silent = !before || (before.experienceText === '' && before.needText === '');
      if (silent && !isAnswered({ experience, need })) {
        await db.deleteFrom('applicationField').where('applicationId', '=', id).where('field', '=', field).execute();
        continue;
      }
      await db
        .insertInto('applicationField')
        .values({ applicationId: id, field, role, experience, need, experienceText: '', needText: '' })
        .onConflict(row => row.columns(['applicationId', 'field']).doUpdateSet({ role, experience, need }))
        .execute();
    }
    return done(known.map(({ field }) => field));
  });
}

/** Words and proofs of one field. @throws NotFound for a field that was not answered */
export async function saveFieldDetails(
  ctx: Ctx,
  id: string,
  field: string,
  details: FieldDetails,
  paper: Paper | null,
): Promise<Saved> {
  return saveStep(ctx, id, paper, async (tx, { application }) => {
    if (!application.answers.some(answer => answer.field === field)) throw new NotFound('field');
    const db = applicationsDb(tx.db);
    const { experienceText, needText, proofs } = details;
    await db
      .updateTable('applicationField')
      .set({ experienceText, needText })
      .where('applicationId', '=', id)
      .where('field', '=', field)
      .execute();
    await db.deleteFrom('evidence').where('applicationId', '=', id).where('field', '=', field).execute();
    for (const [position, proof] of proofs.entries()) {
      await db
        .insertInto('evidence')
        .values({ id: tx.newId(), applicationId: id, field, position, ...proof })
        .execute();
    }
    return done([field, 'evidence']);
  });
}

/** Wishes about the partner. Places are named by key or name; what nobody knows is refused, not forgotten. */
export async function saveWishes(ctx: Ctx, id: string, input: WishesInput, paper: Paper | null): Promise<Saved> {
  return saveStep(ctx, id, paper, async (tx, held) => {
    const { maxTravelHours, languages, note } = input;
    const partners = await keysOf(tx, held, 'partners', input.partners);
    const excluded = await keysOf(tx, held, 'excluded', input.excluded);
    const reasons = [...partners.reasons, ...excluded.reasons];
    if (reasons.length > 0) return refused(...reasons);
    const wishes = { maxTravelHours, languages, partnerKeys: partners.keys, excludedKeys: excluded.keys, note };
    await applicationsDb(tx.db).updateTable('application').set({ wishes }).where('id', '=', id).execute();
    return done(['wishes']);
  });
}

async function keysOf(
  ctx: Ctx,
  { application }: ApplicationOfCall,
  field: string,
  words: readonly string[],
): Promise<{ readonly keys: readonly string[]; readonly reasons: readonly Reason<NameRefusal>[] }> {
  const keys = new Set<string>();
  const reasons: Reason<NameRefusal>[] = [];
  for (const word of words.slice(0, 30)) {
    const found = await findNamed(ctx, word);
    const values = { word };
    if (found.kind === 'unknown') reasons.push({ code: 'place-unknown', field, values });
    else if (found.kind === 'ambiguous') {
      const { candidates } = found;
      reasons.push({ code: 'place-ambiguous', field, values: { word, candidates } });
    } else if (
      found.key === application.organisationId ||
      (found.kind === 'place' && found.place.id === application.placeId)
    )
      reasons.push({ code: 'place-own', field });
    else keys.add(found.key);
  }
  return { keys: [...keys], reasons };
}

/** Backing: the head of administration agrees, with or without a letter, and who will do the work. */
export async function saveCommitment(
  ctx: Ctx,
  id: string,
  input: CommitmentInput & { readonly letter: Upload | null; readonly removeLetter: boolean },
  paper: Paper | null,
): Promise<Saved> {
  return saveStep(ctx, id, paper, async (tx, { application }) => {
    const { headConfirmed, team, letter } = input;
    const stored = await storeScan(tx, letter, { organisationId: application.organisationId, field: 'letter' });
    if (!stored.ok) return stored;
    const kept = input.removeLetter ? null : application.commitment.letterFileId;
    const commitment = { headConfirmed, team, letterFileId: stored.value ?? kept };
    await applicationsDb(tx.db).updateTable('application').set({ commitment }).where('id', '=', id).execute();
    return done(['commitment']);
  });
}

/** Whom to call about the application. */
export async function saveContact(ctx: Ctx, id: string, contact: Contact, paper: Paper | null): Promise<Saved> {
  return saveStep(ctx, id, paper, async tx => {
    await applicationsDb(tx.db)
      .updateTable('application')
      .set({
        contactName: contact.name,
        contactJobTitle: contact.jobTitle,
        contactEmail: contact.email,
        contactPhone: contact.phone,
      })
      .where('id', '=', id)
      .execute();
    return done(['contact']);
  });
}
