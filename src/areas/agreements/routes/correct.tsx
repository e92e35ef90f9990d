import { type Answers, answerOf } from '../../../design/answers.ts';
import { RadioGroup } from '../../../design/choice.tsx';
import { FileField, TextArea, TextField } from '../../../design/text-field.tsx';
import { Forbidden, NotFound } from '../../../kernel/errors.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import { readActing } from '../../../platform/web/acting.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import { actingInput } from '../../partnerships/schema.ts';
import { correctSignature } from '../commands/sign.ts';
import { signatureForms } from '../model/signatures.ts';
import type { Agreement, Party } from '../model.ts';
import { listVersions, type Setting } from '../queries.ts';
import { correctionInput } from '../schema.ts';
import { ActPage } from '../views/act-page.tsx';
import type { Speaker } from '../views/acting-fields.tsx';
import { CannotPage } from '../views/cannot-page.tsx';
import { sayRefusals, textsIn } from '../views/words.ts';
import { agreementToFile, formsOf, speakersOf } from './load.ts';

type Typed = Readonly<Record<string, string>>;
type Loaded = {
  readonly setting: Setting;
  readonly agreement: Agreement;
  readonly party: Party;
  readonly speaker: Speaker;
  /** The number of the version as the address names it; '' for the latest one. */
  readonly version: string;
};

/** `GET …/vereinbarung/unterschrift/:organisation/berichtigen` */
export async function showCorrection(visit: Visit): Promise<Response> {
  const loaded = await signatureOf(visit);
  const { setting, party } = loaded;
  if (party.signature === null) {
    const title = textsIn(visit.language).form.correctTitle;
    return html(<CannotPage {...{ visit, setting, title }} code="not-signed-yet" />);
  }
  return page(visit, loaded, { form: party.signature.form, signedOn: party.signature.on }, []);
}

/** `POST …/vereinbarung/unterschrift/:organisation/berichtigen` */
export async function saveCorrection(visit: Visit): Promise<Response> {
  const loaded = await signatureOf(visit);
  const names = ['form', 'signedOn', 'reason', 'organisationId', 'channel', 'receivedOn'];
  const typed = Object.fromEntries(names.map(name => [name, visit.fields.text(name)]));
  const shape = readShape(correctionInput, typed);
  const acting = readActing(visit, [loaded.speaker], actingInput);
  if (!shape.ok || !acting.ok) {
    return page(visit, loaded, typed, [...(shape.ok ? [] : shape.reasons), ...(acting.ok ? [] : acting.reasons)], 400);
  }
  const { form, signedOn: on, reason } = shape.value;
  const correction = { form, on, reason, file: visit.fields.file('paper') };
  const saved = await correctSignature(visit.ctx, loaded.agreement.id, correction, acting.value);
  if (!saved.ok) return page(visit, loaded, typed, saved.reasons, 422);
  const partnership = loaded.setting.partnership.id;
  if (loaded.version === '') return seeOther(visit.link('agreements.show', { partnership }));
  return seeOther(visit.link('agreements.version', { partnership, number: String(loaded.agreement.number) }));
}

/**
 * The signature of the latest version, or of the one that is named. @throws NotFound without such a version or party,
 * Forbidden for whoever does not file for it
 */
async function signatureOf(visit: Visit): Promise<Loaded> {
  const latest = await agreementToFile(visit);
  const version = visit.query.get('version') ?? visit.fields.text('version');
  const versions = await listVersions(visit.ctx, latest.setting.partnership.id);
  const agreement = version === '' ? latest.agreement : versions.find(one => String(one.number) === version);
  if (!agreement) throw new NotFound('version');
  const loaded = { setting: latest.setting, agreement };
  const wanted = visit.params.organisation!;
  const party = loaded.agreement.parties.find(({ organisationId }) => organisationId === wanted);
  if (!party) throw new NotFound('party');
  const speakers = speakersOf(visit, loaded.setting, loaded.agreement, 'file');
  const speaker = speakers.find(({ organisationId }) => organisationId === wanted);
  if (!speaker) throw new Forbidden('agreement');
  return { ...loaded, party, speaker, version };
}

async function page(visit: Visit, loaded: Loaded, values: Typed, reasons: readonly Reason[], status = 200) {
  const { language } = visit;
  const texts = textsIn(language);
  const t = texts.form;
  const { setting, agreement, party, speaker, version } = loaded;
  const organisation = party.organisationId;
  const own = (await formsOf(visit, agreement, values.signedOn ?? '')).flatMap(one => one.get(organisation) ?? []);
  const forms = signatureForms.filter(form => own.some(rule => rule.forms.includes(form)));
  const answers: Answers = {
    lang: language,
    values: { organisationId: organisation, ...values },
    errors: sayRefusals(language, reasons),
  };
  return html(
    <ActPage
      {...{ visit, setting, answers, speakers: [speaker], hidden: { version } }}
      title={`${t.correctTitle}: ${party.name}`}
      points={t.correctPoints}
      action={visit.link('agreements.correct', { partnership: setting.partnership.id, organisation })}
      primary={t.correct}
    >
      <RadioGroup
        {...answerOf(answers, 'form')}
        label={t.formAsked}
        options={forms.map(form => ({ value: form, label: texts.forms[form] }))}
      />
      <TextField {...answerOf(answers, 'signedOn')} label={t.signedDay} kind="date" />
      <FileField
        {...answerOf(answers, 'paper')}
        label={t.scan}
        help={t.correctPaper}
        accept=".pdf,.png,.jpg,.jpeg"
        sent={visit.fields.file('paper') !== null}
        required={false}
      />
      <TextArea {...answerOf(answers, 'reason')} label={t.reason} rows={3} />
    </ActPage>,
    status,
  );
}
