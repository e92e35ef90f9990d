import { type Day, dayAt, daysBetween } from '../../kernel/day.ts';
import { type Reason, type Verdict, verdict } from '../../kernel/verdict.ts';
import type { PartnershipState } from '../partnerships/model.ts';
import { type Agreement, agreementMoves, type AgreementState, type Party } from './model.ts';
import type { SignatureForm, SignatureRule } from './model/signatures.ts';
import type { MissingTranslation } from './rules/wording.ts';

type Term = Pick<Agreement, 'state' | 'startsOn' | 'endsOn'>;

/**
 * The state on a day: what is signed is in force from its first day and has ended after its last one. One whose early
 * end was announced holds until then.
 */
export function stateAt(
  { state, startsOn, endsOn, terminatedOn = null }: Term & { readonly terminatedOn?: Day | null },
  today: Day,
): AgreementState {
  const runsOut = state === 'terminated' && terminatedOn !== null && terminatedOn > today;
  if (state !== 'signed' && !runsOut) return state;
  return today > endsOn ? 'ended' : today >= startsOn ? 'in-force' : 'signed';
}

/** The version that took the place of this one: the next later one that all have signed; null while there is none. */
export function replacedBy<V extends Pick<Agreement, 'number' | 'state'>>(
  { number }: Pick<Agreement, 'number'>,
  versions: readonly V[],
): V | null {
  const later = versions.filter(one => one.number > number && isConcluded(one));
  return later.toSorted((a, b) => a.number - b.number)[0] ?? null;
}

/** The version that holds among all of them: the latest that all have signed, whatever is being drafted besides. */
export function versionThatHolds<V extends Pick<Agreement, 'number' | 'state'>>(versions: readonly V[]): V | null {
  return versions.filter(isConcluded).toSorted((a, b) => b.number - a.number)[0] ?? null;
}

function isConcluded({ state }: Pick<Agreement, 'state'>): boolean {
  return state === 'signed' || state === 'terminated';
}

/** Whether an agreement may go from one state to another; one that is partly signed stays so with one more signature. */
export function isMove(from: AgreementState, to: AgreementState): boolean {
  return from === to || agreementMoves.some(move => move.from === from && move.to === to);
}

/** Whether the text can still be changed. */
export function isDraft({ state }: Pick<Agreement, 'state'>): boolean {
  return state === 'draft';
}

/** Whether a new version may be begun from this one: it is signed, also when its term is over. */
export function mayAmend({ state }: Pick<Agreement, 'state'>): boolean {
  return state === 'signed';
}

/** Whether a pair may begin an agreement afresh: it has none, or the last one was ended early. */
export function mayBegin(last: Pick<Agreement, 'state'> | null): boolean {
  return last === null || last.state === 'terminated';
}

export type DiscardRefusal = 'not-draft' | 'first-version' | 'reason-missing';

/** A new version that is still a draft may be thrown away, with a reason. The first version stays: there is no other. */
export function mayDiscard(
  { state, number }: Pick<Agreement, 'state' | 'number'>,
  reason: string,
): Verdict<DiscardRefusal> {
  if (state !== 'draft') return verdict([{ code: 'not-draft' }]);
  if (number === 1) return verdict([{ code: 'first-version' }]);
  return verdict(reason === '' ? [{ code: 'reason-missing', field: 'reason' }] : []);
}

/** Where an agreement stands once these parties have signed. */
export function stateWhenSigned(
  parties: readonly Pick<Party, 'signature'>[],
): 'text-agreed' | 'partly-signed' | 'signed' {
  const signed = parties.filter(({ signature }) => signature !== null).length;
  return signed === parties.length ? 'signed' : signed > 0 ? 'partly-signed' : 'text-agreed';
}

/** The words of an agreement are taken up by all parties as soon as each has accepted this very text. */
export function isAgreed(parties: readonly Pick<Party, 'acceptedHash'>[], hash: string): boolean {
  return parties.every(({ acceptedHash }) => acceptedHash === hash);
}

export type TermRefusal = 'ends-before-start' | 'term-too-long';

