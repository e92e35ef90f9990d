import { type Answers, answerOf } from '../../../design/answers.ts';
import { ButtonLink } from '../../../design/button.tsx';
import { CheckboxField, SelectField } from '../../../design/choice.tsx';
import { Empty } from '../../../design/empty.tsx';
import { ErrorSummary, Form, FormActions, FormPart } from '../../../design/form.tsx';
import { InputRow } from '../../../design/input-row.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Said } from '../../../design/said.tsx';
import { Section } from '../../../design/section.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import { TextField } from '../../../design/text-field.tsx';
import { TextPair } from '../../../design/text-pair.tsx';
import { proofOf } from '../../../platform/web/proof.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { Organisation } from '../../organisations/model.ts';
import type { Programme } from '../../programmes/model.ts';
import type { Funder, Funding } from '../model.ts';
import { publicityCrumb, sayAmount, textsIn } from './words.ts';

/** The programmes of the office that show their funding. */
export function FundingListPage(props: {
  visit: Visit;
  rows: readonly { readonly programme: Programme; readonly funding: Funding | null }[];
}) {
  const { visit, rows } = props;
  const { language } = visit;
  const t = textsIn(language);
  const columns: Column<(typeof rows)[number]>[] = [
    {
      key: 'programme',
      title: t.programme,
      header: true,
      cell: ({ programme }) => (
        <a href={visit.link('funding.show', { programme: programme.slug })}>{programme.name[language]}</a>
      ),
    },
    {
      key: 'total',
      title: t.total,
      kind: 'number',
      cell: ({ funding }) => sayAmount(language, funding?.totalCents ?? null),
    },
    {
      key: 'funders',
      title: t.funders,
      cell: ({ funding }) => funding?.funders.map(({ name }) => name).join(', ') || t.notHandedDown,
    },
  ];
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={t.title}
      crumbs={[publicityCrumb(visit), { text: t.title }]}
      hidden
    >
      <PageHead title={t.title} lead={t.lead} />
      <Table
        lang={language}
        caption={t.title}
        captionHidden
        columns={columns}
        rows={rows}
        empty={<Empty title={t.none}>{t.noneText}</Empty>}
      />
    </Page>
  );
}

export type FundingView = {
  readonly programme: Programme;
  readonly funding: Funding | null;
  /** How many rows of shares there are to fill in. */
  readonly rows: number;
  readonly organisations: readonly Organisation[];
};

/** Everything about the money of a programme: the sum and the shares as one form, the funders each on a page. */
export function FundingPage({ visit, view, answers }: { visit: Visit; view: FundingView; answers: Answers }) {
  const { language } = visit;
  const { programme } = view;
  const texts = textsIn(language);
  const title = texts.record.title(programme.name[language]);
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={title}
      crumbs={[
        publicityCrumb(visit),
        { text: texts.title, href: visit.link('funding.office') },
        { text: programme.name[language] },
      ]}
      failed={answers.errors.length > 0}
      hidden
    >
      <PageHead title={title} lead={texts.record.lead} />
      <ErrorSummary lang={language} errors={answers.errors} />
      <Funders visit={visit} view={view} />
      <Form action={visit.link('funding.record', { programme: programme.slug })} hidden={proofOf(visit)}>
        <SumFields answers={answers} />
        <ShareFields view={view} answers={answers} />
        <FormActions lang={language} primary={texts.record.save} back={{ href: visit.link('funding.office') }} />
      </Form>
    </Page>
  );
}

function SumFields({ answers }: { answers: Answers }) {
  const texts = textsIn(answers.lang);
  const t = texts.fields;
  return (
    <FormPart title={texts.record.sum}>
      <TextField {...answerOf(answers, 'total')} label={t.total} size="medium" inputmode="decimal" required={false} />
      <TextField {...answerOf(answers, 'fromDay')} label={t.fromDay} kind="date" required={false} />
      <TextField {...answerOf(answers, 'toDay')} label={t.toDay} kind="date" help={t.dayHelp} required={false} />
      <TextField {...answerOf(answers, 'reference')} label={t.reference} size="medium" required={false} />
      <TextField {...answerOf(answers, 'source')} label={t.source} required={false} />
    </FormPart>
  );
}

function ShareFields({ view, answers }: { view: FundingView; answers: Answers }) {
  const { lang } = answers;
  const { record, fields } = textsIn(lang);
  const rest = view.funding?.restCents ?? null;
  return (
    <FormPart title={record.shares} note={record.sharesNote}>
      <p>{rest === null ? record.restUnknown : record.rest(sayAmount(lang, rest))}</p>
      {Array.from({ length: view.rows }, (_, index) => {
        const named = (name: string) => answerOf(answers, `shares.${index}.${name}`);
        const { value, ...approximate } = named('approximate');
        return (
          <InputRow legend={record.row(String(index + 1))}>
            <SelectField
              {...named('organisationId')}
              label={fields.organisationId}
              required={false}
              empty={record.noMember}
              options={view.organisations.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <TextField {...named('cents')} label={fields.cents} size="short" inputmode="decimal" required={false} />
            <CheckboxField {...approximate} label={fields.approximate} checked={value !== ''} required={false} />
          </InputRow>
        );
      })}
      <TextPair
        answers={answers}
        name="shareNote"
        label={fields.shareNote}
        help={fields.shareNoteHelp}
        required={false}
      />
    </FormPart>
  );
}

function Funders({ visit, view }: { visit: Visit; view: FundingView }) {
  const { language } = visit;
  const { funders, record, notHandedDown, funder: t } = textsIn(language);
  const { slug } = view.programme;
  const columns: Column<Funder>[] = [
    {
      key: 'name',
      title: funders,
      header: true,
      cell: ({ organisationId, name }) => (
        <a href={visit.link('funding.funder.edit', { programme: slug, funder: organisationId })}>{name}</a>
      ),
    },
    { key: 'amount', title: t.amount, kind: 'number', cell: ({ cents }) => sayAmount(language, cents) },
    {
      key: 'credit',
      title: t.creditState,
      cell: ({ creditLine }) => (creditLine === null ? notHandedDown : <Said lang={language} text={creditLine} />),
    },
  ];
  const add = <ButtonLink href={visit.link('funding.funder.new', { programme: slug })}>{record.add}</ButtonLink>;
  return (
    <Section id="geldgeber" title={funders} note={record.fundersNote} action={add}>
      <Table
        lang={language}
        caption={funders}
        captionHidden
        columns={columns}
        rows={view.funding?.funders ?? []}
        empty={<p>{record.noFunders}</p>}
      />
    </Section>
  );
}
