import { sql } from 'kysely';
import { NotFound } from '../../kernel/errors.ts';
import { isId } from '../../kernel/id.ts';
import type { Ctx } from '../../platform/context.ts';
import { listOrganisations } from '../organisations/queries.ts';
import { loadPartnership } from '../partnerships/queries.ts';
import type { Partnership } from '../partnerships/model.ts';
import { advisersOn } from '../partnerships/rules/start.ts';
import { mayUse } from '../programmes/policy.ts';
import { type CallOfProgramme, loadCall } from '../programmes/queries.ts';
import type { Agreement, AgreementAct } from './model.ts';
import { mayReadAgreement } from './policy.ts';
import { agreementsDb } from './tables.ts';

/** What an agreement is about: the partnership with its call. */
export type Setting = {
  readonly partnership: Partnership;
  readonly call: CallOfProgramme;
  readonly officeId: string;
  readonly officeName: string;
  readonly memberIds: readonly string[];
};

/** The partnership with its call, for whoever may read it. @throws NotFound for everybody else */
export async function loadSetting(ctx: Ctx, partnershipId: string): Promise<Setting> {
  const partnership = await loadPartnership(ctx, partnershipId);
  const call = await loadCall(ctx, partnership.callId);
  const { officeId } = call.programme;
  const memberIds = partnership.members.map(({ organisationId }) => organisationId);
  if (!mayUse(ctx.actor, call.programme, 'partnerships')) throw new NotFound('partnership');
  const adviserIds = advisersOn(partnership.advisers, ctx.today);
  if (!mayReadAgreement(ctx.actor, { officeId, memberIds, adviserIds })) throw new NotFound('partnership');
  const [office] = await listOrganisations(ctx, { ids: [officeId] });
  return { partnership, call, officeId, officeName: office!.name, memberIds };
}

/** All versions of a partnership's agreement but those thrown away, the latest first. The caller has shown that the actor may read it. */
export async function listVersions(ctx: Ctx, partnershipId: string): Promise<Agreement[]> {
  return select(ctx, { partnershipIds: [partnershipId] });
}

/** The latest version of each partnership's agreement. The caller has shown that the actor may read them. */
export async function listLatest(ctx: Ctx, partnershipIds: readonly string[]): Promise<Map<string, Agreement>> {
  const all = await select(ctx, { partnershipIds });
  return new Map(all.toReversed().map(one => [one.partnershipId, one]));
}

/** @throws NotFound. Whether the actor may read it is decided by the caller. */
export async function loadAgreement(ctx: Ctx, id: string): Promise<Agreement> {
  const [found] = isId(id) ? await select(ctx, { ids: [id] }) : [];
  if (!found) throw new NotFound('agreement');
  return found;
}

/** The party whose word came in this letter, for agreement or duties of this partnership; null for any other file. */
export async function findLetterOf(ctx: Ctx, partnershipId: string, fileId: string): Promise<string | null> {
  if (!isId(fileId)) return null;
  const act = await agreementsDb(ctx.db)
    .selectFrom('agreementAct')
    .innerJoin('agreement', 'agreement.id', 'agreementAct.agreementId')
    .select('agreementAct.organisationId')
    .where('agreement.partnershipId', '=', partnershipId)
    .where('agreementAct.fileId', '=', fileId)
    .executeTakeFirst();
  if (act) return act.organisationId;
  const proof = await agreementsDb(ctx.db)
    .selectFrom('dutyProof')
    .select('organisationId')
    .where('partnershipId', '=', partnershipId)
    .where('fileId', '=', fileId)
    .executeTakeFirst();
  return proof?.organisationId ?? null;
}

/** What happened to an agreement, latest first. */
export async function listActs(ctx: Ctx, agreementId: string): Promise<AgreementAct[]> {
  const rows = await agreementsDb(ctx.db)
    .selectFrom('agreementAct')
    .select(['formerForm', 'formerOn', 'formerFileId', 'formerEnd'])
    .select(['id', 'kind', 'organisationId', 'clauseId', 'note', 'at', 'onBehalf', 'channel', 'receivedOn', 'fileId'])
    .where('agreementId', '=', agreementId)
    .orderBy('number', 'desc')
    .limit(500)
    .execute();
  return rows.map(({ formerForm: form, formerOn: on, formerFileId: fileId, ...act }) => ({
    ...act,
    former: form === null || on === null ? null : { form, on, fileId },
  }));
}

type Scope = { readonly ids: readonly string[] } | { readonly partnershipIds: readonly string[] };

/** Five statements, however many agreements; latest version first. */
async function select(ctx: Ctx, scope: Scope): Promise<Agreement[]> {
  const db = agreementsDb(ctx.db);
  const [column, wanted] =
    'ids' in scope ? (['id', scope.ids] as const) : (['partnershipId', scope.partnershipIds] as const);
  const rows = await db
    .selectFrom('agreement')
    .selectAll()
    .where(column, '=', among(wanted))
    .$if('partnershipIds' in scope, query => query.where('state', '<>', 'discarded'))
    .orderBy('number', 'desc')
    .execute();
  if (rows.length === 0) return [];
  const ids = among(rows.map(({ id }) => id));
  const parties = await db
    .selectFrom('agreementParty')
    .selectAll()
    .where('agreementId', '=', ids)
    .orderBy('position')
    .execute();
  const clauses = await db
    .selectFrom('agreementClause')
    .selectAll()
    .where('agreementId', '=', ids)
    .orderBy('position')
    .execute();
  const revisions = await db
    .selectFrom('clauseRevision')
    .innerJoin('agreementAct', 'agreementAct.id', 'clauseRevision.actId')
    .select([
      'clauseRevision.clauseId',
      'clauseRevision.number',
      'title',
      'body',
      'removed',
      'follows',
      'organisationId',
      'at',
    ])
    .select('agreementAct.number as act')
    .where('agreementAct.agreementId', '=', ids)
    .orderBy('clauseRevision.number')
    .execute();
  const organisations = await listOrganisations(ctx, {
    ids: [...new Set(parties.map(({ organisationId }) => organisationId))],
  });
  const names = new Map(organisations.map(({ id, name }) => [id, name]));
  const partiesOf = Map.groupBy(parties, ({ agreementId }) => agreementId);
  const clausesOf = Map.groupBy(clauses, ({ agreementId }) => agreementId);
  const revisionsOf = Map.groupBy(revisions, ({ clauseId }) => clauseId);
  return rows.map(row => ({
    ...row,
    parties: (partiesOf.get(row.id) ?? []).map(({ organisationId, side, signatories, acceptedHash, ...signed }) => ({
      organisationId,
      name: names.get(organisationId)!,
      side,
      signatories,
      acceptedHash,
      signature:
        signed.signatureForm === null || signed.signedOn === null
          ? null
          : { form: signed.signatureForm, on: signed.signedOn, fileId: signed.fileId },
    })),
    clauses: (clausesOf.get(row.id) ?? []).map(({ id, key, originId, condition, ...words }) => ({
      ...{ id, key, originId, condition, template: { title: words.title, body: words.body } },
      source: words.sourceTitle && words.sourceBody ? { title: words.sourceTitle, body: words.sourceBody } : null,
      revisions: (revisionsOf.get(id) ?? []).map(({ clauseId: _, ...revision }) => revision),
    })),
  }));
}

function among(ids: readonly string[]) {
  return sql<string>`any(${[...ids]}::uuid[])`;
}
