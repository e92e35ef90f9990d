import { Section } from '../../../design/section.tsx';
import { YearLine } from '../../../design/year-line.tsx';
import type { Language } from '../../../kernel/text.ts';
import { textsOfHome } from './home-words.ts';

const steps = ['interest', 'selection', 'pair', 'agreement', 'jourFixe', 'studyTour', 'events', 'result'] as const;

/** The year of a pair as a line, from interest to result. */
export function Year(props: { lang: Language }) {
  const t = textsOfHome(props.lang);
  return (
    <Section id="jahr" title={t.year} band>
      <YearLine label={t.year} steps={steps.map(step => t.steps[step])} />
    </Section>
  );
}
