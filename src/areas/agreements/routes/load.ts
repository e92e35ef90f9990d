import { organisationsOf } from '../../../kernel/actor.ts';
import { findDay } from '../../../kernel/day.ts';
import { Forbidden, NotFound } from '../../../kernel/errors.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { beganBy } from '../commands/discard.ts';
import { endedBy } from '../commands/end.ts';
import type { Agreement } from '../model.ts';
import { mayFileFor, mayKeepAgreements, maySpeakFor, mayWorkOn } from '../policy.ts';
import { listActs, listVersions, loadSetting, type Setting } from '../queries.ts';
import { factsOf } from '../queries/facts.ts';
import { listProofs } from '../queries/duties.ts';
import { formsFor } from '../queries/forms.ts';
import { hashText } from '../queries/text-hash.ts';
import { gapOf, isEndAnnounced, mayDiscard, replacedBy, signedOn, stateAt, versionThatHolds } from '../rules.ts';
import { clausesNow, missingTranslations, textNow } from '../rules/wording.ts';
import type { Speaker } from '../views/acting-fields.tsx';
import type { AgreementView } from '../views/agreement-page.tsx';

/** The partnership of the address, for whoever may read it. @throws NotFound */
export function settingOf(visit: Visit): Promise<Setting> {
  return loadSetting(visit.ctx, visit.params.partnership!);
}

/** The latest version of the agreement for whoever works on it. @throws NotFound, Forbidden for mere readers */
export async function agreementToWorkOn(visit: Visit): Promise<{ setting: Setting; agreement: Agreement }> {
  const setting = await settingOf(visit);
  const [agreement] = await listVersions(visit.ctx, setting.partnership.id);
  if (!agreement) throw new NotFound('agreement');
  if (!mayWorkOn(visit.ctx.actor, setting)) throw new Forbidden('agreement');
  return { setting, agreement };
}

/** The version that holds, for whoever works on it: a draft besides does not matter. @throws as above */
export async function versionToEnd(
  visit: Visit,
): Promise<{ setting: Setting; agreement: Agreement; draft: Agreement | null }> {
  const { setting, agreement: latest } = await agreementToWorkOn(visit);
  const agreement = versionThatHolds(await listVersions(visit.ctx, setting.partnership.id)) ?? latest;
  return { setting, agreement, draft: agreement.id === latest.id ? null : latest };
}

/** The same for whoever may file a signed paper: the clerk, too. */
export async function agreementToFile(visit: Visit): Promise<{ setting: Setting; agreement: Agreement }> {
  const setting = await settingOf(visit);
  const [agreement] = await listVersions(visit.ctx, setting.partnership.id);
  if (!agreement) throw new NotFound('agreement');
  if (speakersOf(visit, setting, agreement, 'file').length === 0) throw new Forbidden('agreement');
  return { setting, agreement };
}

/** Everything that the page of an agreement shows; null as long as there is none. @throws NotFound for a strange version */
export async function loadView(visit: Visit, setting: Setting): Promise<AgreementView | null> {
  const { ctx } = visit;
  const versions = await listVersions(ctx, setting.partnership.id);
  const wanted = visit.params.number;
  const agreement = wanted === undefined ? versions[0] : versions.find(({ number }) => String(number) === wanted);
  if (!agreement) {
    if (wanted !== undefined) throw new NotFound('version');
    return null;
  }
  const facts = factsOf(setting, agreement);
  const text = textNow(agreement, facts);
  const { beganOn } = setting.partnership;
  const replaced = replacedBy(agreement, versions);
  const holds = versionThatHolds(versions);
  return {
    setting,
    agreement,
    versions,
    state: replaced === null ? stateAt(agreement, ctx.today) : 'replaced',
    replacedBy: replaced?.number ?? null,
    mayDiscard: await mayBeDiscarded(visit, setting, agreement),
    mayMoveEnd: holds !== null && (await mayEndBeMoved(visit, setting, holds)),
    isLatest: agreement === versions[0],
    clauses: clausesNow(agreement, facts),
    text,
    hash: agreement.hash ?? hashText(agreement, text),
    missing: missingTranslations(text, agreement.languages),
    acts: await listActs(ctx, agreement.id),
    proofs: await listProofs(ctx, setting.partnership.id),
    gap: agreement.number === 1 ? gapOf(beganOn?.last ?? null, signedOn(agreement.parties), ctx.today) : null,
    names: new Map([
      ...setting.partnership.members.map(({ organisationId, name }) => [organisationId, name] as const),
      [setting.officeId, setting.officeName],
    ]),
    speakers: speakersOf(visit, setting, agreement, 'text'),
    filers: speakersOf(visit, setting, agreement, 'file'),
    isOffice: mayKeepAgreements(ctx.actor, setting.officeId),
  };
}

/** Whether the reader may throw this draft away: whoever speaks for the party that began it, and the office. */
export async function mayBeDiscarded({ ctx }: Visit, { officeId }: Setting, agreement: Agreement): Promise<boolean> {
  if (!mayDiscard(agreement, '-').ok) return false;
  if (mayKeepAgreements(ctx.actor, officeId)) return true;
  const began = await beganBy(ctx, agreement.id);
  return began !== null && maySpeakFor(ctx.actor, began);
}

/** Whether the reader may change the day of an announced end: whoever speaks for the party that announced it, and the office. */
export async function mayEndBeMoved({ ctx }: Visit, { officeId }: Setting, agreement: Agreement): Promise<boolean> {
  if (!isEndAnnounced(agreement, ctx.today)) return false;
  if (mayKeepAgreements(ctx.actor, officeId)) return true;
  const ended = await endedBy(ctx, agreement.id);
  return ended !== null && maySpeakFor(ctx.actor, ended);
}

/**
 * For whom the reader may act: its own party; for the office itself and, on behalf, every member. `text` is about
 * words, which the office may change although it signs nothing; `party` about what only parties do; `file` about papers.
 */
export function speakersOf(
  { ctx }: Visit,
  setting: Setting,
  agreement: Pick<Agreement, 'parties'> | null,
  about: 'text' | 'party' | 'file',
): Speaker[] {
  const { partnership, officeId, officeName } = setting;
  const keeps = mayKeepAgreements(ctx.actor, officeId);
  const speaks = about === 'file' ? mayFileFor : maySpeakFor;
  const members = partnership.members.map(({ organisationId, name }) => {
    return { organisationId, name, own: speaks(ctx.actor, organisationId) };
  });
  const signs = agreement?.parties.some(({ organisationId }) => organisationId === officeId) ?? false;
  const office = { organisationId: officeId, name: officeName, own: true };
  const own = members.filter(one => one.own);
  if (!keeps) return own;
  return [...(about === 'text' || signs ? [office] : []), ...members];
}

/** The forms in which the parties may sign today, and on the day that was typed, when another rule may have held. */
export function formsOf({ ctx }: Visit, { parties }: Agreement, typed: string) {
  const ids = parties.map(({ organisationId }) => organisationId);
  const days = new Set([ctx.today, findDay(typed) ?? ctx.today]);
  return Promise.all([...days].map(on => formsFor(ctx, ids, on)));
}

/** An office in which the reader works. @throws Forbidden for everybody else */
export function officeOf({ ctx }: Visit): string {
  const [officeId] = organisationsOf(ctx.actor, 'office');
  if (officeId === undefined) throw new Forbidden('office');
  return officeId;
}
