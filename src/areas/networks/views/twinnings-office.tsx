import { type Answers, answerOf } from '../../../design/answers.ts';
import { ButtonLink } from '../../../design/button.tsx';
import { SelectField } from '../../../design/choice.tsx';
import { Empty } from '../../../design/empty.tsx';
import { ErrorSummary, Form, FormActions, FormPart } from '../../../design/form.tsx';
import { formatNumber } from '../../../design/format.ts';
import { History, type HistoryEntry } from '../../../design/history.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Pager } from '../../../design/pager.tsx';
import { Section } from '../../../design/section.tsx';
import { TextField } from '../../../design/text-field.tsx';
import { TextPair } from '../../../design/text-pair.tsx';
import { proofOf } from '../../../platform/web/proof.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { Organisation } from '../../organisations/model.ts';
import { reviewTopics, type TownTwinning, twinningTopics } from '../model.ts';
import { TwinningsTable } from './twinnings-table.tsx';
import { publicityCrumb, textsIn, titleOf } from './words.ts';

/** The register as an office keeps it. */
export function OfficeTwinningsPage(props: {
  visit: Visit;
  twinnings: readonly TownTwinning[];
  total: number;
  page: number;
  pages: number;
}) {
  const { visit, total } = props;
  const { language } = visit;
  const texts = textsIn(language);
  const t = texts.office;
  const add = (
    <ButtonLink look="primary" href={visit.link('twinnings.new')}>
      {t.newTwinning}
    </ButtonLink>
  );
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={t.twinningsTitle}
      crumbs={[publicityCrumb(visit), { text: t.twinningsTitle }]}
      hidden
    >
      <PageHead title={t.twinningsTitle} lead={t.twinningsLead} actions={total > 0 && add} />
      {total === 0 ? (
        <Empty title={texts.twinnings.none} action={add} />
      ) : (
        <>
          <p class="kt-note">{texts.twinnings.total(formatNumber(language, total))}</p>
          <TwinningsTable visit={visit} caption={t.twinningsTitle} twinnings={props.twinnings} route="twinnings.edit" />
          <Pager
            lang={language}
            label={t.twinningsTitle}
            page={props.page}
            pages={props.pages}
            href={page => visit.link('twinnings.office', {}, { page: String(page) })}
          />
        </>
      )}
    </Page>
  );
}

export type TwinningFormView = {
  /** Null for a new one. */
  readonly twinning: TownTwinning | null;
  readonly towns: readonly Organisation[];
  readonly history: readonly HistoryEntry[];
};

/** Everything about the bond of two towns on one page. */
export function TwinningFormPage(props: { visit: Visit; view: TwinningFormView; answers: Answers }) {
  const { visit, view, answers } = props;
  const { language } = visit;
  const { twinning } = view;
  const texts = textsIn(language);
  const title = twinning === null ? texts.office.newTwinning : texts.office.editTwinning;
  const back = visit.link('twinnings.office');
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={title}
      crumbs={[publicityCrumb(visit), { text: texts.office.twinningsTitle, href: back }, { text: title }]}
      failed={answers.errors.length > 0}
      hidden
    >
      <PageHead
        title={title}
        preline={twinning ? titleOf(language, twinning) : undefined}
        actions={
          twinning && <a href={visit.link('twinnings.show', { twinning: twinning.slug })}>{texts.office.public}</a>
        }
      />
      <ErrorSummary lang={language} errors={answers.errors} />
      <Form
        action={twinning ? visit.link('twinnings.change', { twinning: twinning.slug }) : visit.link('twinnings.create')}
        hidden={proofOf(visit)}
      >
        <TwinningFields view={view} answers={answers} />
        <FormActions
          lang={language}
          primary={twinning === null ? texts.form.add : texts.form.save}
          back={{ href: back }}
        />
      </Form>
      {twinning && (
        <>
          <p>
            <a href={visit.link('twinnings.remove', { twinning: twinning.slug })}>{texts.form.remove}</a>
          </p>
          <Section id="verlauf" title={texts.office.history}>
            <History lang={language} entries={view.history} />
          </Section>
        </>
      )}
    </Page>
  );
}

function TwinningFields({ view, answers }: { view: TwinningFormView; answers: Answers }) {
  const texts = textsIn(answers.lang);
  const t = texts.form;
  const options = view.towns.map(({ id, name }) => ({ value: id, label: name }));
  const texted = (topics: typeof twinningTopics | typeof reviewTopics) =>
    topics.map(topic => (
      <TextPair
        answers={answers}
        name={topic}
        label={texts.topics[topic]}
        help={texts.topicHelp[topic]}
        rows={2}
        required={false}
      />
    ));
  return (
    <>
      <FormPart title={t.towns}>
        {(['first', 'second'] as const).map(town => (
          <>
            <SelectField
              {...answerOf(answers, `${town}Id`)}
              label={t[`${town}Id`]}
              required={false}
              empty={t.noTown}
              options={options}
            />
            <TextField {...answerOf(answers, `${town}Name`)} label={t.townName(t[`${town}Id`])} required={false} />
          </>
        ))}
        <TextField
          {...answerOf(answers, 'sinceYear')}
          label={t.sinceYear}
          help={t.sinceHelp}
          size="short"
          inputmode="numeric"
          required={false}
        />
        <TextField {...answerOf(answers, 'source')} label={t.source} required={false} />
      </FormPart>
      <FormPart title={t.beginnings}>{texted(twinningTopics)}</FormPart>
      <FormPart title={t.review}>{texted(reviewTopics)}</FormPart>
    </>
  );
}

/** Whether a bond really leaves the register. */
export function RemoveTwinningPage({ visit, twinning }: { visit: Visit; twinning: TownTwinning }) {
  const { language } = visit;
  const texts = textsIn(language);
  const t = texts.remove;
  const params = { twinning: twinning.slug };
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={t.title}
      crumbs={[
        publicityCrumb(visit),
        { text: texts.office.twinningsTitle, href: visit.link('twinnings.office') },
        { text: t.title },
      ]}
      hidden
    >
      <PageHead title={t.title} preline={titleOf(language, twinning)} lead={t.text} />
      <Form action={visit.link('twinnings.removal', params)} hidden={proofOf(visit)}>
        <FormActions
          lang={language}
          primary={t.button}
          danger
          back={{ href: visit.link('twinnings.edit', params), text: t.back }}
        />
      </Form>
    </Page>
  );
}
