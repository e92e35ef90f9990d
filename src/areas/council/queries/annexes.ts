import type { Ctx } from '../../../platform/context.ts';
import { listVersions, type Setting } from '../../agreements/queries.ts';
import { factsOf } from '../../agreements/queries/facts.ts';
import { hashText } from '../../agreements/queries/text-hash.ts';
import { textNow } from '../../agreements/rules/wording.ts';
import { listMembers, listPersons } from '../../identity/queries.ts';
import { listContactPersons } from '../../organisations/queries.ts';
import type { AgreementWording, AnnexView } from '../model.ts';
import { namesIn } from '../rules/people.ts';
import type { PaperSubject } from './facts.ts';
import type { PaperView } from './view.ts';

/** The agreement with the people who sign it; everybody reads it without them. */
export type BoundAgreement = Omit<AgreementWording, 'parties'> & {
  readonly parties: readonly { readonly name: string; readonly people: readonly string[] }[];
};

/** An annex that can be had as a PDF: the agreement, or a file. */
export type AnnexFile = AnnexView & { readonly agreement: BoundAgreement | null };

/**
 * The annexes of a paper that can be had as PDF, with the numbers that all annexes have. Everybody gets only public ones,
 * and the agreement without the people who sign it, where all had agreed to its words at the release and they name no
 * staff. The caller has shown that the actor may read the paper, or that it is public.
 */
export async function listAnnexFiles(
  ctx: Ctx,
  view: Pick<PaperView, 'paper' | 'subject' | 'annexes'>,
  readers: 'own' | 'public',
): Promise<AnnexFile[]> {
  const shown = readers === 'own' ? view.annexes : view.annexes.filter(({ isPublic }) => isPublic);
  const agreement = shown.some(({ isAgreement }) => isAgreement) ? await boundIn(ctx, view, readers) : null;
  return shown.flatMap((annex): AnnexFile[] => {
    if (annex.isAgreement) return agreement === null ? [] : [{ ...annex, agreement }];
    return annex.fileId === null ? [] : [{ ...annex, agreement: null }];
  });
}

/** The agreement as it was at the release; before it, as it would be bound in today. */
async function boundIn(
  ctx: Ctx,
  view: Pick<PaperView, 'paper' | 'subject' | 'annexes'>,
  readers: 'own' | 'public',
): Promise<BoundAgreement | null> {
  const { released } = view.paper;
  const kept = released?.agreement;
  // What was said at an older release nobody kept: what is said today goes to its own people only.
  if (readers === 'public' && released !== null && kept === undefined) return null;
  const wording = kept === undefined ? await agreementNow(ctx, view) : kept;
  if (wording === null) return null;
  if (readers === 'public') {
    return wording.forEverybody
      ? { ...wording, parties: wording.parties.map(({ name }) => ({ name, people: [] })) }
      : null;
  }
  const versions = await listVersions(ctx, view.subject.partnership.id);
  const signing = versions.find(({ number }) => number === wording.number)?.parties ?? [];
  return {
    ...wording,
    parties: wording.parties.map(({ organisationId, name }) => ({
      name,
      people: signing
        .filter(party => party.organisationId === organisationId)
        .flatMap(({ signatories }) => signatories)
        .map(({ name: signatory, jobTitle }) => [signatory, jobTitle].filter(Boolean).join(', ')),
    })),
  };
}

/** The words of the agreement that a release today would bind in; null where there is none, or it is no annex. */
export async function agreementNow(
  ctx: Ctx,
  { subject, annexes }: Pick<PaperView, 'subject' | 'annexes'>,
): Promise<AgreementWording | null> {
  const annex = annexes.find(({ isAgreement }) => isAgreement);
  const { partnership, call, office, agreement } = subject;
  if (!annex || !agreement) return null;
  const memberIds = partnership.members.map(({ organisationId }) => organisationId);
  const setting: Setting = { partnership, call, officeId: call.programme.officeId, officeName: office, memberIds };
  const text = textNow(agreement, factsOf(setting, agreement));
  const said = text.flatMap(({ title, body }) => [...Object.values(title), ...Object.values(body)]);
  const { leading, languages, number, parties } = agreement;
  const isDraft = agreement.text === null;
  return {
    title: annex.title,
    number,
    hash: hashText(agreement, text),
    isDraft,
    forEverybody: !isDraft && namesIn(said, await knownPeople(ctx, subject)).length === 0,
    editions: languages
      .toSorted((a, b) => Number(b === leading) - Number(a === leading))
      .map(language => ({
        language,
        clauses: text.map(({ title, body }) => ({ title: title[language], body: body[language] })),
      })),
    parties: parties.map(({ organisationId, name }) => ({ organisationId, name })),
  };
}

/**
 * The names of all whom a paper about this partnership could name: who works for a member or the office or is a contact
 * person there, who advises or did, and who signs an agreement.
 */
export async function knownPeople(ctx: Ctx, { partnership, call }: PaperSubject): Promise<string[]> {
  const memberIds = partnership.members.map(({ organisationId }) => organisationId);
  const organisationIds = [...memberIds, call.programme.officeId];
  const members = await listMembers(ctx, { organisationIds });
  const contacts = await listContactPersons(ctx, organisationIds);
  const advisers = await listPersons(ctx, { ids: partnership.advisers.map(({ personId }) => personId) });
  const versions = await listVersions(ctx, partnership.id);
  const signatories = versions.flatMap(({ parties }) => parties.flatMap(party => party.signatories));
  const all = [...members.map(({ person }) => person), ...contacts, ...advisers, ...signatories];
  return [...new Set(all.map(({ name }) => name))];
}
