import { formatEuros, formatNumber, formatPlainDay } from '../../../design/format.ts';
import { NotFound } from '../../../kernel/errors.ts';
import { euroCents } from '../../../kernel/money.ts';
import type { Language } from '../../../kernel/text.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { Agreement } from '../../agreements/model.ts';
import { listVersions } from '../../agreements/queries.ts';
import { loadOrganisation } from '../../organisations/queries.ts';
import type { Partnership } from '../../partnerships/model.ts';
import { loadPartnership } from '../../partnerships/queries.ts';
import type { Place } from '../../places/model.ts';
import { findPlace } from '../../places/queries.ts';
import { mayUse } from '../../programmes/policy.ts';
import { type CallOfProgramme, loadCall } from '../../programmes/queries.ts';
import { speak } from '../../programmes/rules/words.ts';
import { enumerate, nameInEnglish, nameInGerman } from '../rules/naming.ts';
import { isSignedBy, ownDuties, termOf } from '../rules/agreement-facts.ts';
import type { PaperFacts, TermWords } from '../rules/sentences.ts';

/** A partnership as one of its members sees it, with all that a paper of that member is made of. */
export type PaperSubject = {
  readonly partnership: Partnership;
  readonly call: CallOfProgramme;
  readonly own: { readonly id: string; readonly name: string };
  readonly place: Place | null;
  /** The latest version of the agreement to which all agreed, else the draft; null before there is one. */
  readonly agreement: Agreement | null;
  /** What the office is called. */
  readonly office: string;
};

/** @throws NotFound where the organisation is no member, or the programme does not use partnerships */
export async function loadPaperSubject(ctx: Ctx, partnershipId: string, organisationId: string): Promise<PaperSubject> {
  const partnership = await loadPartnership(ctx, partnershipId);
  const own = partnership.members.find(member => member.organisationId === organisationId);
  const call = await loadCall(ctx, partnership.callId);
  if (!own || !mayUse(ctx.actor, call.programme, 'partnerships')) throw new NotFound('member');
  const place = own.placeId === null ? null : await findPlace(ctx, own.placeId);
  const office = await loadOrganisation(ctx, call.programme.officeId);
  const agreement = boundVersion(await listVersions(ctx, partnershipId));
  return { partnership, call, agreement, own: { id: organisationId, name: own.name }, place, office: office.name };
}

/** Of all versions, latest first, the one that papers speak of and bind in. */
function boundVersion(versions: readonly Agreement[]): Agreement | null {
  return versions.find(({ text }) => text !== null) ?? versions[0] ?? null;
}

/** The same in the words of a language, ready for sentences. `decidingBody` is '' where the sequence names none. */
export function factsOf(subject: PaperSubject, language: Language, decidingBody: string): PaperFacts {
  const { partnership, call, own, place, office, agreement } = subject;
  const { terms, programme } = call;
  const named = (name: string, kind?: string) =>
    language === 'de' ? nameInGerman(kind === 'Stadt' ? `Stadt ${name}` : name) : nameInEnglish(name);
  const memberOf = (id: string) => partnership.members.find(({ organisationId }) => organisationId === id);
  const words = speak(programme.terms, language);
  const partners = partnership.members
    .filter(({ organisationId }) => organisationId !== own.id)
    .map(({ name }) => named(name).withWhom);
  return {
    own: named(own.name, place?.kind),
    partners: enumerate(partners, language === 'de' ? 'und' : 'and'),
    term: agreement === null ? (programme.format === 'region' ? { months: 12 } : null) : termIn(language, agreement),
    signed: agreement !== null && isSignedBy(agreement, own.id),
    ownDuties: {
      office: agreement && ownDuties(agreement, 'office-duties', language),
      partners: agreement && ownDuties(agreement, 'partner-duties', language),
    },
    programme: programme.name[language],
    call: call.name[language],
    office: /^(Programmbüro|Programme office)\b/i.test(office) ? '' : ` (${office})`,
    themes: partnership.fields.map(({ label, fromId }) => {
      const adviser = fromId === null ? undefined : memberOf(fromId);
      return { label: label[language], adviser: adviser ? named(adviser.name) : null };
    }),
    about: terms.about[language],
    places: formatNumber(language, terms.places),
    rate: formatNumber(language, terms.funding.ratePercent, 1),
    cap: formatEuros(language, euroCents(terms.funding.capCents)),
    ownShare: terms.funding.ratePercent < 100 ? formatNumber(language, 100 - terms.funding.ratePercent, 1) : '',
    eligible: terms.funding.eligible[language],
    payment: terms.funding.payment[language],
    credit: terms.funding.creditLine[language].replace(/\.$/, ''),
    decidingBody: decidingBody === '' || language === 'en' ? decidingBody : nameOfBody(decidingBody),
    words: {
      adviser: words.adviser.one,
      jourFixe: words.jourFixe.one,
      studyTour: words.studyTour.one,
    },
  };
}

function termIn(language: Language, agreement: Agreement): TermWords {
  const term = termOf(agreement);
  if ('months' in term) return term;
  return { from: formatPlainDay(language, term.startsOn), to: formatPlainDay(language, term.endsOn) };
}

/** "der Kreistag", "der Stadtrat"; others as they are called. */
function nameOfBody(name: string): string {
  if (/(tag|rat|ausschuss|beirat)$/iu.test(name.split(/\s/)[0]!)) return `der ${name}`;
  return /versammlung$/iu.test(name) ? `die ${name}` : name;
}
