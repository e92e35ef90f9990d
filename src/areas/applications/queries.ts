import { NotFound } from '../../kernel/errors.ts';
import { isId } from '../../kernel/id.ts';
import type { Ctx } from '../../platform/context.ts';
import { findFile } from '../../platform/files/upload.ts';
import type { Organisation } from '../organisations/model.ts';
import { listOrganisations, loadOrganisation } from '../organisations/queries.ts';
import type { Place } from '../places/model.ts';
import { findPlace, listPlacesById } from '../places/queries.ts';
import { mayUse } from '../programmes/policy.ts';
import { type CallOfProgramme, listCalls, loadCall } from '../programmes/queries.ts';
import type { Application, ApplicationState, FieldAnswer, OnBehalf, Wishes } from './model.ts';
import { mayRead } from './policy.ts';
import { readApplications } from './queries/rows.ts';
import { type Item, missingItems } from './rules/completeness.ts';
import { entryKey } from './rules/keys.ts';
import { applicationsDb } from './tables.ts';

/** An application with all that a page about it needs. */
export type ApplicationOfCall = {
  readonly application: Application;
  readonly call: CallOfProgramme;
  readonly organisation: Organisation;
};

/**
 * @throws NotFound, also for one of an authority that the actor has nothing to do with, and where the programme takes no
 * applications any more
 */
export async function loadApplication(ctx: Ctx, id: string): Promise<ApplicationOfCall> {
  const [application] = isId(id) ? await readApplications(ctx, { ids: [id] }) : [];
  if (!application) throw new NotFound('application');
  const call = await loadCall(ctx, application.callId);
  const { organisationId } = application;
  if (!mayUse(ctx.actor, call.programme, 'applications')) throw new NotFound('application');
  if (!mayRead(ctx.actor, { organisationId, officeId: call.programme.officeId })) throw new NotFound('application');
  return { application, call, organisation: await loadOrganisation(ctx, organisationId) };
}

/** The application of an organisation for a call, or null. The caller has shown that the actor may know of it. */
export async function findApplication(ctx: Ctx, callId: string, organisationId: string): Promise<Application | null> {
  return (await readApplications(ctx, { callIds: [callId], organisationIds: [organisationId] }))[0] ?? null;
}

/** The place whose figures count for an application, or null for one without figures. */
export async function findPlaceOf(ctx: Ctx, { placeId }: Pick<Application, 'placeId'>): Promise<Place | null> {
  return placeId === null ? null : findPlace(ctx, placeId);
}

/** What a run needs to know of somebody who takes part. */
export type RoundEntry = {
  readonly applicationId: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly placeId: string | null;
  /** Official key in Germany, else the id of the place; the id of the organisation where it has no place. */
  readonly key: string;
  readonly state: ApplicationState;
  /** Languages in which one can work with the organisation. */
  readonly languages: readonly string[];
  readonly wishes: Wishes;
  readonly answers: readonly FieldAnswer[];
};

/** Who takes part in the round of a call: everybody eligible, sorted by key. The caller is the call's office. */
export async function listEntries(ctx: Ctx, callId: string): Promise<RoundEntry[]> {
  const all = await readApplications(ctx, { callIds: [callId] });
  const taking = all.filter(({ state }) => state === 'eligible' || state === 'scored');
  const organisations = await listOrganisations(ctx, { ids: taking.map(({ organisationId }) => organisationId) });
  const organisationOf = new Map(organisations.map(organisation => [organisation.id, organisation]));
  const placeOf = await placesOf(ctx, taking);
  return taking
    .map(({ id, organisationId, placeId, state, wishes, answers }) => {
      const { name, languages } = organisationOf.get(organisationId)!;
      const key = entryKey(placeId === null ? null : (placeOf.get(placeId) ?? null), organisationId);
      const spoken = answers.map(({ field, role, experience, need, evidence }) => ({
        field,
        role,
        experience,
        need,
        evidence,
      }));
      const who = { applicationId: id, organisationId, organisationName: name, placeId, key };
      return { ...who, state, languages, wishes, answers: spoken };
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

async function placesOf(ctx: Ctx, applications: readonly Application[]): Promise<ReadonlyMap<string, Place>> {
  const ids = [...new Set(applications.flatMap(({ placeId }) => placeId ?? []))];
  return new Map((await listPlacesById(ctx, ids)).map(place => [place.id, place]));
}

/** How many applications of a call stand where. The caller is the call's office. */
export async function countByState(ctx: Ctx, callId: string): Promise<ReadonlyMap<ApplicationState, number>> {
  const rows = await applicationsDb(ctx.db)
    .selectFrom('application')
    .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
    .where('callId', '=', callId)
    .groupBy('state')
    .execute();
  return new Map(rows.map(({ state, count }) => [state, count]));
}

/** An application as its own people see it on their first page. */
export type OwnApplication = {
  readonly id: string;
  readonly organisationId: string;
  readonly state: ApplicationState;
  readonly call: CallOfProgramme;
  readonly deadlineAt: Date;
  readonly submittedAt: Date | null;
  readonly decisionReason: string | null;
  readonly missing: readonly Item[];
};

/** The applications of these organisations, the nearest deadline first. Give only those of the actor. */
export async function listOwnApplications(ctx: Ctx, organisationIds: readonly string[]): Promise<OwnApplication[]> {
  if (organisationIds.length === 0) return [];
  const own = await readApplications(ctx, { organisationIds });
  if (own.length === 0) return [];
  const calls = new Map((await listCalls(ctx)).map(call => [call.id, call]));
  return own
    .flatMap(application => {
      const call = calls.get(application.callId);
      if (!call || !mayUse(ctx.actor, call.programme, 'applications')) return [];
      const { id, organisationId, state, submittedAt, decisionReason } = application;
      const missing = missingItems(application);
      return [{ id, organisationId, state, call, deadlineAt: call.deadlineAt, submittedAt, decisionReason, missing }];
    })
    .sort((a, b) => a.deadlineAt.getTime() - b.deadlineAt.getTime());
}

/** What the office has recorded on behalf, latest first. */
export async function listOnBehalf(
  ctx: Ctx,
  applicationId: string,
): Promise<(OnBehalf & { readonly id: string; readonly act: string; readonly personId: string; readonly at: Date })[]> {
  return applicationsDb(ctx.db)
    .selectFrom('onBehalf')
    .select(['id', 'act', 'personId', 'at', 'receivedOn', 'channel', 'fileId'])
    .where('applicationId', '=', applicationId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** Whether a file belongs to an application: the letter of its head, or a paper recorded on behalf. */
export async function findFileOf(
  ctx: Ctx,
  application: Application,
  fileId: string,
): Promise<{ readonly name: string; readonly type: string } | null> {
  if (!isId(fileId)) return null;
  const papers = (await listOnBehalf(ctx, application.id)).map(paper => paper.fileId);
  if (![application.commitment.letterFileId, ...papers].includes(fileId)) return null;
  return findFile(ctx, fileId);
}
