import { NotFound } from '../../../kernel/errors.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import { canMakePdf, makePdf } from '../../../platform/documents/pdf.ts';
import { findFile } from '../../../platform/files/upload.ts';
import { readActing } from '../../../platform/web/acting.ts';
import { download, html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { actingInput } from '../../partnerships/schema.ts';
import { approveMinutes, presentMinutes } from '../commands/approval.ts';
import { minutesData, minutesTemplate } from '../documents/minutes.ts';
import type { Meeting } from '../model.ts';
import { listActs, loadMeeting } from '../queries.ts';
import { missingApprovals } from '../rules/approval.ts';
import { type FormView, MeetingForm } from '../views/form-pages.tsx';
import { approvalTextsIn, sayRefusals } from '../views/words.ts';
import { actingAtOnce, settingOf, settingToWorkOn, speakersOf, type Typed, typedIn } from './load.ts';
import { minutesPage, minutesViewOf } from './minutes.tsx';

type Known = Omit<FormView, 'answers'> & { readonly meeting: Meeting };

/** For whom the reader may say that the minutes are right: members whose word is missing. @throws NotFound, Forbidden */
async function toApprove(visit: Visit): Promise<Known> {
  const { setting, speakers } = await settingToWorkOn(visit);
  const { meeting } = await loadMeeting(visit.ctx, setting.partnership.id, visit.params.meeting!);
  const acts = await listActs(visit.ctx, setting.partnership.id, meeting.id);
  const missing = missingApprovals(meeting, acts, setting.memberIds);
  return { setting, meeting, speakers: speakers.filter(one => missing.includes(one.organisationId)) };
}

function readOf(visit: Visit, { meeting }: Pick<Known, 'meeting'>) {
  return { id: meeting.id, version: Number(visit.fields.text('minutesVersion')) };
}

function back(visit: Visit): Response {
  const { partnership, meeting } = visit.params;
  return seeOther(visit.link('meetings.minutes', { partnership: partnership!, meeting: meeting! }));
}

/** `POST …/termine/termin/:meeting/vorlegen`: one press */
export async function present(visit: Visit): Promise<Response> {
  const { setting, speakers } = await settingToWorkOn(visit);
  const { meeting } = await loadMeeting(visit.ctx, setting.partnership.id, visit.params.meeting!);
  const acting = actingAtOnce(speakers);
  const saved = await presentMinutes(visit.ctx, setting.partnership.id, readOf(visit, { meeting }), acting);
  return saved.ok ? back(visit) : minutesPage(visit, {}, saved.reasons, 422);
}

/** `GET …/termine/termin/:meeting/genehmigung`: for the office, which says how a member's word reached it */
export async function showApprove(visit: Visit): Promise<Response> {
  const known = await toApprove(visit);
  return known.speakers.length === 0 ? back(visit) : approvePage(visit, known, {}, []);
}

/** `POST …/termine/termin/:meeting/genehmigung` */
export async function approve(visit: Visit): Promise<Response> {
  const { setting, speakers } = await settingToWorkOn(visit);
  const known = await toApprove(visit);
  const acting = readActing(visit, speakers, actingInput);
  const typed = typedIn(visit, []);
  if (!acting.ok) return approvePage(visit, known, typed, acting.reasons, 400);
  const saved = await approveMinutes(visit.ctx, setting.partnership.id, readOf(visit, known), acting.value);
  if (saved.ok) return back(visit);
  const isOwn = acting.value.received === null;
  return isOwn ? minutesPage(visit, {}, saved.reasons, 422) : approvePage(visit, known, typed, saved.reasons, 422);
}

function approvePage(visit: Visit, known: Known, values: Typed, reasons: readonly Reason[], status = 200) {
  const t = approvalTextsIn(visit.language);
  const { setting, meeting } = known;
  const answers = { lang: visit.language, values, errors: sayRefusals(visit.language, reasons) };
  return html(
    <MeetingForm
      {...{ visit, meeting, view: { ...known, answers } }}
      title={t.behalf}
      lead={t.behalfLead}
      action={visit.link('meetings.approve', { partnership: setting.partnership.id, meeting: meeting.id })}
      hidden={{ minutesVersion: String(meeting.minutesVersion) }}
      primary={t.behalfSave}
    >
      {null}
    </MeetingForm>,
    status,
  );
}

/** `GET …/termine/termin/:meeting/protokoll.pdf` */
export async function downloadPdf(visit: Visit): Promise<Response> {
  const view = await minutesViewOf(visit, {}, []);
  if (!canMakePdf() || view.meeting.minutesVersion === 0) throw new NotFound('minutes');
  const file = makePdf(minutesTemplate, visit.language, minutesData(view, visit.language));
  return download(file, 'application/pdf', `${approvalTextsIn(visit.language).file}-${view.meeting.day}.pdf`);
}

/** `GET …/termine/schreiben/:file`: a letter in which something was said, for the office and whoever said it */
export async function downloadLetter(visit: Visit): Promise<Response> {
  const { ctx } = visit;
  const setting = await settingOf(visit);
  const id = visit.params.file!;
  const sender = (await listActs(ctx, setting.partnership.id)).find(act => act.fileId === id)?.organisationId;
  const mayRead = speakersOf(visit, setting).some(one => one.organisationId === sender);
  const file = mayRead ? await findFile(ctx, id) : null;
  if (file === null) throw new NotFound('file');
  return download(await ctx.files.read(id), file.type, file.name);
}
