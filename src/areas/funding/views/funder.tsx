import { type Answers, answerOf } from '../../../design/answers.ts';
import { SelectField } from '../../../design/choice.tsx';
import { ErrorSummary, Form, FormActions } from '../../../design/form.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { FileField, TextField } from '../../../design/text-field.tsx';
import { TextPair } from '../../../design/text-pair.tsx';
import { wordsFor } from '../../../kernel/text.ts';
import { proofOf } from '../../../platform/web/proof.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { Organisation } from '../../organisations/model.ts';
import type { Programme } from '../../programmes/model.ts';
import type { Funder } from '../model.ts';
import { publicityCrumb, textsIn } from './words.ts';

export type FunderView = {
  readonly programme: Programme;
  /** Null for a new one. */
  readonly funder: Funder | null;
  /** Those that the register has. */
  readonly known: readonly Organisation[];
};

/** One funder of a programme: who, how much, with which sentence and which logo. */
export function FunderPage({ visit, view, answers }: { visit: Visit; view: FunderView; answers: Answers }) {
  const { language } = visit;
  const { programme, funder } = view;
  const texts = textsIn(language);
  const t = texts.funder;
  const title = funder === null ? t.newTitle : t.editTitle;
  const back = visit.link('funding.show', { programme: programme.slug });
  const params = { programme: programme.slug, funder: funder?.organisationId ?? '' };
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={title}
      crumbs={crumbsOf(visit, programme, title)}
      failed={answers.errors.length > 0}
      hidden
    >
      <PageHead title={title} preline={funder?.name ?? programme.name[language]} />
      <ErrorSummary lang={language} errors={answers.errors} />
      <Form
        action={visit.link(funder === null ? 'funding.funder.add' : 'funding.funder.change', params)}
        hidden={proofOf(visit)}
        upload
      >
        <SelectField
          {...answerOf(answers, 'funder')}
          label={t.funder}
          required={false}
          empty={t.choose}
          options={view.known.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField {...answerOf(answers, 'name')} label={t.name} required={false} />
        <TextField
          {...answerOf(answers, 'cents')}
          label={t.cents}
          help={t.centsHelp}
          size="medium"
          inputmode="decimal"
          required={false}
        />
        <TextPair answers={answers} name="credit" label={t.credit} help={t.creditHelp} rows={3} required={false} />
        <Logo visit={visit} funder={funder} answers={answers} />
        <FormActions lang={language} primary={funder === null ? t.add : t.save} back={{ href: back }} />
      </Form>
      {funder !== null && (
        <p>
          <a href={visit.link('funding.funder.remove', params)}>{t.remove}</a>
        </p>
      )}
    </Page>
  );
}

function Logo({ visit, funder, answers }: { visit: Visit; funder: Funder | null; answers: Answers }) {
  const t = textsIn(answers.lang).funder;
  const { value: _value, ...file } = answerOf(answers, 'logo');
  return (
    <>
      {funder?.logo && (
        <figure class="kt-logo">
          <img
            src={visit.link('funding.logo', { file: funder.logo.fileId })}
            alt={wordsFor(funder.logo.alt, answers.lang).words}
          />
          <figcaption>{t.logoNow}</figcaption>
        </figure>
      )}
      <FileField {...file} label={t.logo} help={t.logoHelp} accept=".png,.jpg,.jpeg" required={false} />
      <TextPair answers={answers} name="alt" label={t.alt} help={t.altHelp} required={false} />
    </>
  );
}

/** Whether a funder really leaves the programme. */
export function RemoveFunderPage(props: { visit: Visit; programme: Programme; funder: Funder }) {
  const { visit, programme, funder } = props;
  const { language } = visit;
  const t = textsIn(language).remove;
  const params = { programme: programme.slug, funder: funder.organisationId };
  return (
    <Page frame={visit.frame} lang={language} title={t.title} crumbs={crumbsOf(visit, programme, t.title)} hidden>
      <PageHead title={t.title} preline={funder.name} lead={t.text} />
      <Form action={visit.link('funding.funder.removal', params)} hidden={proofOf(visit)}>
        <FormActions
          lang={language}
          primary={t.button}
          danger
          back={{ href: visit.link('funding.funder.edit', params), text: t.back }}
        />
      </Form>
    </Page>
  );
}

function crumbsOf(visit: Visit, programme: Programme, title: string) {
  const t = textsIn(visit.language);
  return [
    publicityCrumb(visit),
    { text: t.title, href: visit.link('funding.office') },
    { text: programme.name[visit.language], href: visit.link('funding.show', { programme: programme.slug }) },
    { text: title },
  ];
}
