import type { Answers } from '../../../design/answers.ts';
import { Form, FormActions } from '../../../design/form.tsx';
import { proofOf } from '../../../platform/web/proof.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { PaperView } from '../queries/view.ts';
import { PaperFormPage } from './form-page.tsx';
import { Receipt } from './receipt.tsx';
import { textsIn } from './words.ts';
import type { de } from '../texts.de.ts';

/** States to which people move a paper. */
export type StepTo = keyof (typeof de)['steps'];

/** A decision about a paper: what it means, and the button with the verb. */
export function StepPage(props: { visit: Visit; view: PaperView; to: StepTo; answers: Answers }) {
  const { visit, view, to, answers } = props;
  const { language: lang } = visit;
  const texts = textsIn(lang);
  const t = texts.steps[to];
  const back = visit.link('papers.show', { paper: view.paper.id });
  return (
    <PaperFormPage visit={visit} paper={view.paper} title={t.title} lead={t.means} errors={answers.errors}>
      <Form action={visit.link('papers.step', { paper: view.paper.id })} hidden={{ ...proofOf(visit), to }}>
        <Receipt answers={answers} shown={view.onBehalf} />
        <FormActions
          lang={lang}
          primary={t.button}
          danger={to === 'withdrawn'}
          back={{ href: back, text: texts.back }}
        />
      </Form>
    </PaperFormPage>
  );
}
