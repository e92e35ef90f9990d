import type { Language } from '../../../kernel/text.ts';
import type { Ctx } from '../../../platform/context.ts';
import { listVersions, type Setting } from '../../agreements/queries.ts';
import { factsOf } from '../../agreements/queries/facts.ts';
import { textNow } from '../../agreements/rules/wording.ts';
import { listMembers } from '../../identity/queries.ts';
import { listContactPersons } from '../../organisations/queries.ts';
import type { AnnexView } from '../model.ts';
import { namesIn } from '../rules/moves.ts';
import type { PaperSubject } from './facts.ts';
import type { PaperView } from './view.ts';

/** The agreement as it is bound in: its latest version with the text of today. */
export type BoundAgreement = {
  readonly isDraft: boolean;
  /** The prevailing language first. */
  readonly editions: readonly {
    readonly language: Language;
    readonly clauses: readonly { readonly title: string; readonly body: string }[];
  }[];
  readonly parties: readonly { readonly name: string; readonly people: readonly string[] }[];
};

/** An annex that can be had as a PDF: the agreement, or a file. */
export type AnnexFile = AnnexView & { readonly agreement: BoundAgreement | null };

/**
 * The annexes of a paper that can be had as PDF, with the numbers that all annexes have. Everybody gets only public ones,
 * and the agreement without the people who sign it; where its clauses name staff, everybody gets none.
 * The caller has shown that the actor may read the paper, or that it is public.
 */
export async function listAnnexFiles(
  ctx: Ctx,
  { subject, annexes }: Pick<PaperView, 'subject' | 'annexes'>,
  readers: 'own' | 'public',
): Promise<AnnexFile[]> {
  const shown = readers === 'own' ? annexes : annexes.filter(({ isPublic }) => isPublic);
  const agreement = shown.some(({ isAgreement }) => isAgreement) ? await bound(ctx, subject, readers) : null;
  return shown.flatMap((annex): AnnexFile[] => {
    if (annex.isAgreement) return agreement === null ? [] : [{ ...annex, agreement }];
    return annex.fileId === null ? [] : [{ ...annex, agreement: null }];
  });
}

async function bound(ctx: Ctx, subject: PaperSubject, readers: 'own' | 'public'): Promise<BoundAgreement | null> {
  const { partnership, call, office } = subject;
  const [agreement] = await listVersions(ctx, partnership.id);
  if (!agreement) return null;
  const memberIds = partnership.members.map(({ organisationId }) => organisationId);
  const setting: Setting = { partnership, call, officeId: call.programme.officeId, officeName: office, memberIds };
  const text = textNow(agreement, factsOf(setting, agreement));
  const signatories = agreement.parties.flatMap(party => party.signatories.map(({ name }) => name));
  if (readers === 'public') {
    const said = text.flatMap(({ title, body }) => [...Object.values(title), ...Object.values(body)]);
    const staff = await staffOf(ctx, [...memberIds, setting.officeId]);
    if (namesIn(said, [...staff, ...signatories]).length > 0) return null;
  }
  const { leading, languages } = agreement;
  return {
    isDraft: agreement.state === 'draft',
    editions: languages
      .toSorted((a, b) => Number(b === leading) - Number(a === leading))
      .map(language => ({
        language,
        clauses: text.map(({ title, body }) => ({ title: title[language], body: body[language] })),
      })),
    parties: agreement.parties.map(party => ({
      name: party.name,
      people:
        readers === 'public'
          ? []
          : party.signatories.map(({ name, jobTitle }) => [name, jobTitle].filter(Boolean).join(', ')),
    })),
  };
}

/** The names of people who work for these organisations. */
export async function staffOf(ctx: Ctx, organisationIds: readonly string[]): Promise<string[]> {
  const members = await listMembers(ctx, { organisationIds });
  const contacts = await listContactPersons(ctx, organisationIds);
  return [...members.map(({ person }) => person.name), ...contacts.map(({ name }) => name)];
}
