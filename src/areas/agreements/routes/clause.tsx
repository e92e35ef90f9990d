import { NotFound } from '../../../kernel/errors.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import { readActing } from '../../../platform/web/acting.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import { actingInput } from '../../partnerships/schema.ts';
import { markOf, proposeClause } from '../commands/text.ts';
import { type Setting } from '../queries.ts';
import { factsOf } from '../queries/facts.ts';
import { type ClauseNow, clausesNow } from '../rules/wording.ts';
import { isDraft } from '../rules.ts';
import { clauseInput } from '../schema.ts';
import { ClausePage, type ClauseSubject } from '../views/clause-page.tsx';
import { agreementToWorkOn, speakersOf } from './load.ts';

type Typed = Readonly<Record<string, string>>;

const boxes = ['title-de', 'title-en', 'body-de', 'body-en'] as const;
const acted = ['organisationId', 'channel', 'receivedOn'] as const;

/** `GET …/vereinbarung/klausel/:clause`; `neu` is a clause of one's own. */
export async function showClause(visit: Visit): Promise<Response> {
  const subject = await subjectOf(visit);
  if (!isDraft(subject.agreement)) return backToClause(visit, subject.setting, subject.clause?.id ?? null);
  return page(visit, subject, typedOf(subject.clause));
}

/** `POST …/vereinbarung/klausel/:clause` */
export async function saveClause(visit: Visit): Promise<Response> {
  const subject = await subjectOf(visit);
  const names = [...boxes, ...acted, 'removed', 'note', 'read'];
  const typed = Object.fromEntries(names.map(name => [name, visit.fields.text(name)]));
  const shape = readShape(clauseInput, typed);
  const acting = readActing(visit, subject.speakers, actingInput);
  if (!shape.ok || !acting.ok) {
    return page(visit, subject, typed, [...(shape.ok ? [] : shape.reasons), ...(acting.ok ? [] : acting.reasons)], 400);
  }
  const { removed, note, read } = shape.value;
  const title = { de: shape.value['title-de'], en: shape.value['title-en'] };
  const body = { de: shape.value['body-de'], en: shape.value['body-en'] };
  const change = { clauseId: subject.clause?.id ?? null, title, body, removed, note, read };
  const saved = await proposeClause(visit.ctx, subject.agreement.id, change, acting.value);
  if (saved.ok) return backToClause(visit, subject.setting, saved.value);
  return page(visit, subject, typed, saved.reasons, 422);
}

/** Back to the agreement, where this clause stands. */
export function backToClause(visit: Visit, setting: Setting, clauseId: string | null): Response {
  const anchor = clauseId === null ? '' : `#klausel-${clauseId}`;
  return seeOther(`${visit.link('agreements.show', { partnership: setting.partnership.id })}${anchor}`);
}

async function subjectOf(visit: Visit): Promise<ClauseSubject> {
  const loaded = await agreementToWorkOn(visit);
  const key = visit.params.clause!;
  const { setting, agreement } = loaded;
  const speakers = speakersOf(visit, setting, agreement, 'text');
  if (key === 'neu' || key === 'new') return { ...loaded, speakers, clause: null, mark: '' };
  const clause = clausesNow(agreement, factsOf(setting, agreement)).find(({ id }) => id === key);
  if (!clause) throw new NotFound('clause');
  return { ...loaded, speakers, clause, mark: markOf(clause) };
}

function typedOf(clause: ClauseNow | null): Typed {
  if (clause === null) return { read: '' };
  const { title, body, removed } = clause;
  return {
    ...{ 'title-de': title.de, 'title-en': title.en, 'body-de': body.de, 'body-en': body.en },
    ...{ removed: removed ? 'ja' : '', read: markOf(clause) },
  };
}

function page(visit: Visit, subject: ClauseSubject, values: Typed, reasons: readonly Reason[] = [], status = 200) {
  return html(<ClausePage {...{ visit, subject, values, reasons }} />, status);
}
