import { answerOf } from '../../../design/answers.ts';
import { RadioGroup } from '../../../design/choice.tsx';
import { TextField, FileField } from '../../../design/text-field.tsx';
import type { Reason } from '../../../kernel/verdict.ts';
import { readActing } from '../../../platform/web/acting.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import { actingInput } from '../../partnerships/schema.ts';
import { signAgreement } from '../commands/sign.ts';
import { signatureForms } from '../model/signatures.ts';
import { needsFile } from '../rules.ts';
import { signingInput } from '../schema.ts';
import { sayForms } from '../views/forms.ts';
import { Unnamed } from '../views/unnamed.tsx';
import { textsIn } from '../views/words.ts';
import { actPage, back, cannot, isIn, type Loaded, type Typed, typedIn } from './act.tsx';
import { agreementToFile, formsOf, speakersOf } from './load.ts';

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
