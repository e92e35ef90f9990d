import { type Answers, answerOf } from '../../../design/answers.ts';
import { Form, FormActions } from '../../../design/form.tsx';
import { formatDay } from '../../../design/format.ts';
import { Notice } from '../../../design/notice.tsx';
import { Section } from '../../../design/section.tsx';
import { FileField, TextArea } from '../../../design/text-field.tsx';
import type { Language } from '../../../kernel/text.ts';
import { proofOf } from '../../../platform/web/proof.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { KnownSitting } from '../queries/bodies.ts';
import type { PaperView } from '../queries/view.ts';
import { PaperFormPage } from './form-page.tsx';
import { Receipt } from './receipt.tsx';
import { linkTextsIn, textsIn } from './words.ts';

/** The sittings of an authority's bodies from its calendar: as a file, or pasted. */
export function CalendarPage(props: {
  visit: Visit;
  view: PaperView;
  answers: Answers;
  sittings: readonly KnownSitting[];
  /** What was just taken. */
  taken: { readonly taken: string; readonly left: string } | null;
}) {
  const { visit, view, answers, sittings, taken } = props;
  const { language: lang } = visit;
  const t = linkTextsIn(lang).calendar;
  const { id } = view.paper;
  return (
    <PaperFormPage visit={visit} paper={view.paper} title={t.title} lead={t.lead} errors={answers.errors}>
      {taken && (
        <Notice lang={lang} kind="success" title={t.taken({ count: taken.taken })} answer>
          {taken.left !== '0' && <p>{t.left({ count: taken.left })}</p>}
        </Notice>
      )}
      <Form action={visit.link('papers.calendar', { paper: id })} hidden={proofOf(visit)} upload>
        <FileField
          {...answerOf(answers, 'file')}
          label={t.file}
          help={t.fileHelp}
          accept=".ics"
          sent={visit.fields.file('file') !== null}
          required={false}
        />
        <TextArea {...answerOf(answers, 'calendar')} label={t.text} rows={8} required={false} />
        <Receipt answers={answers} shown={view.onBehalf} />
        <FormActions
          lang={lang}
          primary={t.submit}
          back={{ href: visit.link('papers.sequence', { paper: id }), text: textsIn(lang).sequence.change }}
        />
      </Form>
      <SittingsAhead lang={lang} sittings={sittings} />
    </PaperFormPage>
  );
}

/** The sittings that are known, to choose a day from. */
export function SittingsAhead({ lang, sittings }: { lang: Language; sittings: readonly KnownSitting[] }) {
  const t = linkTextsIn(lang).calendar;
  if (sittings.length === 0) return null;
  return (
    <Section id="sitzungen" title={t.known}>
      <ul>
        {sittings.map(({ body, day, time }) => (
          <li>
            {body}: {formatDay(lang, day)}
            {time !== '' && `, ${time}`}
          </li>
        ))}
      </ul>
    </Section>
  );
}
