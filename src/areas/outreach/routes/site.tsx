import { findDay } from '../../../kernel/day.ts';
import { NotFound } from '../../../kernel/errors.ts';
import { inLanguage } from '../../../kernel/text.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Route, Visit } from '../../../platform/web/route.ts';
import { readShape, sayReasons } from '../../../platform/web/shape.ts';
import { answerBarrier, changeSettings, reportBarrier } from '../commands/site.ts';
import { settingNames, type SiteSettings } from '../model/settings.ts';
import { listBarrierReports, loadBarrierReport, loadSettings } from '../queries/site.ts';
import { barrierAnswer, barrierInput, settingsInput } from '../schema.ts';
import { BarrierSentPage } from '../views/barrier-form.tsx';
import type { Errors } from '../views/editor-page.tsx';
import { ReportPage, ReportsPage } from '../views/reports-office.tsx';
import { SettingsPage } from '../views/settings-page.tsx';
import { de } from '../views/site-texts.de.ts';
import { en } from '../views/site-texts.en.ts';
import { officesOf } from './load.ts';
import { accessibilityPage } from './pages.tsx';

/** `GET …/angaben` */
async function showSettings(visit: Visit): Promise<Response> {
  officesOf(visit);
  const settings = await loadSettings(visit.ctx);
  const saved = visit.query.get('gespeichert') === '1';
  return html(<SettingsPage visit={visit} settings={settings} errors={[]} saved={saved} />);
}

/** `POST …/angaben` */
async function saveSettings(visit: Visit): Promise<Response> {
  officesOf(visit);
  const typed = Object.fromEntries(settingNames.map(name => [name, visit.fields.text(name)])) as SiteSettings;
  const read = readShape(settingsInput, typed);
  if (!read.ok) {
    const errors = say(visit, read.reasons);
    return html(<SettingsPage visit={visit} settings={typed} errors={errors} saved={false} />, 400);
  }
  await changeSettings(visit.ctx, read.value);
  return seeOther(visit.link('site.settings', {}, { gespeichert: '1' }));
}

/** `POST /de/barrierefreiheit`: from anybody. Whoever fills in the field that nobody sees is thanked and forgotten. */
async function report(visit: Visit): Promise<Response> {
  const { fields, language } = visit;
  const typed = { address: fields.text('address'), message: fields.text('message'), email: fields.text('email') };
  const read = readShape(barrierInput, typed);
  if (!read.ok) return accessibilityPage(visit, typed, say(visit, read.reasons), 400);
  if (fields.text('website') !== '') return seeOther(visit.link('pages.accessibility'));
  const reported = await reportBarrier(visit.ctx, { ...read.value, language }, visit.browser);
  if (!reported.ok) return accessibilityPage(visit, typed, say(visit, reported.reasons), 422);
  return seeOther(visit.link('barriers.sent', { day: reported.value }));
}

function showSent(visit: Visit): Promise<Response> {
  const answerBy = findDay(visit.params.day!);
  if (answerBy === null) throw new NotFound('day');
  return html(<BarrierSentPage visit={visit} answerBy={answerBy} />);
}

/** `GET …/barrieren` */
async function showReports(visit: Visit): Promise<Response> {
  officesOf(visit);
  return html(<ReportsPage visit={visit} reports={await listBarrierReports(visit.ctx)} />);
}

async function showReport(visit: Visit, errors: Errors = [], status = 200): Promise<Response> {
  officesOf(visit);
  const found = await loadBarrierReport(visit.ctx, visit.params.report!);
  const typed = visit.fields.text('answer');
  return html(<ReportPage visit={visit} report={found} typed={typed} errors={errors} />, status);
}

/** `POST …/barrieren/:report` */
async function answer(visit: Visit): Promise<Response> {
  officesOf(visit);
  const { id } = await loadBarrierReport(visit.ctx, visit.params.report!);
  const read = readShape(barrierAnswer, { answer: visit.fields.text('answer') });
  if (!read.ok) return showReport(visit, say(visit, read.reasons), 400);
  const answered = await answerBarrier(visit.ctx, id, read.value.answer);
  if (!answered.ok) return showReport(visit, say(visit, answered.reasons), 422);
  return seeOther(visit.link('barriers.office'));
}

function say(visit: Visit, reasons: readonly Reason[]): Errors {
  return sayReasons(reasons, inLanguage(visit.language, { de, en }).refusals);
}

function work(id: string, method: Route['method'], german: string, english: string, handle: Route['handle']): Route {
  const path = { de: `/de/arbeit/oeffentlichkeit${german}`, en: `/en/work/publicity${english}` };
  return { id, method, path, access: 'signed-in', handle };
}

const form = { de: '/de/barrierefreiheit', en: '/en/accessibility' };
const sent = { de: `${form.de}/gemeldet/:day`, en: `${form.en}/reported/:day` };
const one = ['/barrieren/:report', '/barriers/:report'] as const;

/** What is said about the site as a whole, and the barriers that people report. */
export const siteRoutes: readonly Route[] = [
  { id: 'barriers.report', method: 'POST', path: form, handle: report },
  { id: 'barriers.sent', method: 'GET', path: sent, handle: showSent },
  work('barriers.office', 'GET', '/barrieren', '/barriers', showReports),
  work('barriers.record', 'GET', ...one, visit => showReport(visit)),
  work('barriers.answer', 'POST', ...one, answer),
  work('site.settings', 'GET', '/angaben', '/site', showSettings),
  work('site.save', 'POST', '/angaben', '/site', saveSettings),
];
