import { formatPlainDay } from '../../../design/format.ts';
import type { Language } from '../../../kernel/text.ts';
import { type AgreementView, pairOf } from '../views/agreement-page.tsx';
import { blocksOf } from '../rules/blocks.ts';
import { textsIn } from '../views/words.ts';
import type { AgreementPaper } from './paper.ts';

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
    remark: agreement.remark?.[language] ?? '',
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