/** An agreement lasts at least a day and at most ten years. */
export function maySetTerm({ startsOn, endsOn }: { startsOn: Day; endsOn: Day }): Verdict<TermRefusal> {
  const days = daysBetween(startsOn, endsOn);
  const reasons: Reason<TermRefusal>[] = [];
  if (days < 0) reasons.push({ code: 'ends-before-start', field: 'endsOn' });
  if (days > 3660) reasons.push({ code: 'term-too-long', field: 'endsOn' });
  return verdict(reasons);
}

export type AcceptRefusal = 'not-draft' | 'text-changed' | 'translation-missing' | 'no-clauses';

/** A party accepts the text that it has read, and only a text that is complete in every language. */
export function mayAccept(
  state: AgreementState,
  text: { readonly read: string; readonly now: string; readonly clauses: number },
  missing: readonly MissingTranslation[],
): Verdict<AcceptRefusal> {
  if (state !== 'draft') return verdict([{ code: 'not-draft' }]);
  if (text.read !== text.now) return verdict([{ code: 'text-changed' }]);
  if (text.clauses === 0) return verdict([{ code: 'no-clauses' }]);
  return verdict(
    missing.map(({ position, language }) => ({ code: 'translation-missing', values: { position, language } })),
  );
}

export type SignRefusal =
  | 'not-agreed'
  | 'already-signed'
  | 'no-signatory'
  | 'form-not-allowed'
  | 'scan-missing'
  | 'signed-in-future'
  | 'signed-before-text';

/** From which day on a text could be signed; null for one that is older than this system. */
export function agreedOn({ agreedAt, remark }: Pick<Agreement, 'agreedAt' | 'remark'>, timeZone: string): Day | null {
  return agreedAt === null || remark !== null ? null : dayAt(agreedAt, timeZone);
}

/**
 * A party signs the agreed text once, from the day on which it was agreed, in a form that its rule allows, with the paper
 * where the form needs one.
 */
export function maySign(
  state: AgreementState,
  party: Pick<Party, 'signatories' | 'signature'>,
  signing: { readonly form: SignatureForm; readonly on: Day; readonly hasFile: boolean },
  allowed: readonly SignatureForm[],
  today: Day,
  earliest: Day | null = null,
): Verdict<SignRefusal> {
  const reasons: Reason<SignRefusal>[] = [];
  if (party.signature !== null) return verdict([{ code: 'already-signed' }]);
  if (state !== 'text-agreed' && state !== 'partly-signed') return verdict([{ code: 'not-agreed' }]);
  if (party.signatories.length === 0) reasons.push({ code: 'no-signatory' });
  if (!allowed.includes(signing.form)) reasons.push({ code: 'form-not-allowed', field: 'form' });
  if (signing.on > today) reasons.push({ code: 'signed-in-future', field: 'signedOn' });
  if (earliest !== null && signing.on < earliest) reasons.push({ code: 'signed-before-text', field: 'signedOn' });
  if (needsFile(signing.form) && !signing.hasFile) reasons.push({ code: 'scan-missing', field: 'paper' });
  return verdict(reasons);
}

/** Whether a signature of this form is a paper or a file; otherwise a confirmation stands for it. */
export function needsFile(form: SignatureForm): boolean {
  return form === 'written' || form === 'qualified-electronic';
}

/** The rule that holds for a party on a day: its own before that of its Land before the one for everybody. */
export function ruleFor(
  rules: readonly SignatureRule[],
  party: { readonly organisationId: string; readonly land: string | null },
  today: Day,
): SignatureRule | null {
  const valid = rules.filter(({ validFrom, validTo }) => validFrom <= today && (validTo === null || validTo >= today));
  const newest = (found: readonly SignatureRule[]) =>
    found.toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0] ?? null;
  return (
    newest(valid.filter(({ organisationId }) => organisationId === party.organisationId)) ??
    newest(
      valid.filter(({ organisationId, land }) => organisationId === null && land !== null && land === party.land),
    ) ??
    newest(valid.filter(({ organisationId, land }) => organisationId === null && land === null))
  );
}

export type EndRuleRefusal = 'rule-ends-before-start' | 'rule-ended';

