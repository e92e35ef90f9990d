import { formatPlainDay } from '../../../design/format.ts';
import type { Language } from '../../../kernel/text.ts';
import { type AgreementView, pairOf } from '../views/agreement-page.tsx';
import { blocksOf } from '../views/wording.tsx';
import { textsIn } from '../views/words.ts';

export const agreementTemplate = 'src/areas/agreements/documents/agreement.typ';

type Clause = {
  readonly heading: string;
  readonly blocks: readonly { readonly kind: 'text' | 'list'; readonly lines: readonly string[] }[];
};

/** What stands on the agreement on paper. */
export type AgreementPaper = {
  readonly title: string;
  readonly subtitle: string;
  readonly state: string;
  /** One edition for each language of the agreement, the prevailing one first. */
  readonly editions: readonly {
    readonly language: Language;
    readonly title: string;
    readonly clauses: readonly Clause[];
  }[];
  readonly signatures: {
    readonly title: string;
    readonly placeAndDay: string;
    readonly parties: readonly { readonly name: string; readonly people: readonly string[]; readonly signed: string }[];
  };
  readonly hash: string;
};

/** The words of an agreement with its lines to sign, for PDF and Word alike. `language` is that of the reader. */
export function agreementData(view: AgreementView, language: Language): AgreementPaper {
  const { agreement, text, state, setting } = view;
  const t = textsIn(language);
  const inOrder = agreement.languages.toSorted(
    (a, b) => Number(b === agreement.leading) - Number(a === agreement.leading),
  );
  return {
    title: t.title,
    subtitle: pairOf(setting, language),
    state: state === 'draft' ? `${t.states.draft}, ${t.version({ number: agreement.number })}` : '',
    editions: inOrder.map(edition => ({
      language: edition,
      title: `${textsIn(edition).title}: ${pairOf(setting, edition)}`,
      clauses: text.map(({ title, body }, index) => ({
        heading: `§ ${index + 1} ${title[edition]}`.trim(),
        blocks: blocksOf(body[edition]),
      })),
    })),
    signatures: {
      title: t.parties,
      placeAndDay: textsIn(language).paper.placeAndDay,
      parties: agreement.parties.map(({ name, signatories, signature }) => ({
        name,
        people: signatories.map(person => [person.name, person.jobTitle].filter(Boolean).join(', ')),
        signed:
          signature === null
            ? ''
            : t.signedOn({ form: t.forms[signature.form], day: formatPlainDay(language, signature.on) }),
      })),
    },
    hash: agreement.hash === null ? '' : `${t.hash}: ${agreement.hash}`,
  };
}
