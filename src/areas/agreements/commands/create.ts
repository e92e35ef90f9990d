import type { Day } from '../../../kernel/day.ts';
import { Forbidden } from '../../../kernel/errors.ts';
import { type Language, languages, type Text } from '../../../kernel/text.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import type { Agreement, AgreementClause, Signatory, Wording } from '../model.ts';
import { mayWorkOn } from '../policy.ts';
import { listVersions, loadAgreement, loadSetting, type Setting } from '../queries.ts';
import { factsOf } from '../queries/facts.ts';
import { type KeptClause, listClauses } from '../queries/library.ts';
import { mayAmend, mayBegin, maySetTerm, type TermRefusal } from '../rules.ts';
import { applies } from '../rules/fill.ts';
import { followsIn } from '../rules/wording.ts';
import { agreementsDb } from '../tables.ts';
import { type Acting, type ActingRefusal, judgeActing, recordAct } from './acting.ts';
import { reportUnsigned } from './signal.ts';

/** What an agreement is told when it begins. */
export type Frame = {
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly languages: readonly Language[];
  /** The language that prevails; one of them. */
  readonly leading: Language;
  readonly officeSigns: boolean;
  /** For an agreement that is taken over from paper. */
  readonly remark?: Text;
};

export type CreateRefusal =
  TermRefusal | 'in-work' | 'signed-already' | 'not-signed' | 'ended-early' | 'reason-missing' | ActingRefusal;

/**
 * Begins the agreement of a partnership: parties and clauses come from its data and the library of the programme.
 * After an early end a pair begins afresh. Answers the id. @throws NotFound, or Forbidden for whoever may only read the partnership
 */
export async function createAgreement(
  ctx: Ctx,
  partnershipId: string,
  frame: Frame,
  acting: Acting,
): Promise<Outcome<string, CreateRefusal>> {
  return inTransaction(ctx, async tx => {
    const setting = await settingToWorkOn(tx, partnershipId);
    const allowed = maySetTerm(frame);
    if (!allowed.ok) return refused(...allowed.reasons);
    const [last = null] = await listVersions(tx, partnershipId);
    if (!mayBegin(last)) return refused({ code: 'signed-already' });
    const parties = partiesOf(setting, frame.officeSigns);
    const clauses = (await listClauses(tx, setting.call.programmeId)).map(fresh);
    return begin(
      tx,
      setting,
      { ...frame, number: (last?.number ?? 0) + 1, reason: '', parties, clauses },
      acting,
      'created',
    );
  });
}

/**
 * Begins the next version of a signed agreement, such as one that lasts longer: the same clauses, those that nobody
 * changed follow the data again. The signed version stays as it is. Answers the id.
 */
export async function amendAgreement(
  ctx: Ctx,
  partnershipId: string,
  frame: Frame & { readonly reason: string },
  acting: Acting,
): Promise<Outcome<string, CreateRefusal>> {
  return inTransaction(ctx, async tx => {
    const setting = await settingToWorkOn(tx, partnershipId);
    const allowed = maySetTerm(frame);
    if (!allowed.ok) return refused(...allowed.reasons);
    if (frame.reason === '') return refused({ code: 'reason-missing', field: 'reason' });
    const [last] = await listVersions(tx, partnershipId);
    if (last?.state === 'terminated') return refused({ code: 'ended-early' });
    if (!last || !mayAmend(last)) return refused({ code: last ? 'in-work' : 'not-signed' });
    const signatories = new Map(last.parties.map(party => [party.organisationId, party.signatories]));
    const parties = partiesOf(setting, frame.officeSigns, signatories);
    const kept = last.clauses.filter(({ revisions }) => revisions.at(-1)?.removed !== true);
    const clauses: NewClause[] = kept.map(clause => ({
      ...clause,
      wording: wordingOf(clause),
      source: sourceOf(clause),
    }));
    // Older agreements do not have the clauses that did not apply when they began.
    const facts = factsOf(setting, last);
    const library = await listClauses(tx, setting.call.programmeId);
    for (const [index, clause] of library.entries()) {
      const isKnown = last.clauses.some(({ key }) => key === clause.key);
      if (isKnown || applies(clause.condition, facts)) continue;
      const earlier = library.slice(0, index).map(({ key }) => key);
      const place = clauses.findLastIndex(({ key }) => key !== null && earlier.includes(key)) + 1;
      clauses.splice(place, 0, fresh(clause));
    }
    return begin(tx, setting, { ...frame, number: last.number + 1, parties, clauses }, acting, 'amended');
  });
}

