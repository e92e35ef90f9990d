import { type Answers, answerOf } from '../../../design/answers.ts';
import { CheckboxField } from '../../../design/choice.tsx';
import { Form, FormActions, FormPart } from '../../../design/form.tsx';
import { FileField, TextField } from '../../../design/text-field.tsx';
import { proofOf } from '../../../platform/web/proof.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { annexName } from '../documents/annex.ts';
import type { PaperView } from '../queries/view.ts';
import { PaperFormPage } from './form-page.tsx';
import { Receipt } from './receipt.tsx';
import { linkTextsIn, textsIn } from './words.ts';

/** The PDFs of the annexes: one for each that the paper names, and one more. */
export function AnnexesPage(props: {
  visit: Visit;
  view: PaperView;
  answers: Answers;
  /** What the form is made from. */
  seen: string;
}) {
  const { visit, view, answers, seen } = props;
  const { language: lang } = visit;
  const t = linkTextsIn(lang).annexes;
  const { id } = view.paper;
  const file = (name: string) => ({
    ...answerOf(answers, name),
    accept: '.pdf',
    sent: visit.fields.file(name) !== null,
    required: false,
  });
  return (
    <PaperFormPage visit={visit} paper={view.paper} title={t.title} lead={t.lead} errors={answers.errors}>
      <Form action={visit.link('papers.annexes', { paper: id })} hidden={{ ...proofOf(visit), seen }} upload>
        {view.annexes.map((annex, place) =>
          annex.isAgreement ? (
            <p>
              {annexName(lang, annex)}. {t.bound}
            </p>
          ) : (
            <FileField
              {...file(`file.${place}`)}
              label={annexName(lang, annex)}
              help={annex.fileId === null ? t.fileHelp : t.replace}
            />
          ),
        )}
        <FormPart title={t.more}>
          <TextField {...answerOf(answers, 'title')} label={t.annexTitle} required={false} />
          <FileField {...file('added')} label={t.file} help={t.fileHelp} />
          <CheckboxField
            lang={lang}
            name="isPublic"
            label={textsIn(lang).isPublic}
            value="yes"
            checked={answers.values.isPublic === 'yes'}
            required={false}
          />
        </FormPart>
        <Receipt answers={answers} shown={view.onBehalf} />
        <FormActions
          lang={lang}
          primary={t.submit}
          back={{ href: visit.link('papers.show', { paper: id }), text: textsIn(lang).back }}
        />
      </Form>
    </PaperFormPage>
  );
}
