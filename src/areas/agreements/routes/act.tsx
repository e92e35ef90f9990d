import { RadioGroup } from '../../../design/choice.tsx';
import { FieldRow } from '../../../design/form.tsx';
import { formatPlainDay } from '../../../design/format.ts';
import { FileField, TextArea, TextField } from '../../../design/text-field.tsx';
import { type Answers, answerOf } from '../../../design/answers.ts';
import { readActing } from '../../../platform/web/acting.ts';
import { actingInput } from '../../partnerships/schema.ts';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Reason } from '../../../kernel/verdict.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import { acceptText, reopenText } from '../commands/accept.ts';
import { discardVersion } from '../commands/discard.ts';
import { endedBy, moveEnd } from '../commands/end.ts';
import { signAgreement, terminateAgreement } from '../commands/sign.ts';
import { signatureForms } from '../model/signatures.ts';
import type { Agreement, AgreementState } from '../model.ts';
import { type Setting } from '../queries.ts';
import { factsOf } from '../queries/facts.ts';
import { hashText } from '../queries/text-hash.ts';
import { mayDiscard, needsFile, stateAt } from '../rules.ts';
import { clausesNow, textNow } from '../rules/wording.ts';
import { endingInput, signingInput } from '../schema.ts';
import { ActPage } from '../views/act-page.tsx';
import { LeftBehind } from '../views/left-behind.tsx';
import { Unnamed } from '../views/unnamed.tsx';
import { CannotPage } from '../views/cannot-page.tsx';
import { sayForms } from '../views/forms.ts';
import { sayRefusals, textsIn } from '../views/words.ts';
import {
  agreementToFile,
  agreementToWorkOn,
  formsOf,
  mayBeDiscarded,
  mayEndBeMoved,
  speakersOf,
  versionToEnd,
} from './load.ts';

type Loaded = { readonly setting: Setting; readonly agreement: Agreement };
type Ending = Loaded & { readonly draft: Agreement | null };
type Typed = Readonly<Record<string, string>>;

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
  const acting = readActing(visit, speakersOf(visit, loaded.setting, loaded.agreement, 'text'), actingInput);
  if (!acting.ok) return reopenPage(visit, loaded, typed, acting.reasons, 400);
  const saved = await reopenText(visit.ctx, loaded.agreement.id, typed.reason!.slice(0, 2000), acting.value);
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

/** `GET …/vereinbarung/unterschrift` */
export async function showSign(visit: Visit): Promise<Response> {
  const loaded = await agreementToFile(visit);
  if (!isIn(visit, loaded, 'text-agreed', 'partly-signed')) {
    return cannot(visit, loaded, textsIn(visit.language).form.signTitle, 'not-agreed');
  }
  return signPage(visit, loaded, { form: 'written', signedOn: visit.ctx.today }, []);
}

/** `POST …/vereinbarung/unterschrift` */
export async function sign(visit: Visit): Promise<Response> {
  const loaded = await agreementToFile(visit);
  const typed = typedIn(visit, ['form', 'signedOn']);
  const shape = readShape(signingInput, typed);
  const acting = readActing(visit, speakersOf(visit, loaded.setting, loaded.agreement, 'file'), actingInput);
  if (!shape.ok || !acting.ok) {
    const reasons = [...(shape.ok ? [] : shape.reasons), ...(acting.ok ? [] : acting.reasons)];
    return signPage(visit, loaded, typed, reasons, 400);
  }
  const { form, signedOn: on } = shape.value;
  const signing = { form, on, file: visit.fields.file('paper') };
  const saved = await signAgreement(visit.ctx, loaded.agreement.id, signing, acting.value);
  return saved.ok ? back(visit, loaded) : signPage(visit, loaded, typed, saved.reasons, 422);
}

