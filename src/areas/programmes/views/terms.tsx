import { Behind } from '../../../design/behind.tsx';
import { Facts } from '../../../design/facts.tsx';
import { Section, SectionNav } from '../../../design/section.tsx';
import type { Language } from '../../../kernel/text.ts';
import type { CallTerms, Taxonomy } from '../model.ts';
import type { SpokenWords } from '../rules/words.ts';
import { rulesInWords, termsInWords } from '../queries/terms-in-words.ts';
import { Checksum, factsOf, textsIn } from './lines.tsx';

type TermsProps = {
  language: Language;
  terms: CallTerms;
  taxonomy: Taxonomy;
  words: SpokenWords;
  /** Null while a draft. */
  hash: string | null;
  /** What follows the terms on the page. */
  more: readonly { readonly id: string; readonly text: string }[];
};

/** What a call promises and asks, part by part. */
export function Terms(props: TermsProps) {
  const { language, terms, taxonomy } = props;
  const t = textsIn(language).call;
  const lines = termsInWords(terms, taxonomy, language);
  return (
    <>
      <SectionNav
        lang={language}
        items={[
          { id: 'wer', text: t.who },
          { id: 'nutzen', text: t.benefits },
          { id: 'aufwand', text: t.workload },
          { id: 'foerderung', text: t.funding },
          { id: 'handlungsfelder', text: t.fields },
          { id: 'paare', text: t.pairs },
          ...props.more,
        ]}
      />
      <Section id="wer" title={t.who}>
        <p>{terms.who[language]}</p>
        <Facts items={factsOf(lines, ['places', 'consentDays'])} />
      </Section>
      <Section id="nutzen" title={t.benefits}>
        <Benefits language={language} title={t.adopting(props.words)} id="anwendend" terms={terms} role="adopting" />
        <Benefits language={language} title={t.advising(props.words)} id="beratend" terms={terms} role="advising" />
      </Section>
      <Section id="aufwand" title={t.workload} note={t.workloadNote}>
        <Facts items={factsOf(lines, ['hours', 'trips', 'decisions'])} />
      </Section>
      <Section id="foerderung" title={t.funding}>
        <Facts items={factsOf(lines, ['rate', 'cap', 'eligible', 'payment', 'credit', 'source'])} />
      </Section>
      <Section id="handlungsfelder" title={t.fields}>
        <ul>
          {taxonomy.fields
            .filter(field => terms.fields.includes(field.id))
            .map(field => (
              <li>{field.label[language]}</li>
            ))}
        </ul>
      </Section>
      <Section id="paare" title={t.pairs}>
        <p>{t.pairsText}</p>
        <Rules {...props} />
      </Section>
    </>
  );
}

/** How pairs are found, in words, and the checksum under which that was fixed. */
function Rules(props: TermsProps) {
  const t = textsIn(props.language).call;
  const lines = rulesInWords(props.terms.rules, props.taxonomy, props.language);
  return (
    <>
      <Facts
        items={factsOf(
          lines,
          lines.map(({ key }) => key),
        )}
      />
      <p>{props.hash === null ? t.draftHash : t.frozen(props.hash.slice(0, 12))}</p>
      {props.hash !== null && (
        <Behind summary={t.wholeHash}>
          <p>
            <Checksum hash={props.hash} />
          </p>
        </Behind>
      )}
    </>
  );
}

function Benefits(props: {
  language: Language;
  title: string;
  id: string;
  terms: CallTerms;
  role: 'advising' | 'adopting';
}) {
  const { language, role } = props;
  const { benefits } = props.terms;
  const example = benefits.examples[role][language];
  return (
    <Section id={props.id} level={3} title={props.title}>
      <ul>
        {benefits[role].map(benefit => (
          <li>{benefit[language]}</li>
        ))}
      </ul>
      {example !== '' && (
        <p>
          <strong>{textsIn(language).call.example}:</strong> {example}
        </p>
      )}
    </Section>
  );
}
