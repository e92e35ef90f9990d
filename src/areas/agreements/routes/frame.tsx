import { formatPlainDay } from '../../../design/format.ts';
import { addDays, type Day, day, findDay } from '../../../kernel/day.ts';
import { Forbidden } from '../../../kernel/errors.ts';
import type { Outcome, Reason } from '../../../kernel/verdict.ts';
import { readActing } from '../../../platform/web/acting.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import { listOrganisations } from '../../organisations/queries.ts';
import { actingInput } from '../../partnerships/schema.ts';
import { amendAgreement, createAgreement } from '../commands/create.ts';
import { changeFrame, markOfFrame } from '../commands/text.ts';
import type { Agreement } from '../model.ts';
import { mayWorkOn } from '../policy.ts';
import { listVersions, type Setting } from '../queries.ts';
import { isDraft, mayAmend, mayBegin } from '../rules.ts';
import { frameInput } from '../schema.ts';
import { ActPage } from '../views/act-page.tsx';
import { CannotPage } from '../views/cannot-page.tsx';
import { FrameFields } from '../views/frame-fields.tsx';
import { sayRefusals, textsIn } from '../views/words.ts';
import { agreementToWorkOn, settingOf, speakersOf } from './load.ts';

type Kind = 'create' | 'frame' | 'amend';
type Typed = Readonly<Record<string, string>>;
type Form = { readonly kind: Kind; readonly setting: Setting; readonly agreement: Agreement | null };

/** `GET …/vereinbarung/beginnen` */
export async function showCreate(visit: Visit): Promise<Response> {
  const setting = await settingToBegin(visit);
  const [last = null] = await listVersions(visit.ctx, setting.partnership.id);
  if (!mayBegin(last)) {
    const code = last!.state === 'signed' ? 'signed-already' : 'in-work';
    return html(<CannotPage {...{ visit, setting, code }} title={textsIn(visit.language).begin} />);
  }
  return page(visit, { kind: 'create', setting, agreement: null }, await firstFrame(visit, setting));
}

/** `POST …/vereinbarung/beginnen` */
export async function create(visit: Visit): Promise<Response> {
  const setting = await settingToBegin(visit);
  return take(visit, { kind: 'create', setting, agreement: null });
}

/** `GET …/vereinbarung/laufzeit` */
export async function showFrame(visit: Visit): Promise<Response> {
  const { setting, agreement } = await agreementToWorkOn(visit);
  if (!isDraft(agreement)) {
    return html(<CannotPage {...{ visit, setting }} title={textsIn(visit.language).frame} code="not-draft" />);
  }
  return page(visit, { kind: 'frame', setting, agreement }, typedOf(agreement, agreement.startsOn, agreement.endsOn));
}

/** `POST …/vereinbarung/laufzeit` */
export async function saveFrame(visit: Visit): Promise<Response> {
  return take(visit, { kind: 'frame', ...(await agreementToWorkOn(visit)) });
}

/** `GET …/vereinbarung/neue-fassung`: begins with the same term, so that an extension is one day to change. */
export async function showAmend(visit: Visit): Promise<Response> {
  const { setting, agreement } = await agreementToWorkOn(visit);
  if (!mayAmend(agreement)) {
    const { next } = textsIn(visit.language);
    const isOver = agreement.state === 'terminated';
    const begin = {
      href: visit.link('agreements.create', { partnership: setting.partnership.id }),
      text: next.beginAgain,
    };
    const says = isOver ? { code: 'ended-early', then: begin } : { code: 'in-work' };
    return html(<CannotPage {...{ visit, setting, ...says }} title={next.amend} />);
  }
  return page(visit, { kind: 'amend', setting, agreement }, typedOf(agreement, agreement.startsOn, agreement.endsOn));
}

/** `POST …/vereinbarung/neue-fassung` */
export async function amend(visit: Visit): Promise<Response> {
  return take(visit, { kind: 'amend', ...(await agreementToWorkOn(visit)) });
}

