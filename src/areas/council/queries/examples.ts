import type { Language } from '../../../kernel/text.ts';
import type { Ctx } from '../../../platform/context.ts';
import { listPartnershipsOfCalls } from '../../partnerships/queries.ts';
import type { Programme } from '../../programmes/model.ts';
import { listCalls } from '../../programmes/queries.ts';
import type { PaperDetails } from '../model.ts';
import { listPapersAbout } from '../queries.ts';
import { type SentenceValues, valuesOf } from '../rules/variables.ts';
import { factsOf, loadPaperSubject } from './facts.ts';

/** A member of a partnership on whose data a sentence can be tried. */
export type Example = {
  /** How a form names it. */
  readonly id: string;
  readonly partnershipId: string;
  readonly organisationId: string;
  readonly own: string;
  readonly partners: readonly string[];
  readonly call: string;
  /** What its latest paper says and names as the deciding body; null as long as it has none. */
  readonly paper: (PaperDetails & { readonly decidingBody: string }) | null;
};

/** All members of partnerships of a programme, those with the latest paper first. For the office of the programme. */
export async function listExamples(ctx: Ctx, programme: Programme, language: Language): Promise<Example[]> {
  const calls = (await listCalls(ctx, { officeIds: [programme.officeId] })).filter(
    ({ programmeId }) => programmeId === programme.id,
  );
  const callIds = calls.map(({ id }) => id);
  const partnerships = callIds.length === 0 ? [] : await listPartnershipsOfCalls(ctx, callIds);
  const ids = partnerships.map(({ id }) => id);
  const papers = ids.length === 0 ? [] : await listPapersAbout(ctx, ids);
  const order = (paper: (typeof papers)[number] | undefined) => (paper ? papers.indexOf(paper) : papers.length);
  return partnerships
    .toReversed()
    .flatMap(({ id, callId, members }) =>
      members.map(({ organisationId, name }) => ({
        example: {
          id: `${id}:${organisationId}`,
          partnershipId: id,
          organisationId,
          own: name,
          partners: members.filter(one => one.organisationId !== organisationId).map(one => one.name),
          call: calls.find(one => one.id === callId)?.name[language] ?? '',
        },
        paper: papers.find(one => one.partnershipId === id && one.organisationId === organisationId),
      })),
    )
    .toSorted((a, b) => order(a.paper) - order(b.paper))
    .map(({ example, paper }) => ({
      ...example,
      paper: paper
        ? { ...paper, decidingBody: paper.consultations.findLast(({ role }) => role === 'decision')?.body.name ?? '' }
        : null,
    }));
}

/** What sentences can speak of in a paper of this member in this language. */
export async function loadExampleValues(
  ctx: Ctx,
  { partnershipId, organisationId, paper }: Example,
  language: Language,
): Promise<SentenceValues> {
  const subject = await loadPaperSubject(ctx, partnershipId, organisationId);
  const details: PaperDetails = { ...(paper ?? newPaper), language };
  return valuesOf(factsOf(subject, language, paper?.decidingBody ?? ''), details);
}

/** What a paper says of itself when it is begun. */
const newPaper: Omit<PaperDetails, 'language'> = {
  kind: 'information',
  number: '',
  isPublic: true,
  paperOn: null,
  town: '',
  signatory: '',
  fit: '',
  consentWhen: '',
  climateEffect: 'yes-positive',
};
