import { addDays } from '../../kernel/day.ts';
import { Forbidden } from '../../kernel/errors.ts';
import { done, type Outcome, refused } from '../../kernel/verdict.ts';
import { audit } from '../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../platform/context.ts';
import { lockAdvised } from './commands/acting.ts';
import { lookAtPair } from './commands/look.ts';
import type { Note } from './model.ts';
import { mayChangeNote } from './policy.ts';
import { loadNote } from './queries.ts';
import { keepNotesDays, mayNote, type NoteRefusal } from './rules.ts';
import { adviceDb } from './tables.ts';

export type NoteContent = Pick<Note, 'kind' | 'organisationId' | 'day' | 'text'>;

/**
 * Writes down a talk with a member, or with all of them. Answers the id of the note.
 * @throws NotFound for a stranger or who is no member, Forbidden for the members
 */
export async function recordNote(
  ctx: Ctx,
  partnershipId: string,
  content: NoteContent,
): Promise<Outcome<string, NoteRefusal>> {
  return inTransaction(ctx, async tx => {
    await lockAdvised(tx, partnershipId, content.organisationId);
    const allowed = mayNote(content, tx.today);
    if (!allowed.ok) return refused(...allowed.reasons);
    const id = tx.newId();
    const personId = tx.actor.kind === 'person' ? tx.actor.personId : null;
    await adviceDb(tx.db)
      .insertInto('adviceNote')
      .values({ id, partnershipId, ...content, personId, at: tx.now, changedAt: null, version: 1 })
      .execute();
    await auditNote(tx, 'note.recorded', partnershipId, content.organisationId, [content.kind]);
    await lookAtPair(tx, partnershipId, false);
    return done(id);
  });
}

/**
 * Changes a note of one's own; `read` is the version that the form carried.
 * @throws NotFound, Forbidden for everybody but who wrote it
 */
export async function changeNote(
  ctx: Ctx,
  partnershipId: string,
  noteId: string,
  content: NoteContent,
  read: number,
): Promise<Outcome<string, NoteRefusal | 'note-changed'>> {
  return inTransaction(ctx, async tx => {
    await lockAdvised(tx, partnershipId, content.organisationId);
    const note = await loadNote(tx, partnershipId, noteId);
    if (!mayChangeNote(tx.actor, note)) throw new Forbidden('note');
    if (note.version !== read) return refused({ code: 'note-changed' });
    const allowed = mayNote(content, tx.today);
    if (!allowed.ok) return refused(...allowed.reasons);
    await adviceDb(tx.db)
      .updateTable('adviceNote')
      .set({ ...content, changedAt: tx.now, version: note.version + 1 })
      .where('id', '=', noteId)
      .execute();
    const parts = ['kind', 'organisationId', 'day', 'text'] as const;
    const fields = parts.filter(part => note[part] !== content[part]);
    await auditNote(tx, 'note.changed', partnershipId, content.organisationId, fields);
    await lookAtPair(tx, partnershipId, false);
    return done(noteId);
  });
}

/** Removes a note of one's own. @throws NotFound, Forbidden for everybody but who wrote it */
export async function removeNote(ctx: Ctx, partnershipId: string, noteId: string): Promise<void> {
  await inTransaction(ctx, async tx => {
    await lockAdvised(tx, partnershipId, null);
    const note = await loadNote(tx, partnershipId, noteId);
    if (!mayChangeNote(tx.actor, note)) throw new Forbidden('note');
    await adviceDb(tx.db).deleteFrom('adviceNote').where('id', '=', noteId).execute();
    await auditNote(tx, 'note.removed', partnershipId, note.organisationId, [note.kind]);
    await lookAtPair(tx, partnershipId, false);
  });
}

/** Every night: erases notes and answers whose time is over. */
export async function forgetNotes(ctx: Ctx): Promise<void> {
  await adviceDb(ctx.db).deleteFrom('adviceNote').where('day', '<=', addDays(ctx.today, -keepNotesDays)).execute();
}

async function auditNote(
  ctx: Ctx,
  action: string,
  subjectId: string,
  organisationId: string | null,
  fields: readonly string[],
): Promise<void> {
  await audit(ctx, { action, subjectKind: 'partnership', subjectId, organisationId, fields });
}
