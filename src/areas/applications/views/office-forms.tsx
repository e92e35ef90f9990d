import { ButtonLink } from '../../../design/button.tsx';
import { CheckboxField } from '../../../design/choice.tsx';
import { ErrorSummary, Form, FormActions, type FormError } from '../../../design/form.tsx';
import { Notice } from '../../../design/notice.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Section } from '../../../design/section.tsx';
import { FileField, TextArea, TextField } from '../../../design/text-field.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { CallOfProgramme } from '../../programmes/queries.ts';
import type { Filled } from '../commands/fill.ts';
import { type Remark, sayRemark } from '../imports/remarks.ts';
import { BehalfFields } from './form.tsx';
import { officeTextsIn } from './office-list.tsx';
import { errorAt, hiddenOf, textsIn, typedIn, wordsOf } from './typed.ts';

type FormProps = { visit: Visit; call: CallOfProgramme; errors: readonly FormError[] };

/** Uploads the list of applicants of the command line; what is wrong is said by row and column. */
export function FillPage(props: FormProps & { remarks: readonly Remark[] }) {
  const { visit, call, errors, remarks } = props;
  const lang = visit.language;
  const t = officeTextsIn(lang);
  const b = textsIn(lang).onBehalf;
  const typed = typedIn(visit);
  const params = { call: call.slug };
  const field = (name: string) => ({ lang, name, error: errorAt(errors, name) });
  return (
    <Page
      frame={visit.frame}
      lang={lang}
      title={t.fillTitle}
      failed={errors.length > 0 || remarks.length > 0}
      crumbs={crumbs(visit, call, t.fillTitle)}
      hidden
    >
      <PageHead title={t.fillTitle} preline={call.name[lang]} lead={t.fillLead} />
      <ErrorSummary lang={lang} errors={errors} />
      {remarks.length > 0 && (
        <Notice lang={lang} kind="error" title={t.fillErrors(remarks.length)} answer>
          <Remarks visit={visit} remarks={remarks} />
        </Notice>
      )}
      <Form action={visit.link('applications.fill.take', params)} hidden={hiddenOf(visit)} upload>
        <FileField
          {...field('file')}
          label={t.fillFile}
          help={t.fillColumns}
          accept=".csv,.xlsx"
          sent={visit.fields.file('file') !== null}
        />
        <TextField
          {...field('receivedOn')}
          label={b.receivedOn}
          kind="date"
          value={typed.text('receivedOn', visit.ctx.today)}
        />
        <TextArea
          {...field('lateReason')}
          label={b.lateReason}
          help={b.lateHelp}
          rows={2}
          required={false}
          value={typed.text('lateReason', '')}
        />
        <FormActions
          lang={lang}
          primary={t.fillAction}
          back={{ href: visit.link('applications.list', params), text: t.title(wordsOf(call, lang)) }}
        />
      </Form>
    </Page>
  );
}

function Remarks(props: { visit: Visit; remarks: readonly Remark[] }) {
  return (
    <ul>
      {props.remarks.slice(0, 200).map(remark => (
        <li>{sayRemark(remark, props.visit.language)}</li>
      ))}
    </ul>
  );
}

/** What came of an uploaded list. */
export function FilledPage(props: { visit: Visit; call: CallOfProgramme; filled: Filled }) {
  const { visit, call, filled } = props;
  const lang = visit.language;
  const t = officeTextsIn(lang);
  const title = t.filled(filled.created, wordsOf(call, lang));
  const list = visit.link('applications.list', { call: call.slug });
  return (
    <Page frame={visit.frame} lang={lang} title={title} crumbs={crumbs(visit, call, title)} hidden>
      <PageHead
        title={title}
        preline={call.name[lang]}
        actions={
          <ButtonLink look="primary" href={list}>
            {t.title(wordsOf(call, lang))}
          </ButtonLink>
        }
      />
      {filled.left.length > 0 && <p>{t.left(filled.left.join(', '))}</p>}
      {filled.notices.length > 0 && (
        <Section id="hinweise" title={t.facts}>
          <Remarks visit={visit} remarks={filled.notices} />
        </Section>
      )}
    </Page>
  );
}

/** Begins an application for an authority that came to the office in another way. */
export function BehalfPage(props: FormProps) {
  const { visit, call, errors } = props;
  const lang = visit.language;
  const t = officeTextsIn(lang);
  const typed = typedIn(visit);
  const params = { call: call.slug };
  const unknown = typed.sent && errors.some(({ field }) => field === 'organisation');
  return (
    <Page
      frame={visit.frame}
      lang={lang}
      title={t.behalfTitle}
      failed={errors.length > 0}
      crumbs={crumbs(visit, call, t.behalfTitle)}
      hidden
    >
      <PageHead title={t.behalfTitle} preline={call.name[lang]} lead={t.behalfLead} />
      <ErrorSummary lang={lang} errors={errors} />
      <Form action={visit.link('applications.behalf.begin', params)} hidden={hiddenOf(visit)} upload>
        <TextField
          lang={lang}
          name="organisation"
          label={t.behalfWho}
          help={t.behalfHelp}
          size="medium"
          value={typed.text('organisation', '')}
          error={errorAt(errors, 'organisation')}
        />
        {unknown && (
          <CheckboxField
            lang={lang}
            name="bringIn"
            label={t.bringIn}
            required={false}
            checked={typed.checked('bringIn', false)}
          />
        )}
        <BehalfFields
          visit={visit}
          errors={errors}
          late={false}
          title={textsIn(lang).onBehalf.title}
          note={t.behalfNote}
        />
        <FormActions
          lang={lang}
          primary={t.behalfAction}
          back={{ href: visit.link('applications.list', params), text: t.title(wordsOf(call, lang)) }}
        />
      </Form>
    </Page>
  );
}

function crumbs(visit: Visit, call: CallOfProgramme, here: string) {
  const params = { call: call.slug };
  return [
    { text: call.name[visit.language], href: visit.link('calls.manage', params) },
    {
      text: officeTextsIn(visit.language).title(wordsOf(call, visit.language)),
      href: visit.link('applications.list', params),
    },
    { text: here },
  ];
}