async function signPage(visit: Visit, loaded: Loaded, values: Typed, reasons: readonly Reason[], status = 200) {
  const texts = textsIn(visit.language);
  const t = texts.form;
  const { setting, agreement } = loaded;
  const waiting = new Set(agreement.parties.filter(party => party.signature === null).map(one => one.organisationId));
  const speakers = speakersOf(visit, setting, agreement, 'file').filter(one => waiting.has(one.organisationId));
  const rules = await formsOf(visit, agreement, values.signedOn ?? '');
  const own = rules.flatMap(one => speakers.flatMap(({ organisationId }) => one.get(organisationId) ?? []));
  const allowed = signatureForms.filter(form => own.some(({ forms }) => forms.includes(form)));
  const unnamed = agreement.parties.filter(
    one => one.signatories.length === 0 && speakers.some(({ organisationId }) => organisationId === one.organisationId),
  );
  const isPaper = allowed.every(needsFile);
  const title = allowed.some(needsFile) ? t.signTitle : t.confirmTitle;
  return actPage(visit, loaded, { values, reasons, status }, 'sign', {
    ...{ title, points: t.signPoints, primary: title, speakers },
    above: <Unnamed visit={visit} setting={setting} parties={unnamed} />,
    questions: answers => (
      <>
        <RadioGroup
          {...answerOf(answers, 'form')}
          label={t.formAsked}
          help={sayForms(visit, speakers, rules)}
          options={allowed.map(form => ({ value: form, label: texts.forms[form] }))}
        />
        <TextField {...answerOf(answers, 'signedOn')} label={t.signedDay} kind="date" />
        <FileField
          {...answerOf(answers, 'paper')}
          label={t.scan}
          help={t.scanHelp}
          accept=".pdf,.png,.jpg,.jpeg"
          sent={visit.fields.file('paper') !== null}
          required={isPaper}
        />
      </>
    ),
  });
}

/** `GET …/vereinbarung/beenden` */
export async function showTerminate(visit: Visit): Promise<Response> {
  const loaded = await versionToEnd(visit);
  if (await mayEndBeMoved(visit, loaded.setting, loaded.agreement)) {
    const { terminatedOn, terminatedReason: reason } = loaded.agreement;
    return terminatePage(visit, loaded, { on: terminatedOn!, reason }, []);
  }
  if (!isIn(visit, loaded, 'signed', 'in-force') || loaded.agreement.state === 'terminated') {
    const code = loaded.agreement.state === 'terminated' ? 'end-recorded' : 'not-in-force';
    return cannot(visit, loaded, textsIn(visit.language).form.terminateTitle, code);
  }
  return terminatePage(visit, loaded, { on: visit.ctx.today }, []);
}

/** `POST …/vereinbarung/beenden` */
export async function terminate(visit: Visit): Promise<Response> {
  const loaded = await versionToEnd(visit);
  const typed = typedIn(visit, ['on', 'reason', 'seen']);
  const shape = readShape(endingInput, typed);
  const acting = readActing(visit, speakersOf(visit, loaded.setting, loaded.agreement, 'party'), actingInput);
  if (!shape.ok || !acting.ok) {
    const reasons = [...(shape.ok ? [] : shape.reasons), ...(acting.ok ? [] : acting.reasons)];
    return terminatePage(visit, loaded, typed, reasons, 400);
  }
  const { id } = loaded.agreement;
  // A form that was made before anything was announced has seen no day.
  const saved =
    typed.seen === ''
      ? await terminateAgreement(visit.ctx, id, shape.value, acting.value)
      : await moveEnd(visit.ctx, id, { ...shape.value, seen: typed.seen! }, acting.value);
  return saved.ok ? back(visit, loaded) : terminatePage(visit, loaded, typed, saved.reasons, 422);
}

