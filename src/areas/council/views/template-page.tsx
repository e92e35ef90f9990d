import { type Answers, answerOf } from '../../../design/answers.ts';
import { Form, FormActions } from '../../../design/form.tsx';
import { formatMoment } from '../../../design/format.ts';
import { Section } from '../../../design/section.tsx';
import { Table } from '../../../design/table.tsx';
import { FileField } from '../../../design/text-field.tsx';
import { proofOf } from '../../../platform/web/proof.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { type FieldTag, fieldTags, tagNames } from '../documents/paper.ts';
import type { StoredTemplate } from '../queries/template.ts';
import type { PaperView } from '../queries/view.ts';
import { PaperFormPage } from './form-page.tsx';
import { Receipt } from './receipt.tsx';
import { linkTextsIn, textsIn } from './words.ts';

/** The authority's own Word template: how its fields are called, and which one is kept. */
export function TemplatePage(props: {
  visit: Visit;
  view: PaperView;
  answers: Answers;
  template: StoredTemplate | null;
}) {
  const { visit, view, answers, template } = props;
  const { language: lang } = visit;
  const t = linkTextsIn(lang).template;
  const { id } = view.paper;
  return (
    <PaperFormPage visit={visit} paper={view.paper} title={t.title} lead={t.lead} errors={answers.errors}>
      {template && (
        <p>
          {t.kept({ name: template.name, at: formatMoment(lang, template.at) })}{' '}
          <a href={visit.link('papers.own-docx', { paper: id })}>{t.download}</a>
        </p>
      )}
      <Form action={visit.link('papers.template', { paper: id })} hidden={proofOf(visit)} upload>
        <FileField
          {...answerOf(answers, 'file')}
          label={t.file}
          help={t.fileHelp}
          accept=".docx"
          sent={visit.fields.file('file') !== null}
        />
        <Receipt answers={answers} shown={view.onBehalf} />
        <FormActions
          lang={lang}
          primary={t.submit}
          back={{ href: visit.link('papers.show', { paper: id }), text: textsIn(lang).back }}
        />
      </Form>
      <Section id="felder" title={t.fields} note={t.fieldsNote}>
        <Table<FieldTag>
          lang={lang}
          caption={t.fields}
          captionHidden
          rows={fieldTags}
          columns={[
            { key: 'what', title: t.what, header: true, cell: tag => t.names[tag] },
            { key: 'tag', title: t.tag, cell: tag => tagNames[tag][lang === 'de' ? 0 : 1] },
          ]}
        />
      </Section>
    </PaperFormPage>
  );
}
