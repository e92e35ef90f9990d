import { type Answers, answerOf } from '../../../design/answers.ts';
import { CheckboxField } from '../../../design/choice.tsx';
import { Notice } from '../../../design/notice.tsx';
import { TextArea } from '../../../design/text-field.tsx';
import { TextPair } from '../../../design/text-pair.tsx';
import type { Language } from '../../../kernel/text.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { Agreement, Wording } from '../model.ts';
import type { Setting } from '../queries.ts';
import type { ClauseNow } from '../rules/wording.ts';
import type { Speaker } from './acting-fields.tsx';
import { ActPage } from './act-page.tsx';
import { BodyText } from './wording.tsx';
import { sayRefusals, textsIn } from './words.ts';

/** A clause that somebody works on; null for one that is not there yet. `mark` tells its wording from another. */
export type ClauseSubject = {
  readonly setting: Setting;
  readonly agreement: Agreement;
  readonly clause: ClauseNow | null;
  readonly mark: string;
  /** For whom the reader may speak. */
  readonly speakers: readonly Speaker[];
};

type Typed = Readonly<Record<string, string>>;

/** Other words for a clause, or leave it out, and why. */
export function ClausePage(props: { visit: Visit; subject: ClauseSubject; values: Typed; reasons: readonly Reason[] }) {
  const { visit, subject, values, reasons } = props;
  const { setting, agreement, clause, speakers } = subject;
  const { language } = visit;
  const t = textsIn(language);
  const answers: Answers = { lang: language, values, errors: sayRefusals(language, reasons) };
  const title = clause === null ? t.form.newClause : clause.title[language] || clause.title[agreement.leading];
  const address = { partnership: setting.partnership.id, clause: visit.params.clause! };
  const isOvertaken = reasons.some(({ code }) => code === 'changed-meanwhile');
  // Whoever saves again has seen what it says by now.
  const read = isOvertaken ? subject.mark : (values.read ?? '');
  return (
    <ActPage
      {...{ visit, setting, answers, speakers, title }}
      lead={t.form.proposeLead}
      action={visit.link('agreements.clause', address)}
      hidden={{ read }}
      primary={t.form.propose}
      above={isOvertaken && clause ? <Overtaken visit={visit} subject={subject} values={values} /> : undefined}
    >
      <TextPair answers={answers} name="title" label={t.form.clauseTitle} oneOf />
      <TextPair answers={answers} name="body" label={t.form.clauseBody} help={t.form.bodyHelp} rows={8} oneOf />
      {clause && (
        <CheckboxField
          {...answerOf(answers, 'removed')}
          label={t.form.remove}
          value="ja"
          checked={(values.removed ?? '') !== ''}
          required={false}
        />
      )}
      <TextArea {...answerOf(answers, 'note')} label={t.form.note} help={t.form.noteHelp} rows={2} required={false} />
    </ActPage>
  );
}

/** What the other one wrote meanwhile, beside what stands in the form. */
function Overtaken({ visit, subject, values }: { visit: Visit; subject: ClauseSubject; values: Typed }) {
  const t = textsIn(visit.language).form;
  const typed = {
    title: { de: values['title-de'] ?? '', en: values['title-en'] ?? '' },
    body: { de: values['body-de'] ?? '', en: values['body-en'] ?? '' },
  };
  return (
    <Notice lang={visit.language} kind="warning" title={t.nowTitle}>
      <p>{t.nowText}</p>
      <div class="kt-beside">
        <Block title={t.own} wording={typed} subject={subject} page={visit.language} />
        <Block title={t.theirs} wording={subject.clause!} subject={subject} page={visit.language} />
      </div>
    </Notice>
  );
}

type BlockProps = { title: string; wording: Wording; subject: ClauseSubject; page: Language };

/** One of the two wordings as a whole, in the languages of the agreement. */
function Block({ title, wording, subject, page }: BlockProps) {
  return (
    <div>
      <h3 class="kt-h3">{title}</h3>
      {subject.agreement.languages.map(lang => (
        <BodyText text={[wording.title[lang], wording.body[lang]].filter(Boolean).join('\n')} lang={lang} page={page} />
      ))}
    </div>
  );
}