async function terminatePage(visit: Visit, loaded: Ending, values: Typed, reasons: readonly Reason[], status = 200) {
  const t = textsIn(visit.language).form;
  const isMoved = await mayEndBeMoved(visit, loaded.setting, loaded.agreement);
  const ended = isMoved ? await endedBy(visit.ctx, loaded.agreement.id) : null;
  const all = speakersOf(visit, loaded.setting, loaded.agreement, 'party');
  const speakers = isMoved ? all.filter(({ organisationId }) => organisationId === ended) : all;
  const announced = formatPlainDay(visit.language, loaded.agreement.terminatedOn);
  const moved = [textsIn(visit.language).next.endsEarly({ day: announced }), ...t.moveEndPoints];
  const draft = loaded.draft === null ? [] : [t.draftStays({ number: loaded.draft.number })];
  return actPage(visit, loaded, { values, reasons, status }, 'terminate', {
    ...{
      title: isMoved ? t.moveEndTitle : t.terminateTitle,
      points: [...(isMoved ? moved : t.terminatePoints), ...draft],
      primary: isMoved ? t.moveEnd : t.terminate,
      hidden: { seen: isMoved ? (loaded.agreement.terminatedOn ?? '') : '' },
      danger: true,
      speakers,
    },
    questions: answers => (
      <FieldRow>
        <TextField {...answerOf(answers, 'on')} label={t.terminateOn} help={t.terminateHelp} kind="date" />
        <TextArea {...answerOf(answers, 'reason')} label={t.reason} rows={3} />
      </FieldRow>
    ),
  });
}

/** `GET …/vereinbarung/verwerfen` */
export async function showDiscard(visit: Visit): Promise<Response> {
  const loaded = await agreementToWorkOn(visit);
  if (await mayBeDiscarded(visit, loaded.setting, loaded.agreement)) return discardPage(visit, loaded, {}, []);
  const refusal = mayDiscard(loaded.agreement, '-');
  const code = refusal.ok ? 'not-discardable' : refusal.reasons[0]!.code;
  return cannot(visit, loaded, textsIn(visit.language).form.discardTitle, code);
}

/** `POST …/vereinbarung/verwerfen` */
export async function discard(visit: Visit): Promise<Response> {
  const loaded = await agreementToWorkOn(visit);
  const typed = typedIn(visit, ['reason']);
  const acting = readActing(visit, speakersOf(visit, loaded.setting, loaded.agreement, 'text'), actingInput);
  if (!acting.ok) return discardPage(visit, loaded, typed, acting.reasons, 400);
  const reason = typed.reason!.trim().slice(0, 2000);
  const saved = await discardVersion(visit.ctx, loaded.agreement.id, reason, acting.value);
  return saved.ok ? back(visit, loaded) : discardPage(visit, loaded, typed, saved.reasons, 422);
}

function discardPage(visit: Visit, loaded: Loaded, values: Typed, reasons: readonly Reason[], status = 200) {
  const t = textsIn(visit.language).form;
  const speakers = speakersOf(visit, loaded.setting, loaded.agreement, 'text');
  return actPage(visit, loaded, { values, reasons, status }, 'discard', {
    ...{ title: t.discardTitle, points: t.discardPoints, primary: t.discard, danger: true, speakers },
    questions: answers => <TextArea {...answerOf(answers, 'reason')} label={t.reason} rows={3} />,
  });
}

/** Says why a page has nothing to ask now. */
function cannot(visit: Visit, { setting }: Loaded, title: string, code: string): Promise<Response> {
  return html(<CannotPage {...{ visit, setting, title, code }} />);
}

type Says = Pick<
  Parameters<typeof ActPage>[0],
  'title' | 'points' | 'primary' | 'danger' | 'hidden' | 'speakers' | 'above'
> & {
  readonly questions?: (answers: Answers) => JSX.Element;
};

function actPage(
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
function isIn({ ctx }: Visit, { agreement }: Loaded, ...states: readonly AgreementState[]): boolean {
  return states.includes(stateAt(agreement, ctx.today));
}

function typedIn(visit: Visit, names: readonly string[]): Typed {
  const all = [...names, 'organisationId', 'channel', 'receivedOn'];
  return Object.fromEntries(all.map(name => [name, visit.fields.text(name)]));
}

function back(visit: Visit, { setting }: Loaded): Response {
  return seeOther(visit.link('agreements.show', { partnership: setting.partnership.id }));
}
