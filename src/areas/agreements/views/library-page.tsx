import { type Answers, answerOf } from '../../../design/answers.ts';
import { Button, ButtonLink, ButtonRow } from '../../../design/button.tsx';
import { RadioGroup } from '../../../design/choice.tsx';
import { ErrorSummary, Form, FormActions } from '../../../design/form.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Section } from '../../../design/section.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import { TextPair } from '../../../design/text-pair.tsx';
import { type Language, languages } from '../../../kernel/text.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { Programme } from '../../programmes/model.ts';
import { clauseConditions, variables } from '../model/clauses.ts';
import type { Wording } from '../model.ts';
import type { KeptClause } from '../queries/library.ts';
import { type Facts, fillWording } from '../rules/fill.ts';
import { BodyText } from './wording.tsx';
import { proofOf, textsIn } from './words.ts';

export type Library = { readonly programme: Programme; readonly clauses: readonly KeptClause[] };

/** The clauses from which agreements are made, by programme. */
export function LibraryPage({ visit, libraries }: { visit: Visit; libraries: readonly Library[] }) {
  const { language } = visit;
  const t = textsIn(language).library;
  return (
    <Page frame={visit.frame} lang={language} title={t.title} hidden>
      <PageHead
        title={t.title}
        lead={t.lead}
        actions={
          <>
            <ButtonLink href={visit.link('signature-rules.list')}>{t.rules}</ButtonLink>
            <ButtonLink href={visit.link('paper-sentences.list')}>{t.papers}</ButtonLink>
          </>
        }
      />
      {libraries.map(library => (
        <ProgrammeClauses visit={visit} library={library} />
      ))}
    </Page>
  );
}

function ProgrammeClauses({ visit, library }: { visit: Visit; library: Library }) {
  const { language } = visit;
  const texts = textsIn(language);
  const t = texts.library;
  const { programme, clauses } = library;
  const missingIn = ({ title, body }: KeptClause) =>
    languages.filter(one => title[one] === '' || body[one] === '').map(one => texts.languages[one]);
  const columns: Column<KeptClause>[] = [
    {
      key: 'clause',
      title: t.clause,
      header: true,
      cell: clause => (
        <a
          id={rowId(programme, clause)}
          href={visit.link('clauses.edit', { programme: programme.slug, clause: clause.key })}
        >
          {titleOf(clause, language)}
        </a>
      ),
    },
    { key: 'condition', title: t.condition, cell: ({ condition }) => t.conditions[condition] },
    {
      key: 'translation',
      title: t.translation,
      cell: clause => {
        const missing = missingIn(clause);
        return missing.length === 0 ? t.complete : t.missing({ languages: missing.join(', ') });
      },
    },
    {
      key: 'order',
      title: t.order,
      kind: 'action',
      cell: clause => <Arrange visit={visit} library={library} clause={clause} />,
    },
  ];
  const title = programme.name[language];
  return (
    <Section
      id={`programm-${programme.slug}`}
      title={title}
      action={
        <a href={visit.link('clauses.edit', { programme: programme.slug, clause: texts.newClauseKey })}>
          {t.add}
          <span class="kern-sr-only"> ({title})</span>
        </a>
      }
    >
      <Table lang={language} caption={t.of({ programme: title })} captionHidden columns={columns} rows={clauses} />
    </Section>
  );
}

