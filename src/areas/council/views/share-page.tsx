import { type Answers, answerOf } from '../../../design/answers.ts';
import { Button } from '../../../design/button.tsx';
import { CopyField } from '../../../design/copy-field.tsx';
import { Form, FormActions } from '../../../design/form.tsx';
import { formatDay, formatMoment } from '../../../design/format.ts';
import { Notice } from '../../../design/notice.tsx';
import { Section } from '../../../design/section.tsx';
import { TextField } from '../../../design/text-field.tsx';
import { proofOf } from '../../../platform/web/proof.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { PaperLink } from '../queries/links.ts';
import type { PaperView } from '../queries/view.ts';
import { PaperFormPage } from './form-page.tsx';
import { Receipt } from './receipt.tsx';
import { linkTextsIn, textsIn } from './words.ts';

/** Links for the council's office: make one, see which hold, end one. */
export function SharePage(props: {
  visit: Visit;
  view: PaperView;
  answers: Answers;
  links: readonly PaperLink[];
  /** The address that was just made; it is shown this once. */
  made: string | null;
}) {
  const { visit, view, answers, links, made } = props;
  const { language: lang } = visit;
  const texts = textsIn(lang);
  const t = linkTextsIn(lang).share;
  const { id } = view.paper;
  return (
    <PaperFormPage
      visit={visit}
      paper={view.paper}
      title={t.title}
      lead={t.lead}
      errors={answers.errors}
      scripts={['design/copy-field.js']}
    >
      {made !== null && (
        <Notice lang={lang} kind="success" title={t.made} answer>
          <CopyField lang={lang} name="link" label={t.address} text={made} rows={2} />
          <p>{t.once}</p>
        </Notice>
      )}
      <Form action={visit.link('papers.share', { paper: id })} hidden={proofOf(visit)}>
        <TextField {...answerOf(answers, 'until')} label={t.until} help={t.untilHelp} kind="date" />
        <Receipt answers={answers} shown={view.onBehalf} />
        <FormActions
          lang={lang}
          primary={t.submit}
          back={{ href: visit.link('papers.show', { paper: id }), text: texts.back }}
        />
      </Form>
      {links.length > 0 && (
        <Section id="links" title={t.links}>
          {links.map(link => (
            <Form
              action={visit.link('papers.unshare', { paper: id, link: link.id })}
              hidden={proofOf(visit)}
              id={`link-${link.id}`}
            >
              <p>
                {t.holds({ until: formatDay(lang, link.until), made: formatMoment(lang, link.createdAt) })}{' '}
                <Button look="link">{t.end}</Button>
              </p>
            </Form>
          ))}
        </Section>
      )}
    </PaperFormPage>
  );
}
