import { RadioGroup } from '../../../design/choice.tsx';
import { FieldRow } from '../../../design/form.tsx';
import { InputRow } from '../../../design/input-row.tsx';
import { TextArea, TextField } from '../../../design/text-field.tsx';
import { answerOf, rowValues } from '../../../design/answers.ts';
import { Forbidden, NotFound } from '../../../kernel/errors.ts';
import { done, type Reason } from '../../../kernel/verdict.ts';
import { readActing } from '../../../platform/web/acting.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import { actingInput } from '../../partnerships/schema.ts';
import { recordDutyProof } from '../commands/duties.ts';
import { nameSignatories } from '../commands/sign.ts';
import { duties, type Duty, proofKinds } from '../model/duties.ts';
import type { Agreement, Party } from '../model.ts';
import { mayKeepAgreements } from '../policy.ts';
import type { Setting } from '../queries.ts';
import { proofInput, signatoriesInput } from '../schema.ts';
import { ActPage } from '../views/act-page.tsx';
import type { Speaker } from '../views/acting-fields.tsx';
import { sayRefusals, textsIn } from '../views/words.ts';
import { agreementToWorkOn, settingOf, speakersOf } from './load.ts';

type Typed = Readonly<Record<string, string>>;
type Signing = {
  readonly setting: Setting;
  readonly agreement: Agreement;
  readonly party: Party;
  readonly speaker: Speaker;
};

/** `GET …/vereinbarung/unterzeichnende/:organisation` */
export async function showSignatories(visit: Visit): Promise<Response> {
  const signing = await signingOf(visit);
  return signatoriesPage(visit, signing, rowValues('signatory', signing.party.signatories), []);
}

/** `POST …/vereinbarung/unterzeichnende/:organisation` */
export async function saveSignatories(visit: Visit): Promise<Response> {
  const signing = await signingOf(visit);
  const rows = visit.fields.rows('signatory', ['name', 'jobTitle']);
  const others = ['organisationId', 'channel', 'receivedOn'].map(name => [name, visit.fields.text(name)]);
  const typed = { ...rowValues('signatory', rows), ...Object.fromEntries(others) };
  const shape = readShape(signatoriesInput, { signatory: rows });
  const acting = readActing(visit, [signing.speaker], actingInput);
  if (!shape.ok || !acting.ok) {
    const reasons = [...(shape.ok ? [] : shape.reasons), ...(acting.ok ? [] : acting.reasons)];
    return signatoriesPage(visit, signing, typed, reasons, 400);
  }
  const named = shape.value.signatory.filter(({ name }) => name !== '');
  const saved = await nameSignatories(visit.ctx, signing.agreement.id, named, acting.value);
  return saved.ok ? back(visit, signing.setting) : signatoriesPage(visit, signing, typed, saved.reasons, 422);
}

async function signingOf(visit: Visit): Promise<Signing> {
  const loaded = await agreementToWorkOn(visit);
  const wanted = visit.params.organisation!;
  const party = loaded.agreement.parties.find(({ organisationId }) => organisationId === wanted);
  if (!party) throw new NotFound('party');
  const speaker = speakersOf(visit, loaded.setting, loaded.agreement, 'party').find(
    ({ organisationId }) => organisationId === wanted,
  );
  if (!speaker) throw new Forbidden('agreement');
  return { ...loaded, party, speaker };
}