/** Up, down, out. A clause at the end of the list has no further button. */
function Arrange({ visit, library, clause }: { visit: Visit; library: Library; clause: KeptClause }) {
  const { language } = visit;
  const t = textsIn(language).library;
  const { programme, clauses } = library;
  const address = { programme: programme.slug, clause: clause.key };
  const title = titleOf(clause, language);
  const button = (direction: 'up' | 'down') => (
    <Button look="link" name="direction" value={direction}>
      {direction === 'up' ? t.up : t.down}
      <span class="kern-sr-only"> ({title})</span>
    </Button>
  );
  return (
    <form method="post" action={visit.link('clauses.move', address)}>
      {Object.entries(proofOf(visit)).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {clause !== clauses[0] && button('up')} {clause !== clauses.at(-1) && button('down')}{' '}
      {clauses.length > 1 && (
        <a class="kt-link" href={visit.link('clauses.remove', address)}>
          {t.remove}
          <span class="kern-sr-only"> ({title})</span>
        </a>
      )}
    </form>
  );
}

/** Where a clause stands in the list. */
export function rowId({ slug }: Pick<Programme, 'slug'>, { key }: Pick<KeptClause, 'key'>): string {
  return `klausel-${slug}-${key}`;
}

/** What a clause is called in this language, or in the one that it has. */
export function titleOf({ title }: Pick<KeptClause, 'title'>, language: Language): string {
  return title[language] || title.de || title.en;
}

/** A clause of the library: its words in both languages, when it applies, and how it reads with real data. */
export function ClausePage(props: {
  visit: Visit;
  programme: Programme;
  answers: Answers;
  sample: { readonly pair: string; readonly facts: Facts } | null;
  isNew: boolean;
  /** What somebody else saved while this was being written; null where nobody did. */
  now: KeptClause | null;
}) {
  const { visit, programme, answers, sample, now } = props;
  const { language } = visit;
  const texts = textsIn(language);
  const t = texts.library;
  const title = props.isNew ? t.add : answers.values[`title-${language}`] || answers.values['title-de'] || t.clause;
  const list = { text: t.title, href: visit.link('clauses.list') };
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={title}
      crumbs={[list, { text: title }]}
      failed={answers.errors.length > 0}
      hidden
    >
      <ErrorSummary lang={language} errors={answers.errors} />
      <PageHead preline={programme.name[language]} title={title} />
      {now && (
        <Section id="jetzt" title={texts.form.nowTitle} note={texts.form.nowText}>
          <Beside wording={now} page={language} />
        </Section>
      )}
      <Form
        action={visit.link('clauses.edit', { programme: programme.slug, clause: visit.params.clause! })}
        hidden={{ ...proofOf(visit), version: answers.values.version ?? '0' }}
      >
        <TextPair answers={answers} name="title" label={texts.form.clauseTitle} oneOf />
        <TextPair
          answers={answers}
          name="body"
          label={texts.form.clauseBody}
          help={texts.form.bodyHelp}
          rows={8}
          oneOf
        />
        <RadioGroup
          {...answerOf(answers, 'condition')}
          label={t.condition}
          options={clauseConditions.map(condition => ({ value: condition, label: t.conditions[condition] }))}
        />
        {sample && (
          <ButtonRow>
            <Button name="preview" value="ja">
              {t.showPreview}
            </Button>
          </ButtonRow>
        )}
        <FormActions lang={language} primary={t.save} back={{ href: list.href, text: t.back }} />
      </Form>
      {sample && <Preview visit={visit} answers={answers} sample={sample} />}
      <Section id="angaben" title={t.variables}>
        <ul>
          {variables.map(name => (
            <li>
              <code>{`{{${name}}}`}</code>
              {sample &&
                `: ${inOneLine(fillWording({ title: valueOf(name), body: nothing }, sample.facts).title[language])}`}
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}

/** A list, point after point. */
function inOneLine(value: string): string {
  return value.replace(/^- /, '').replaceAll('\n- ', '; ');
}

const nothing = { de: '', en: '' };
const valueOf = (name: string) => ({ de: `{{${name}}}`, en: `{{${name}}}` });

function Preview(props: { visit: Visit; answers: Answers; sample: { readonly pair: string; readonly facts: Facts } }) {
  const { visit, answers, sample } = props;
  const { language } = visit;
  const t = textsIn(language).library;
  const typed = (name: string) => ({ de: answers.values[`${name}-de`] ?? '', en: answers.values[`${name}-en`] ?? '' });
  const { title, body } = fillWording({ title: typed('title'), body: typed('body') }, sample.facts);
  return (
    <Section id="vorschau" title={t.preview} note={t.previewOf({ pair: sample.pair })}>
      <Beside wording={{ title, body }} page={language} />
    </Section>
  );
}

/** A wording in both languages; one without a heading in a language has none there. */
function Beside({ wording: { title, body }, page }: { wording: Wording; page: Language }) {
  return (
    <div class="kt-beside">
      {languages.map(one => (
        <div>
          {title[one] !== '' && (
            <h3 class="kt-h3" lang={one === page ? undefined : one}>
              {title[one]}
            </h3>
          )}
          <BodyText text={body[one]} lang={one} page={page} />
        </div>
      ))}
    </div>
  );
}
