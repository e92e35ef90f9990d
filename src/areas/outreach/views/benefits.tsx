import { Section } from '../../../design/section.tsx';
import type { Language } from '../../../kernel/text.ts';
import type { CallTerms } from '../../programmes/model.ts';
import { textsOfHome } from './home-words.ts';

/** What each role gains, with something that really happened beside it. */
export function Benefits(props: { lang: Language; benefits: CallTerms['benefits']; level?: 2 | 3 }) {
  const { lang, benefits, level = 3 } = props;
  const t = textsOfHome(lang);
  return (
    <div class="kt-halves">
      {(['adopting', 'advising'] as const).map(role => (
        <Section id={`nutzen-${role}`} level={level} title={t[role]}>
          <ul>
            {benefits[role].map(benefit => (
              <li>{benefit[lang]}</li>
            ))}
          </ul>
          {benefits.examples[role][lang] !== '' && (
            <p class="kt-example">
              <strong>{t.example}:</strong> {benefits.examples[role][lang]}
            </p>
          )}
        </Section>
      ))}
    </div>
  );
}
