import { Forbidden } from '../../../kernel/errors.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { storeUpload, type Upload } from '../../../platform/files/upload.ts';
import type { Place } from '../../places/model.ts';
import { type CallOfProgramme, loadCall } from '../../programmes/queries.ts';
import { readApplicants, type ApplicantsReading } from '../imports/applicants.ts';
import { entriesOf } from '../imports/entries.ts';
import type { Remark } from '../imports/remarks.ts';
import { noCommitment, noWishes } from '../model.ts';
import { isOffice } from '../policy.ts';
import { findPlacesByKey } from '../queries/named.ts';
import { readApplications } from '../queries/rows.ts';
import { isLate, mayStart, type Receipt, type ReceivedRefusal, type StartRefusal, wrongReceipt } from '../rules.ts';
import { placeKey } from '../../places/rules.ts';
import { applicationsDb } from '../tables.ts';
import { keepOnBehalf, type PaperRefusal } from './held.ts';
import { insertApplication } from './insert.ts';
import { ensureOrganisations } from './organisations.ts';

export type FillInput = Receipt & { readonly file: Upload | null };

export type Filled = {
  /** How many applications were made. */
  readonly created: number;
  /** Names of places that take part already; theirs was left as it is. */
  readonly left: readonly string[];
  readonly notices: readonly Remark[];
};

/** What is wrong with the file itself, by row and column, beside the reasons of the rules. */
export type FillOutcome =
  | Outcome<Filled, StartRefusal | ReceivedRefusal | PaperRefusal | 'late-reason-missing' | 'file-missing'>
  | { readonly ok: false; readonly reasons: readonly []; readonly remarks: readonly Remark[] };

type Entry = ReturnType<typeof entriesOf>[number];

/**
 * Fills a round from the applicant file of the command line: an organisation and a submitted application for each place
 * that has none yet. With an error nothing is written. @throws NotFound, Forbidden for anyone but the programme's office
 */
export async function fillRound(ctx: Ctx, callId: string, input: FillInput): Promise<FillOutcome> {
  return inTransaction(ctx, async (tx): Promise<FillOutcome> => {
    const call = await loadCall(tx, callId);
    if (!isOffice(tx.actor, call.programme.officeId)) throw new Forbidden('fill round');
    const { file } = input;
    if (file === null) return refused({ code: 'file-missing', field: 'file' });
    const allowed = mayStart(call, tx.now, true);
    if (!allowed.ok) return allowed;
    const wrong = wrongReceipt(input, call, tx.now);
    if (wrong.length > 0) return refused(...wrong);
    const { reading, places } = await readFile(tx, call, file);
    if (reading.errors.length > 0) return { ok: false, reasons: [], remarks: reading.errors };
    const stored = await storeUpload(tx, file, {
      allowed: ['text/plain', 'application/zip', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
      organisationId: call.programme.officeId,
      field: 'file',
    });
    if (!stored.ok) return stored;
    const entries = entriesOf(reading.rows);
    const taken = await takenPlaces(tx, call.id);
    const fresh = entries.filter(({ key }) => !taken.has(places.get(key)!.id));
    const organisationOf = await ensureOrganisations(
      tx,
      fresh.map(({ key }) => places.get(key)!),
    );
    for (const entry of fresh) {
      const place = places.get(entry.key)!;
      await createFromEntry(tx, call, entry, {
        placeId: place.id,
        organisationId: organisationOf.get(place.id)!,
        fileId: stored.value,
        receipt: input,
      });
    }
    const left = entries.filter(({ key }) => taken.has(places.get(key)!.id)).map(({ key }) => places.get(key)!.name);
    return done({ created: fresh.length, left, notices: reading.notices });
  });
}

/** Reads the file twice: first to learn which keys it asks for, then with the places that exist. */
async function readFile(
  ctx: Ctx,
  call: CallOfProgramme,
  file: Upload,
): Promise<{ readonly reading: ApplicantsReading; readonly places: ReadonlyMap<string, Place> }> {
  const { taxonomy } = call.programme;
  const asked = new Set<string>();
  await readApplicants(file.bytes, { taxonomy, findKey: text => (asked.add(text), null) });
  const found = await findPlacesByKey(ctx, [...asked]);
  const reading = await readApplicants(file.bytes, {
    taxonomy,
    findKey: text => {
      const place = found.get(text);
      return place ? placeKey(place) : null;
    },
  });
  return { reading, places: new Map([...found.values()].map(place => [placeKey(place), place])) };
}

async function takenPlaces(ctx: Ctx, callId: string): Promise<ReadonlySet<string>> {
  return new Set((await readApplications(ctx, { callIds: [callId] })).flatMap(({ placeId }) => placeId ?? []));
}

async function createFromEntry(
  ctx: Ctx,
  call: CallOfProgramme,
  entry: Entry,
  by: { readonly placeId: string; readonly organisationId: string; readonly fileId: string; readonly receipt: Receipt },
): Promise<void> {
  const { receivedOn, lateReason } = by.receipt;
  const { id, fresh } = await insertApplication(ctx, {
    callId: call.id,
    organisationId: by.organisationId,
    officeId: call.programme.officeId,
    placeId: by.placeId,
    state: 'submitted',
    wishes: { ...noWishes, maxTravelHours: entry.maxTravelHours ?? null, excludedKeys: entry.excluded },
    commitment: noCommitment,
    contact: null,
    submittedAt: ctx.now,
    ...(isLate(receivedOn, call) ? { late: { receivedOn, reason: lateReason } } : {}),
  });
  if (!fresh) return;
  const db = applicationsDb(ctx.db);
  await db
    .insertInto('applicationField')
    .values(
      entry.answers.map(({ evidence: _, ...answer }) => ({
        applicationId: id,
        ...answer,
        experienceText: '',
        needText: '',
      })),
    )
    .execute();
  // The file only counts proofs; as many stand in the application, to be named later.
  const proofs = entry.answers.flatMap(({ field, evidence }) =>
    Array.from({ length: evidence }, (_, position) => ({ field, position })),
  );
  if (proofs.length > 0) {
    await db
      .insertInto('evidence')
      .values(
        proofs.map(proof => ({
          ...proof,
          id: ctx.newId(),
          applicationId: id,
          measure: '',
          year: null,
          effect: '',
          contact: '',
        })),
      )
      .execute();
  }
  await keepOnBehalf(ctx, id, 'submit', { receivedOn, channel: 'file', fileId: by.fileId });
  await ctx.outbox.record(ctx, 'application.submitted', id, { callId: call.id });
}
