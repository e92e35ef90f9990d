import { type Answers, answerOf } from '../../../design/answers.ts';
import { Button, ButtonRow } from '../../../design/button.tsx';
import { SelectField } from '../../../design/choice.tsx';
import { ErrorSummary, Form } from '../../../design/form.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Section } from '../../../design/section.tsx';
import { Table } from '../../../design/table.tsx';
import { TextArea } from '../../../design/text-field.tsx';
import type { Language } from '../../../kernel/text.ts';
import { proofOf } from '../../../platform/web/proof.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { Programme } from '../../programmes/model.ts';
import {
  type OwnSentence,
  type SentenceCondition,
  sentenceConditions,
  type SentenceVariable,
  sentenceVariables,
} from '../model/sentences.ts';
import type { Example } from '../queries/examples.ts';
import { isNeeded, piecesOf, productSentence } from '../rules/blocks.ts';
import { fillSentence } from '../rules/fill-sentence.ts';
import type { SentenceValues } from '../rules/variables.ts';
import { Pieces } from './paper-text.tsx';
import { partName } from './sentences-page.tsx';
import { sentenceTextsIn, textsIn } from './words.ts';

type SentencePageProps = {
  visit: Visit;
  programme: Programme;
  /** In which the text is written, whatever the language of the page. */
  language: Language;
  sentence: OwnSentence;
  answers: Answers;
  examples: readonly Example[];
  /** What the chosen example says; null where the programme has no partnership yet. */
  said: SentenceValues | null;
  /** Somebody saved while this was being written: their text stands below. */
  isOvertaken: boolean;
};

/** The text of one part of papers: its words with variables, and how it reads on real data. */
export function SentencePage(props: SentencePageProps) {
  const { visit, programme, language: written, sentence, answers, examples, said } = props;
  const { language: lang } = visit;
  const t = sentenceTextsIn(lang);
  const title = t.inLanguage({
    part: partName(lang, sentence.key),
    language: textsIn(lang).languages[written],
  });
  const isRequired = isNeeded(sentence.key, 'decision');
  const list = visit.link('paper-sentences.list');
  const ownLang = written === lang ? undefined : written;
  const product = productSentence(sentence.key, written);
  const address = { programme: programme.slug, block: sentence.key, language: written };
  return (
    <Page
      frame={visit.frame}
      lang={lang}
      title={title}
      crumbs={[{ text: t.title, href: list }, { text: title }]}
      failed={answers.errors.length > 0}
      hidden
    >
      <ErrorSummary lang={lang} errors={answers.errors} />
      <PageHead preline={programme.name[lang]} title={title} />
      <Form
        action={visit.link('paper-sentences.edit', address)}
        hidden={{ ...proofOf(visit), version: answers.values.version ?? '0' }}
      >
        <TextArea
          {...answerOf(answers, 'text')}
          label={t.text}
          help={isRequired ? t.textHelp : `${t.textHelp} ${t.mayBeEmpty}`}
          required={isRequired}
          rows={product.length > 120 ? 14 : 4}
        />
        {said && (
          <SelectField
            {...answerOf(answers, 'example')}
            label={t.example}
            required={false}
            options={examples.map(one => ({
              value: one.id,
              label: t.exampleName({ ...one, partners: one.partners.join(', ') }),
            }))}
          />
        )}
        <ButtonRow>
          <Button look="primary" name="act" value="save">
            {t.save}
          </Button>
          {said && (
            <Button name="act" value="preview">
              {t.showPreview}
            </Button>
          )}
          <a class="kt-link kt-form__back" href={list}>
            {t.back}
          </a>
        </ButtonRow>
        {props.isOvertaken && (
          <Section id="jetzt" title={t.now} note={t.nowNote}>
            <pre class="kt-letter" lang={ownLang}>
              {sentence.text ?? product}
            </pre>
          </Section>
        )}
        <Preview {...props} />
        {sentence.text !== null && (
          <Section id="produkt" title={t.productText}>
            <pre class="kt-letter" lang={ownLang}>
              {product}
            </pre>
            <ButtonRow>
              <Button name="act" value="take">
                {t.take}
              </Button>
            </ButtonRow>
          </Section>
        )}
      </Form>
      <Names lang={lang} written={ownLang} said={said} />
    </Page>
  );
}

/** How what stands in the form reads in a paper of the chosen member. */
function Preview({ visit, answers, language, examples, said }: SentencePageProps) {
  const t = sentenceTextsIn(visit.language);
  if (said === null) return <p>{t.noExample}</p>;
  const example = examples.find(({ id }) => id === answers.values.example)!;
  const text = fillSentence(answers.values.text ?? '', said);
  const note = t.previewOf({ own: example.own, partners: example.partners.join(', ') });
  return (
    <Section id="vorschau" title={t.preview} note={note}>
      {text === '' ? (
        <p>{t.previewEmpty}</p>
      ) : (
        <div class="kt-said" lang={language === visit.language ? undefined : language}>
          <Pieces pieces={piecesOf(text)} />
        </div>
      )}
    </Section>
  );
}

/** What can stand in double braces: its meaning, and what it is in the example. */
function Names(props: { lang: Language; written: Language | undefined; said: SentenceValues | null }) {
  const { lang, written, said } = props;
  const t = sentenceTextsIn(lang);
  return (
    <>
      <Section id="angaben" title={t.variables} note={t.variablesNote}>
        <Table<SentenceVariable>
          lang={lang}
          caption={t.variables}
          captionHidden
          rows={sentenceVariables}
          columns={[
            { key: 'name', title: t.name, header: true, cell: name => <code>{`{{${name}}}`}</code> },
            { key: 'meaning', title: t.meaning, cell: name => t.meanings[name] },
            ...(said
              ? [
                  {
                    key: 'value',
                    title: t.value,
                    cell: (name: SentenceVariable) =>
                      said.values[name] === '' ? t.missing : <span lang={written}>{said.values[name]}</span>,
                  },
                ]
              : []),
          ]}
        />
      </Section>
      <Section id="bedingungen" title={t.conditions} note={t.conditionsNote}>
        <Table<SentenceCondition>
          lang={lang}
          caption={t.conditions}
          captionHidden
          rows={sentenceConditions}
          columns={[
            { key: 'name', title: t.condition, header: true, cell: name => <code>{`{{${name}}}`}</code> },
            { key: 'meaning', title: t.meaning, cell: name => t.conditionMeanings[name] },
            ...(said
              ? [
                  {
                    key: 'value',
                    title: t.value,
                    cell: (name: SentenceCondition) => (said.holds[name] ? t.holds : t.holdsNot),
                  },
                ]
              : []),
          ]}
        />
      </Section>
    </>
  );
}
