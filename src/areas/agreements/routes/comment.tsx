import { TextArea } from '../../../design/text-field.tsx';
import { answerOf } from '../../../design/answers.ts';
import { NotFound } from '../../../kernel/errors.ts';
import { languages } from '../../../kernel/text.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import { readActing } from '../../../platform/web/acting.ts';
import { html } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import { actingInput } from '../../partnerships/schema.ts';
import { commentOn } from '../commands/text.ts';
import type { Agreement } from '../model.ts';
import type { Setting } from '../queries.ts';
import { factsOf } from '../queries/facts.ts';
import { isDraft } from '../rules.ts';
import { clausesNow } from '../rules/wording.ts';
import { commentInput } from '../schema.ts';
import { ActPage } from '../views/act-page.tsx';
import { sayRefusals, textsIn } from '../views/words.ts';
import { backToClause } from './clause.tsx';
import { agreementToWorkOn, speakersOf } from './load.ts';

type Typed = Readonly<Record<string, string>>;
/** What is commented on: a clause, or the whole text. */
type Subject = {
  readonly setting: Setting;
  readonly agreement: Agreement;
  readonly clauseId: string | null;
  readonly title: string;
};

/** `GET …/vereinbarung/klausel/:clause/anmerkung`; `ganzer-text` stands for all of it. */
export async function showComment(visit: Visit): Promise<Response> {
  const subject = await subjectOf(visit);
  if (!isDraft(subject.agreement)) return backToClause(visit, subject.setting, subject.clauseId);
  return page(visit, subject, {}, []);
}

/** `POST …/vereinbarung/klausel/:clause/anmerkung` */
export async function saveComment(visit: Visit): Promise<Response> {
  const subject = await subjectOf(visit);
  const { setting, agreement, clauseId } = subject;
  const names = ['note', 'organisationId', 'channel', 'receivedOn'];
  const typed = Object.fromEntries(names.map(name => [name, visit.fields.text(name)]));
  const shape = readShape(commentInput, typed);
  const acting = readActing(visit, speakersOf(visit, setting, agreement, 'text'), actingInput);
  if (!shape.ok || !acting.ok) {
    return page(visit, subject, typed, [...(shape.ok ? [] : shape.reasons), ...(acting.ok ? [] : acting.reasons)], 400);
  }
  const saved = await commentOn(visit.ctx, agreement.id, { clauseId, note: shape.value.note }, acting.value);
  return saved.ok ? backToClause(visit, setting, clauseId) : page(visit, subject, typed, saved.reasons, 422);
}

async function subjectOf(visit: Visit): Promise<Subject> {
  const loaded = await agreementToWorkOn(visit);
  const { setting, agreement } = loaded;
  const { language } = visit;
  const key = visit.params.clause!;
  if (languages.some(one => key === textsIn(one).wholeTextKey)) {
    return { ...loaded, clauseId: null, title: textsIn(language).wholeText };
  }
  const clause = clausesNow(agreement, factsOf(setting, agreement)).find(({ id }) => id === key);
  if (!clause) throw new NotFound('clause');
  return { ...loaded, clauseId: clause.id, title: clause.title[language] || clause.title[agreement.leading] };
}

function page(visit: Visit, subject: Subject, values: Typed, reasons: readonly Reason[], status = 200) {
  const { language } = visit;
  const t = textsIn(language).form;
  const { setting, agreement, title } = subject;
  const answers = { lang: language, values, errors: sayRefusals(language, reasons) };
  return html(
    <ActPage
      {...{ visit, setting, answers }}
      speakers={speakersOf(visit, setting, agreement, 'text')}
      title={t.commentTitle({ title })}
      lead={t.commentLead}
      action={visit.link('agreements.comment', { partnership: setting.partnership.id, clause: visit.params.clause! })}
      primary={t.sendComment}
    >
      <TextArea {...answerOf(answers, 'note')} label={t.comment} rows={4} />
    </ActPage>,
    status,
  );
}
