import { answerOf } from '../../../design/answers.ts';
import { FieldRow } from '../../../design/form.tsx';
import { formatPlainDay } from '../../../design/format.ts';
import { TextArea, TextField } from '../../../design/text-field.tsx';
import type { Reason } from '../../../kernel/verdict.ts';
import { readActing } from '../../../platform/web/acting.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import { actingInput } from '../../partnerships/schema.ts';
import { discardVersion } from '../commands/discard.ts';
import { endedBy, moveEnd } from '../commands/end.ts';
import { terminateAgreement } from '../commands/sign.ts';
import type { Agreement } from '../model.ts';
import { mayDiscard } from '../rules.ts';
import { endingInput, reasonInput } from '../schema.ts';
import { textsIn } from '../views/words.ts';
import { actPage, back, cannot, isIn, type Loaded, type Typed, typedIn } from './act.tsx';
import { agreementToWorkOn, mayBeDiscarded, mayEndBeMoved, speakersOf, versionToEnd } from './load.ts';

type Ending = Loaded & { readonly draft: Agreement | null };

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
  const shape = readShape(reasonInput, typed);
  const acting = readActing(visit, speakersOf(visit, loaded.setting, loaded.agreement, 'text'), actingInput);
  if (!shape.ok || !acting.ok) {
    const reasons = [...(shape.ok ? [] : shape.reasons), ...(acting.ok ? [] : acting.reasons)];
    return discardPage(visit, loaded, typed, reasons, 400);
  }
  const saved = await discardVersion(visit.ctx, loaded.agreement.id, shape.value.reason, acting.value);
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