/** A rule about signatures ends on any day from its first one on; one that has ended stays as it was. */
export function mayEndRule(
  { validFrom, validTo }: Pick<SignatureRule, 'validFrom' | 'validTo'>,
  on: Day,
  today: Day,
): Verdict<EndRuleRefusal> {
  if (validTo !== null && validTo < today) return verdict([{ code: 'rule-ended' }]);
  return verdict(on < validFrom ? [{ code: 'rule-ends-before-start', field: 'on' }] : []);
}

export type EndRefusal = 'not-in-force' | 'end-recorded' | 'reason-missing' | 'end-after-term' | 'end-before-start';

/** A signed agreement ends early on a day of its term, past or announced, with a reason. */
export function mayTerminate(
  agreement: Term & { readonly terminatedOn?: Day | null },
  ending: Ending,
  today: Day,
): Verdict<EndRefusal> {
  const state = stateAt(agreement, today);
  if (state !== 'signed' && state !== 'in-force') return verdict([{ code: 'not-in-force' }]);
  if (agreement.state === 'terminated') return verdict([{ code: 'end-recorded' }]);
  return verdict(faultsOfEnd(agreement, ending));
}

type Ending = { readonly on: Day; readonly reason: string };

function faultsOfEnd({ startsOn, endsOn }: Term, { on, reason }: Ending): Reason<EndRefusal>[] {
  const reasons: Reason<EndRefusal>[] = [];
  if (reason === '') reasons.push({ code: 'reason-missing', field: 'reason' });
  if (on > endsOn) reasons.push({ code: 'end-after-term', field: 'on' });
  if (on < startsOn) reasons.push({ code: 'end-before-start', field: 'on' });
  return reasons;
}

export type MoveEndRefusal = EndRefusal | 'end-not-announced' | 'nothing-changed';

/** Whether an early end was announced and is still to come. */
export function isEndAnnounced(agreement: Term & { readonly terminatedOn?: Day | null }, today: Day): boolean {
  return agreement.state === 'terminated' && stateAt(agreement, today) !== 'terminated';
}

/** Day and reason of an announced end change until it has come; the new day lies in the term, too. */
export function mayMoveEnd(
  agreement: Term & Pick<Agreement, 'terminatedOn' | 'terminatedReason'>,
  ending: Ending,
  today: Day,
): Verdict<MoveEndRefusal> {
  if (!isEndAnnounced(agreement, today)) return verdict<MoveEndRefusal>([{ code: 'end-not-announced' }]);
  if (ending.on === agreement.terminatedOn && ending.reason === agreement.terminatedReason) {
    return verdict<MoveEndRefusal>([{ code: 'nothing-changed', field: 'on' }]);
  }
  return verdict<MoveEndRefusal>(faultsOfEnd(agreement, ending));
}

/** The time in which people worked together without a signed agreement. */
export type Gap = { readonly from: Day; readonly to: Day; readonly days: number; readonly closed: boolean };

/**
 * The gap between the first working day and the last signature, or today as long as one is missing; null without one.
 * Work may begin before signing: the gap is shown, never blocked.
 */
export function gapOf(beganOn: Day | null, signedOn: Day | null, today: Day): Gap | null {
  const to = signedOn ?? today;
  if (beganOn === null || beganOn >= to) return null;
  return { from: beganOn, to, days: daysBetween(beganOn, to), closed: signedOn !== null };
}

/**
 * Whether work goes on without a signed agreement: it began, the year is not over, and of the first version somebody has
 * not signed. Where there is a second version, the first one was signed.
 */
export function isUnsigned(
  state: PartnershipState,
  beganOn: Day,
  agreement: Pick<Agreement, 'number' | 'parties'> | null,
  today: Day,
): boolean {
  if (beganOn > today || ['closed', 'follow-up', 'suspended', 'dissolved'].includes(state)) return false;
  return agreement === null || (agreement.number === 1 && signedOn(agreement.parties) === null);
}

/** The day on which the last party signed; null while one has not. */
export function signedOn(parties: readonly Pick<Party, 'signature'>[]): Day | null {
  const days = parties.map(({ signature }) => signature?.on ?? null);
  return days.includes(null) ? null : (days.toSorted().at(-1) ?? null);
}
