import { type Answers, answerOf } from '../../../design/answers.ts';
import { CheckboxField } from '../../../design/choice.tsx';
import { Form, FormActions } from '../../../design/form.tsx';
import { Notice } from '../../../design/notice.tsx';
import { proofOf } from '../../../platform/web/proof.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { PaperView } from '../queries/view.ts';
import { annexesWithoutFile } from '../rules/moves.ts';
import { PaperFormPage } from './form-page.tsx';
import { Receipt } from './receipt.tsx';
import { linkTextsIn, textsIn } from './words.ts';
import type { de } from '../texts.de.ts';

/** States to which people move a paper. */
export type StepTo = keyof (typeof de)['steps'];

/** A decision about a paper: what it means, and the button with the verb. */
export function StepPage(props: { visit: Visit; view: PaperView; to: StepTo; answers: Answers }) {
  const { visit, view, to, answers } = props;
  const { language: lang } = visit;
  const texts = textsIn(lang);
  const t = texts.steps[to];
  const missing = to === 'released' || to === 'co-signed' ? annexesWithoutFile(view.paper.annexes) : [];
  const agreement = view.subject.agreement === null ? view.annexes.find(({ isAgreement }) => isAgreement) : undefined;
  const back = visit.link('papers.show', { paper: view.paper.id });
  return (
    <PaperFormPage visit={visit} paper={view.paper} title={t.title} lead={t.means} errors={answers.errors}>
      <Form action={visit.link('papers.step', { paper: view.paper.id })} hidden={{ ...proofOf(visit), to }}>
        {missing.length > 0 && (
          <Notice lang={lang} kind="warning" title={texts.withoutFile.title}>
            <ul>
              {missing.map(number => (
                <li>{texts.withoutFile.annex({ number })}</li>
              ))}
            </ul>
            <p>{texts.withoutFile.way}</p>
          </Notice>
        )}
        {agreement && to === 'released' && (
          <Notice
            lang={lang}
            kind="warning"
            title={linkTextsIn(lang).annexes.withoutAgreement.title({ number: agreement.number })}
          >
            <p>{linkTextsIn(lang).annexes.withoutAgreement.way}</p>
          </Notice>
        )}
        {missing.length > 0 && to === 'released' && (
          <CheckboxField
            {...answerOf(answers, 'onPaper')}
            label={texts.withoutFile.onPaper}
            value="yes"
            checked={answers.values.onPaper === 'yes'}
            required={false}
          />
        )}
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
