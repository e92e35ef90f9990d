import { inLanguage } from '../../../kernel/text.ts';
import { html, seeOther, withCookie } from '../../../platform/web/answers.tsx';
import type { Route, Visit } from '../../../platform/web/route.ts';
import { sessionCookie } from '../../../platform/web/server.ts';
import { readShape, sayReasons } from '../../../platform/web/shape.ts';
import { askForSignIn, useCode, useLink } from '../commands/sign-in.ts';
import { continueSignIn } from '../commands/sessions.ts';
import { terms } from '../model.ts';
import { listPersonsOfMailbox } from '../queries.ts';
import { findLinkState, listAwaitedCodes, loadProvenSignIn } from '../queries/sign-in.ts';
import { isLocalPath } from '../rules.ts';
import { codeInput, signInInput } from '../schema.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';
import { CodePage, LinkPage, SignInPage, WhoPage } from '../views/sign-in.tsx';

const signInPath = { de: '/de/anmelden', en: '/en/sign-in' };
const codePath = { de: '/de/code', en: '/en/code' };
const linkPath = { de: '/de/anmelden/link/:token', en: '/en/sign-in/link/:token' };
const whoPath = { de: '/de/anmelden/wer/:challenge', en: '/en/sign-in/who/:challenge' };

/** The ways in. Routes that count attempts or may be repeated keep their own transaction and carry no form key. */
export const signInRoutes: readonly Route[] = [
  { id: 'identity.sign-in', method: 'GET', path: signInPath, handle: showSignIn },
  { id: 'identity.sign-in.ask', method: 'POST', path: signInPath, secret: true, transaction: 'own', handle: ask },
  { id: 'identity.code', method: 'GET', path: codePath, handle: visit => showCode(visit) },
  { id: 'identity.code.use', method: 'POST', path: codePath, secret: true, transaction: 'own', handle: takeCode },
  { id: 'identity.link', method: 'GET', path: linkPath, handle: showLink },
  { id: 'identity.link.use', method: 'POST', path: linkPath, secret: true, handle: takeLink },
  { id: 'identity.who', method: 'GET', path: whoPath, handle: visit => showWho(visit) },
  { id: 'identity.who.choose', method: 'POST', path: whoPath, secret: true, handle: chooseWho },
];

/** Signed in: the cookie is set, and the person goes where she wanted to go. */
export function welcome(visit: Visit, token: string, next = ''): Response {
  return withCookie(seeOther(next || visit.link('today')), sessionCookie, token, {
    secure: visit.baseUrl.startsWith('https:'),
    maxAge: terms.session / 1000,
  });
}

function showSignIn(visit: Visit): Promise<Response> | Response {
  const next = localPath(visit.query.get('next'));
  if (visit.ctx.actor.kind === 'person') return seeOther(next || visit.link('today'));
  return html(<SignInPage visit={visit} next={next} />);
}

async function ask(visit: Visit): Promise<Response> {
  const next = localPath(visit.fields.text('next'));
  const email = visit.fields.text('email');
  const again = (reasons: Parameters<typeof sayReasons>[0], status: number) => {
    const errors = sayReasons(reasons, refusals(visit));
    return html(<SignInPage visit={visit} next={next} email={email} errors={errors} />, status);
  };
  const typed = readShape(signInInput, { email });
  if (!typed.ok) return again(typed.reasons, 400);
  const { browser, language, baseUrl } = visit;
  const asked = await askForSignIn(visit.ctx, { email: typed.value.email, browser, next, language, baseUrl });
  return asked.ok ? seeOther(visit.link('identity.code')) : again(asked.reasons, 429);
}

async function showCode(visit: Visit): Promise<Response> {
  const [latest] = await listAwaitedCodes(visit.ctx, visit.browser);
  return html(<CodePage visit={visit} awaited={latest?.email ?? null} />);
}

async function takeCode(visit: Visit): Promise<Response> {
  const code = visit.fields.text('code');
  const again = (reasons: Parameters<typeof sayReasons>[0], status: number) =>
    html(<CodePage visit={visit} awaited={null} code={code} errors={sayReasons(reasons, refusals(visit))} />, status);
  const typed = readShape(codeInput, { code });
  if (!typed.ok) return again(typed.reasons, 400);
  const used = await useCode(visit.ctx, typed.value.code, visit.browser);
  return used.ok ? enter(visit, used.value) : again(used.reasons, 422);
}

/** GET and HEAD only look: mail gateways open links before people do. */
async function showLink(visit: Visit): Promise<Response> {
  const state = await findLinkState(visit.ctx, visit.params.token!, visit.browser);
  return html(<LinkPage visit={visit} state={state} />, state === 'open' ? 200 : 410);
}

async function takeLink(visit: Visit): Promise<Response> {
  const used = await useLink(visit.ctx, visit.params.token!, visit.browser);
  return used.ok ? enter(visit, used.value) : showLink(visit);
}

async function enter(visit: Visit, challenge: string, personId?: string): Promise<Response> {
  const { browser, sessionId: replaces } = visit;
  const entered = await continueSignIn(visit.ctx, {
    challengeId: challenge,
    browser,
    replaces,
    ...(personId === undefined ? {} : { personId }),
  });
  if (entered === null) return seeOther(visit.link('identity.who', { challenge }));
  return welcome(visit, entered.token, entered.next);
}

async function showWho(visit: Visit, errors: ReturnType<typeof sayReasons> = []): Promise<Response> {
  const { email } = await loadProvenSignIn(visit.ctx, visit.params.challenge!, visit.browser);
  const persons = await listPersonsOfMailbox(visit.ctx, email);
  return html(<WhoPage visit={visit} email={email} persons={persons} errors={errors} />, errors.length > 0 ? 400 : 200);
}

async function chooseWho(visit: Visit): Promise<Response> {
  const personId = visit.fields.text('as');
  if (personId === '') return showWho(visit, sayReasons([{ code: 'as-missing', field: 'as' }], refusals(visit)));
  return enter(visit, visit.params.challenge!, personId);
}

function localPath(text: string | null): string {
  return text !== null && isLocalPath(text) ? text : '';
}

function refusals(visit: Visit) {
  return inLanguage(visit.language, { de, en }).refusals;
}