async function take(visit: Visit, form: Form): Promise<Response> {
  const { fields } = visit;
  const text = (name: string) => fields.text(name);
  const names = ['startsOn', 'endsOn', 'leading', 'officeSigns', 'reason'];
  const typed: Typed = {
    ...Object.fromEntries([...names, 'organisationId', 'channel', 'receivedOn'].map(name => [name, text(name)])),
    languages: fields.all('languages').join(' '),
  };
  const shape = readShape(frameInput, { ...typed, languages: fields.all('languages') });
  const acting = readActing(visit, speakersOf(visit, form.setting, form.agreement, 'text'), actingInput);
  if (!shape.ok || !acting.ok) {
    return page(visit, form, typed, [...(shape.ok ? [] : shape.reasons), ...(acting.ok ? [] : acting.reasons)], 400);
  }
  const { id } = form.setting.partnership;
  const saved: Outcome<string> =
    form.kind === 'create'
      ? await createAgreement(visit.ctx, id, shape.value, acting.value)
      : form.kind === 'amend'
        ? await amendAgreement(visit.ctx, id, shape.value, acting.value)
        : await changeFrame(visit.ctx, form.agreement!.id, { ...shape.value, read: text('read') }, acting.value);
  return saved.ok ? back(visit, form.setting) : page(visit, form, typed, saved.reasons, 422);
}

function page(
  visit: Visit,
  { kind, setting, agreement }: Form,
  values: Typed,
  reasons: readonly Reason[] = [],
  status = 200,
): Promise<Response> {
  const t = textsIn(visit.language);
  const answers = { lang: visit.language, values, errors: sayRefusals(visit.language, reasons) };
  const says = {
    create: { title: t.begin, lead: t.noneText, primary: t.form.create },
    frame: { title: t.frame, lead: t.form.frameLead, primary: t.form.save },
    amend: { title: t.next.amend, lead: t.form.amendLead, primary: t.form.amend },
  }[kind];
  const action = visit.link(`agreements.${kind}`, { partnership: setting.partnership.id });
  const speakers = speakersOf(visit, setting, agreement, 'text');
  return html(
    <ActPage
      {...{ visit, setting, answers, speakers, action }}
      {...says}
      {...(kind === 'frame' && agreement !== null ? { hidden: { read: markOfFrame(agreement) } } : {})}
      {...(reasons.some(({ code }) => code === 'frame-changed') ? { above: <p>{sayFrame(visit, agreement!)}</p> } : {})}
    >
      <FrameFields answers={answers} kind={kind} />
    </ActPage>,
    status,
  );
}

/** How term and languages stand by now, for whoever wrote while somebody else saved. */
function sayFrame({ language }: Visit, { startsOn, endsOn, languages, leading }: Agreement): string {
  const t = textsIn(language);
  const names = languages.map(one => t.languages[one]).join(', ');
  return t.form.frameNow({
    begin: formatPlainDay(language, startsOn),
    end: formatPlainDay(language, endsOn),
    languages: languages.length > 1 ? `${names}. ${t.leadingNote({ language: t.languages[leading] })}` : names,
  });
}

function back(visit: Visit, { partnership }: Setting): Response {
  return seeOther(visit.link('agreements.show', { partnership: partnership.id }));
}

/** @throws Forbidden for whoever may only read */
async function settingToBegin(visit: Visit): Promise<Setting> {
  const setting = await settingOf(visit);
  if (!mayWorkOn(visit.ctx.actor, setting)) throw new Forbidden('agreement');
  return setting;
}

/** A year from the begin of the work, or from the first of next month where that is not known; German, and English besides where somebody does not work in German. */
async function firstFrame(visit: Visit, { memberIds, partnership }: Setting): Promise<Typed> {
  const members = await listOrganisations(visit.ctx, { ids: memberIds });
  const abroad = members.some(({ languages }) => languages.length > 0 && !languages.includes('de'));
  const nextMonth = day(`${addDays(day(`${visit.ctx.today.slice(0, 7)}-01`), 31).slice(0, 7)}-01`);
  const first = partnership.beganOn?.first ?? nextMonth;
  const year = Number(first.slice(0, 4)) + 1;
  // A leap day has no day a year later.
  const yearLater = findDay(`${year}${first.slice(4)}`) ?? day(`${year}-03-01`);
  return {
    startsOn: first,
    endsOn: addDays(yearLater, -1),
    languages: abroad ? 'de en' : 'de',
    leading: 'de',
    officeSigns: '',
  };
}

function typedOf({ languages, leading, parties }: Agreement, startsOn: Day, endsOn: Day): Typed {
  const officeSigns = parties.some(({ side }) => side === 'office') ? 'ja' : '';
  return { startsOn, endsOn, languages: languages.join(' '), leading, officeSigns, reason: '' };
}