/** A clause as the library has it. */
function fresh({ key, condition, title, body }: KeptClause): NewClause {
  return { key, originId: null, condition, wording: { title, body }, source: null };
}

/** In a language in which a clause was changed it keeps its words; elsewhere its variables. */
function wordingOf(clause: AgreementClause): Wording {
  const { template, revisions } = clause;
  const last = revisions.at(-1);
  if (!last) return template;
  const follows = followsIn(clause);
  const words = (part: 'title' | 'body') =>
    Object.fromEntries(
      languages.map(language => [language, (follows.includes(language) ? template : last)[part][language]]),
    ) as Text;
  return { title: words('title'), body: words('body') };
}

/** The words of the library behind a clause that was changed by hand. */
function sourceOf({ key, template, revisions, source }: AgreementClause): Wording | null {
  return key === null || revisions.length === 0 ? source : (source ?? template);
}

async function settingToWorkOn(ctx: Ctx, partnershipId: string): Promise<Setting> {
  const setting = await loadSetting(ctx, partnershipId);
  if (!mayWorkOn(ctx.actor, setting)) throw new Forbidden('agreement');
  return setting;
}

type NewParty = Pick<Agreement['parties'][number], 'organisationId' | 'side' | 'signatories'>;

function partiesOf(
  { memberIds, officeId }: Setting,
  officeSigns: boolean,
  signatories: ReadonlyMap<string, readonly Signatory[]> = new Map(),
): NewParty[] {
  const party = (organisationId: string, side: NewParty['side']) => {
    return { organisationId, side, signatories: signatories.get(organisationId) ?? [] };
  };
  return [...memberIds.map(id => party(id, 'member')), ...(officeSigns ? [party(officeId, 'office')] : [])];
}

type NewVersion = Frame & {
  readonly number: number;
  readonly reason: string;
  readonly parties: readonly NewParty[];
  readonly clauses: readonly NewClause[];
};

type NewClause = Pick<AgreementClause, 'key' | 'condition' | 'source'> & {
  readonly originId: string | null;
  readonly wording: Wording;
};

async function begin(
  ctx: Ctx,
  setting: Setting,
  version: NewVersion,
  acting: Acting,
  kind: 'created' | 'amended',
): Promise<Outcome<string, CreateRefusal>> {
  const db = agreementsDb(ctx.db);
  const { number, reason, startsOn, endsOn, leading } = version;
  const partyIds = version.parties.map(({ organisationId }) => organisationId);
  const judged = judgeActing(ctx, { officeId: setting.officeId, partyIds }, acting, kind);
  if (!judged.ok) return judged;
  const id = ctx.newId();
  const row = await db
    .insertInto('agreement')
    .values({
      ...{ id, partnershipId: setting.partnership.id, number, state: 'draft', reason },
      ...{ languages: [...version.languages], leading, startsOn, endsOn },
      ...{ remark: version.remark ?? null, text: null, hash: null, agreedAt: null, terminatedOn: null },
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  // Somebody else began it at the same moment.
  if (!row) return refused({ code: 'in-work' });
  const parties = version.parties.map(({ signatories, ...party }, position) => ({
    ...{ ...party, agreementId: id, position, signatories: JSON.stringify(signatories) },
    ...{ acceptedHash: null, signatureForm: null, signedOn: null, fileId: null },
  }));
  await db.insertInto('agreementParty').values(parties).execute();
  const clauses = version.clauses.map(({ key, originId, condition, source, wording: { title, body } }, position) => {
    const clauseId = ctx.newId();
    return {
      ...{ id: clauseId, agreementId: id, position, key, originId: originId ?? clauseId, title, body, condition },
      ...{ sourceTitle: source?.title ?? null, sourceBody: source?.body ?? null },
    };
  });
  await db.insertInto('agreementClause').values(clauses).execute();
  const agreement = await loadAgreement(ctx, id);
  const act = await recordAct(ctx, { agreement, setting }, acting, { kind, note: reason });
  if (!act.ok) return act;
  await reportUnsigned(ctx, setting.partnership, agreement);
  await ctx.outbox.record(ctx, 'agreement.begun', id, { organisationId: acting.organisationId });
  return done(id);
}
