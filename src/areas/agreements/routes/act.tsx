import type { JSX } from 'hono/jsx/jsx-runtime';
import { type Answers, answerOf } from '../../../design/answers.ts';
import { TextArea } from '../../../design/text-field.tsx';
import type { Reason } from '../../../kernel/verdict.ts';
import { readActing } from '../../../platform/web/acting.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import { actingInput } from '../../partnerships/schema.ts';
import { acceptText, reopenText } from '../commands/accept.ts';
import type { Agreement, AgreementState } from '../model.ts';
import type { Setting } from '../queries.ts';
import { factsOf } from '../queries/facts.ts';
import { hashText } from '../queries/text-hash.ts';
import { stateAt } from '../rules.ts';
import { clausesNow, textNow } from '../rules/wording.ts';
import { reasonInput } from '../schema.ts';
import { ActPage } from '../views/act-page.tsx';
import { CannotPage } from '../views/cannot-page.tsx';
import { LeftBehind } from '../views/left-behind.tsx';
import { sayRefusals, textsIn } from '../views/words.ts';
import { agreementToWorkOn, speakersOf } from './load.ts';

export type Loaded = { readonly setting: Setting; readonly agreement: Agreement };
export type Typed = Readonly<Record<string, string>>;

/** `GET …/vereinbarung/annehmen` */
export async function showAccept(visit: Visit): Promise<Response> {
  const loaded = await agreementToWorkOn(visit);
  return isIn(visit, loaded, 'draft')
    ? acceptPage(visit, loaded, {}, [])
    : cannot(visit, loaded, textsIn(visit.language).form.acceptTitle, 'not-draft');
}

/** `POST …/vereinbarung/annehmen`; `read` is the hash of the text that was read. */
export async function accept(visit: Visit): Promise<Response> {
  const loaded = await agreementToWorkOn(visit);
  const typed = typedIn(visit, ['read']);
  const acting = readActing(visit, speakersOf(visit, loaded.setting, loaded.agreement, 'party'), actingInput);
  if (!acting.ok) return acceptPage(visit, loaded, typed, acting.reasons, 400);
  const saved = await acceptText(visit.ctx, loaded.agreement.id, typed.read!, acting.value);
  return saved.ok ? back(visit, loaded) : acceptPage(visit, loaded, typed, saved.reasons, 422);
}

function acceptPage(visit: Visit, loaded: Loaded, values: Typed, reasons: readonly Reason[], status = 200) {
  const { setting, agreement } = loaded;
  const t = textsIn(visit.language).form;
  const { language } = visit;
  const clauses = clausesNow(agreement, factsOf(setting, agreement)).filter(({ removed }) => !removed);
  const read = hashText(agreement, textNow(agreement, factsOf(setting, agreement)));
  const speakers = speakersOf(visit, setting, agreement, 'party');
  return actPage(visit, loaded, { values, reasons, status }, 'accept', {
    ...{ title: t.acceptTitle, points: t.acceptPoints, primary: t.accept, hidden: { read }, speakers },
    above: <LeftBehind language={language} clauses={clauses} leading={agreement.leading} />,
  });
}

/** `GET …/vereinbarung/wieder-oeffnen` */
export async function showReopen(visit: Visit): Promise<Response> {
  const loaded = await agreementToWorkOn(visit);
  return isIn(visit, loaded, 'text-agreed')
    ? reopenPage(visit, loaded, {}, [])
    : cannot(visit, loaded, textsIn(visit.language).form.reopenTitle, 'not-agreed');
}

/** `POST …/vereinbarung/wieder-oeffnen` */
export async function reopen(visit: Visit): Promise<Response> {
  const loaded = await agreementToWorkOn(visit);
  const typed = typedIn(visit, ['reason']);
  const shape = readShape(reasonInput, typed);
  const acting = readActing(visit, speakersOf(visit, loaded.setting, loaded.agreement, 'text'), actingInput);
  if (!shape.ok || !acting.ok) {
    const reasons = [...(shape.ok ? [] : shape.reasons), ...(acting.ok ? [] : acting.reasons)];
    return reopenPage(visit, loaded, typed, reasons, 400);
  }
  const saved = await reopenText(visit.ctx, loaded.agreement.id, shape.value.reason, acting.value);
  return saved.ok ? back(visit, loaded) : reopenPage(visit, loaded, typed, saved.reasons, 422);
}

function reopenPage(visit: Visit, loaded: Loaded, values: Typed, reasons: readonly Reason[], status = 200) {
  const t = textsIn(visit.language).form;
  const speakers = speakersOf(visit, loaded.setting, loaded.agreement, 'text');
  return actPage(visit, loaded, { values, reasons, status }, 'reopen', {
    ...{ title: t.reopenTitle, points: t.reopenPoints, primary: t.reopen, speakers },
    questions: answers => <TextArea {...answerOf(answers, 'reason')} label={t.reason} rows={3} />,
  });
}

/** Says why a page has nothing to ask now. */
export function cannot(visit: Visit, { setting }: Loaded, title: string, code: string): Promise<Response> {
  return html(<CannotPage {...{ visit, setting, title, code }} />);
}

type Says = Pick<
  Parameters<typeof ActPage>[0],
  'title' | 'points' | 'primary' | 'danger' | 'hidden' | 'speakers' | 'above'
> & {
  readonly questions?: (answers: Answers) => JSX.Element;
};

export function actPage(
  visit: Visit,
  { setting }: Loaded,
  sent: { readonly values: Typed; readonly reasons: readonly Reason[]; readonly status: number },
  act: string,
  { questions, ...says }: Says,
): Promise<Response> {
  const answers = { lang: visit.language, values: sent.values, errors: sayRefusals(visit.language, sent.reasons) };
  const action = visit.link(`agreements.${act}`, { partnership: setting.partnership.id });
  return html(
    <ActPage {...{ visit, setting, answers, action }} {...says}>
      {questions?.(answers)}
    </ActPage>,
    sent.status,
  );
}

/** Whether the agreement stands where a page asks something. */
export function isIn({ ctx }: Visit, { agreement }: Loaded, ...states: readonly AgreementState[]): boolean {
  return states.includes(stateAt(agreement, ctx.today));
}

export function typedIn(visit: Visit, names: readonly string[]): Typed {
  const all = [...names, 'organisationId', 'channel', 'receivedOn'];
  return Object.fromEntries(all.map(name => [name, visit.fields.text(name)]));
}

export function back(visit: Visit, { setting }: Loaded): Response {
  return seeOther(visit.link('agreements.show', { partnership: setting.partnership.id }));
}