function signatoriesPage(visit: Visit, signing: Signing, values: Typed, reasons: readonly Reason[], status = 200) {
  const { language } = visit;
  const t = textsIn(language).form;
  const { setting, party, speaker } = signing;
  const organisation = party.organisationId;
  const answers = {
    lang: language,
    values: { organisationId: organisation, ...values },
    errors: sayRefusals(language, reasons),
  };
  return html(
    <ActPage
      {...{ visit, setting, answers, speakers: [speaker] }}
      title={`${t.signatoriesTitle} ${party.name}`}
      lead={t.signatoriesLead}
      action={visit.link('agreements.signatories', { partnership: setting.partnership.id, organisation })}
      primary={t.saveSignatories}
    >
      {[0, 1].map(index => (
        <InputRow legend={t.person({ number: index + 1 })}>
          <TextField
            {...answerOf(answers, `signatory.${index}.name`)}
            label={t.signatoryName}
            autocomplete="off"
            required={index === 0}
          />
          <TextField {...answerOf(answers, `signatory.${index}.jobTitle`)} label={t.signatoryJob} required={false} />
        </InputRow>
      ))}
    </ActPage>,
    status,
  );
}

type Owing = { readonly setting: Setting; readonly duty: Duty; readonly members: readonly Speaker[] };

/** `GET …/vereinbarung/pflichten/:duty` */
export async function showProof(visit: Visit): Promise<Response> {
  return proofPage(visit, await owingOf(visit), { on: visit.ctx.today }, []);
}

/** `POST …/vereinbarung/pflichten/:duty` */
export async function saveProof(visit: Visit): Promise<Response> {
  const owing = await owingOf(visit);
  const names = ['organisationId', 'channel', 'receivedOn', 'kind', 'on', 'note'];
  const typed = Object.fromEntries(names.map(name => [name, visit.fields.text(name)]));
  const shape = readShape(proofInput, typed);
  const isOffice = owing.duty.side === 'office';
  const acting = isOffice
    ? done({ organisationId: null, received: null })
    : readActing(visit, owing.members, actingInput);
  if (!shape.ok || !acting.ok) {
    const reasons = [...(shape.ok ? [] : shape.reasons), ...(acting.ok ? [] : acting.reasons)];
    return proofPage(visit, owing, typed, reasons, 400);
  }
  const proof = { ...shape.value, ...acting.value, dutyKey: owing.duty.key };
  const saved = await recordDutyProof(visit.ctx, owing.setting.partnership.id, proof);
  return saved.ok ? back(visit, owing.setting) : proofPage(visit, owing, typed, saved.reasons, 422);
}

async function owingOf(visit: Visit): Promise<Owing> {
  const setting = await settingOf(visit);
  const duty = duties.find(({ key }) => key === visit.params.duty);
  if (!duty) throw new NotFound('duty');
  const keeps = mayKeepAgreements(visit.ctx.actor, setting.officeId);
  if (duty.side === 'office') {
    if (!keeps) throw new Forbidden('duty');
    return { setting, duty, members: [] };
  }
  const members = speakersOf(visit, setting, null, 'file').filter(one =>
    setting.memberIds.includes(one.organisationId),
  );
  if (members.length === 0) throw new Forbidden('duty');
  return { setting, duty, members };
}

function proofPage(visit: Visit, owing: Owing, values: Typed, reasons: readonly Reason[], status = 200) {
  const { language } = visit;
  const texts = textsIn(language);
  const t = texts.form;
  const { setting, duty, members } = owing;
  const answers = { lang: language, values, errors: sayRefusals(language, reasons) };
  return html(
    <ActPage
      {...{ visit, setting, answers }}
      speakers={members}
      title={t.proofTitle}
      lead={duty.text[language]}
      action={visit.link('agreements.proof', { partnership: setting.partnership.id, duty: duty.key })}
      primary={t.saveProof}
    >
      <RadioGroup
        {...answerOf(answers, 'kind')}
        label={t.proofKind}
        options={proofKinds.map(kind => ({ value: kind, label: texts.proofKinds[kind] }))}
      />
      <FieldRow>
        <TextField {...answerOf(answers, 'on')} label={t.proofOn} kind="date" />
        <TextArea {...answerOf(answers, 'note')} label={t.proofNote} rows={3} />
      </FieldRow>
    </ActPage>,
    status,
  );
}

function back(visit: Visit, setting: Setting): Response {
  return seeOther(visit.link('agreements.show', { partnership: setting.partnership.id }));
}
