import { addDays, type Day } from '../../kernel/day.ts';
import { Broken } from '../../kernel/errors.ts';
import type { Ctx } from '../../platform/context.ts';
import type { Upload } from '../../platform/files/upload.ts';
import { anOrganisation } from '../organisations/fixtures.ts';
import { recordPartnership } from '../partnerships/commands.ts';
import type { PartnershipField } from '../partnerships/model.ts';
import { aCall, aProgramme } from '../programmes/fixtures.ts';
import { acceptText } from './commands/accept.ts';
import type { Acting } from './commands/acting.ts';
import { createAgreement, type Frame } from './commands/create.ts';
import { nameSignatories, signAgreement } from './commands/sign.ts';
import type { Signatory } from './model.ts';
import { loadAgreement, loadSetting } from './queries.ts';
import { factsOf } from './queries/facts.ts';
import { hashText } from './queries/text-hash.ts';
import { textNow } from './rules/wording.ts';

/** A partnership of two or more members with its office, as the system knows it. */
export type TestPair = {
  readonly officeId: string;
  readonly programmeId: string;
  readonly partnershipId: string;
  /** Organisations in their order. */
  readonly memberIds: readonly string[];
};

/** A partnership of members with these names. Every one has an office and a programme of its own. */
export async function aPair(
  ctx: Ctx,
  names: readonly string[] = ['Landkreis Ahorn', 'Landkreis Buche'],
  fields: (memberIds: readonly string[]) => readonly PartnershipField[] = () => [],
): Promise<TestPair> {
  const system: Ctx = { ...ctx, actor: { kind: 'system', job: 'fixtures' } };
  const officeId = await anOrganisation(system, { kind: 'office', name: 'Programmbüro' });
  const programme = await aProgramme(system, { officeId, slug: `programm-${officeId.slice(-12)}` });
  const call = await aCall(system, { programmeId: programme.id, slug: `aufruf-${officeId.slice(-12)}` });
  const memberIds: string[] = [];
  for (const name of names) memberIds.push(await anOrganisation(system, { name }));
  const recorded = await recordPartnership(system, {
    callId: call.id,
    memberIds,
    fields: fields(memberIds),
    confirmedAt: null,
  });
  if (!recorded.ok) throw new Broken('the partnership was refused');
  return { officeId, programmeId: programme.id, partnershipId: recorded.value, memberIds };
}

/** The draft of an agreement, begun by the office. Answers its id. */
export async function anAgreement(ctx: Ctx, pair: TestPair, frame: Partial<Frame> = {}): Promise<string> {
  const system: Ctx = { ...ctx, actor: { kind: 'system', job: 'fixtures' } };
  const first = {
    startsOn: addDays(ctx.today, -30),
    endsOn: addDays(ctx.today, 334),
    languages: ['de'],
    leading: 'de',
  } as const;
  const acting = { organisationId: pair.officeId, received: null };
  const whole = { ...first, officeSigns: false, ...frame };
  const made = await createAgreement(system, pair.partnershipId, whole, acting);
  if (!made.ok) throw new Broken(`the agreement was refused: ${made.reasons.map(({ code }) => code).join()}`);
  return made.value;
}

/** All parties accept the text as it reads now. */
export async function acceptedByAll(ctx: Ctx, agreementId: string): Promise<void> {
  const system: Ctx = { ...ctx, actor: { kind: 'system', job: 'fixtures' } };
  const agreement = await loadAgreement(system, agreementId);
  const setting = await loadSetting(system, agreement.partnershipId);
  const hash = hashText(agreement, textNow(agreement, factsOf(setting, agreement)));
  for (const { organisationId } of agreement.parties) {
    const accepted = await acceptText(system, agreementId, hash, { organisationId, received: null });
    if (!accepted.ok) throw new Broken('the text was not accepted');
  }
}

/** A paper that nobody reads. */
const scan = { name: 'vereinbarung.pdf', bytes: new TextEncoder().encode('%PDF-1.7\n%%EOF') };

/** What a signature is like; everything left out is a scan of today. */
export type SignatureWish = { readonly on?: Day; readonly by?: Signatory; readonly file?: Upload | 'with-parties' };

/** A party signs the agreed text on paper. */
export async function signedBy(
  ctx: Ctx,
  agreementId: string,
  organisationId: string,
  { on = ctx.today, by = { name: 'A. Beispiel', jobTitle: 'Leitung' }, file = scan }: SignatureWish = {},
): Promise<void> {
  const system: Ctx = { ...ctx, actor: { kind: 'system', job: 'fixtures' } };
  const acting: Acting = { organisationId, received: null };
  await nameSignatories(system, agreementId, [by], acting);
  const paper = file === 'with-parties' ? { file: null, withParties: true as const } : { file };
  const signed = await signAgreement(system, agreementId, { form: 'written', on, ...paper }, acting);
  if (!signed.ok) throw new Broken(`the signature was refused: ${signed.reasons.map(({ code }) => code).join()}`);
}

/** All parties accept and sign on paper. */
export async function signedByAll(ctx: Ctx, agreementId: string): Promise<void> {
  await acceptedByAll(ctx, agreementId);
  const { parties } = await loadAgreement({ ...ctx, actor: { kind: 'system', job: 'fixtures' } }, agreementId);
  for (const { organisationId } of parties) await signedBy(ctx, agreementId, organisationId);
}
