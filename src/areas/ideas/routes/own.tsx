import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import { checkCode, confirmIdea } from '../commands/confirm.ts';
import { forgetAuthor } from '../commands/forget.ts';
import type { Idea } from '../model.ts';
import { listAnswers, listWordings, loadByToken } from '../queries.ts';
import { loadProofs } from '../queries/proofs.ts';
import { findIdea } from '../queries/rows.ts';
import { codeInput } from '../schema.ts';
import { GonePage } from '../views/idea.tsx';
import { ConfirmPage, ForgetPage, OwnIdeaPage } from '../views/own.tsx';
import { sayErrors, textsIn } from '../views/words.ts';
import { pictureOf } from './public.tsx';

const ownIdea = (visit: Visit): Promise<Idea> => loadByToken(visit.ctx, 'receipt', visit.params.receipt!);

/** `GET /de/ideen/meine/:receipt`: whoever holds the address sees how far the idea is. */
export async function showOwn(visit: Visit): Promise<Response> {
  return page(visit, await ownIdea(visit), '', [], 200);
}

async function page(visit: Visit, idea: Idea, code: string, reasons: readonly Reason[], status: number) {
  const { ctx } = visit;
  const view = {
    idea,
    wordings: await listWordings(ctx, idea.id),
    answers: await listAnswers(ctx, idea.id),
    into: idea.mergedIntoId === null ? null : await findIdea(ctx, { id: idea.mergedIntoId }),
  };
  const errors = sayErrors(visit, reasons);
  return html(<OwnIdeaPage visit={visit} view={view} code={code} errors={errors} />, status);
}

/** `POST /de/ideen/meine/:receipt` */
export async function takeCode(visit: Visit): Promise<Response> {
  const idea = await ownIdea(visit);
  const code = visit.fields.text('code');
  const done = () => seeOther(visit.link('ideas.own', visit.params));
  if (idea.state !== 'unconfirmed') return done();
  const typed = readShape(codeInput, { code });
  if (!typed.ok) return page(visit, idea, code, typed.reasons, 400);
  const checked = await checkCode(visit.ctx, idea.id, typed.value.code);
  if (!checked.ok) return page(visit, idea, code, checked.reasons, 422);
  await confirmIdea(visit.ctx, idea.id);
  return done();
}

/** `GET /de/ideen/meine/:receipt/bild` */
export async function showOwnPicture(visit: Visit): Promise<Response> {
  return pictureOf(visit, await ownIdea(visit));
}

/** `GET /de/ideen/meine/:receipt/daten` */
export async function showForget(visit: Visit): Promise<Response> {
  return html(<ForgetPage visit={visit} idea={await ownIdea(visit)} />);
}

/** `POST /de/ideen/meine/:receipt/daten`: an idea that nobody had confirmed is gone with its author. */
export async function takeForget(visit: Visit): Promise<Response> {
  const idea = await ownIdea(visit);
  await forgetAuthor(visit.ctx, idea.id);
  return seeOther(idea.state === 'unconfirmed' ? visit.link('ideas.gone') : visit.link('ideas.own', visit.params));
}

/** `GET /de/ideen/geloescht` */
export function showForgotten(visit: Visit): Promise<Response> {
  const t = textsIn(visit.language).own;
  return html(<GonePage visit={visit} title={t.goneTitle} text={t.goneText} />);
}

/** `GET /de/ideen/bestaetigen/:token`: looking changes nothing; mail gateways open links before people do. */
export async function showConfirm(visit: Visit): Promise<Response> {
  const idea = await loadByToken(visit.ctx, 'confirm', visit.params.token!);
  if (idea.state !== 'unconfirmed') return toOwn(visit, idea);
  return html(<ConfirmPage visit={visit} idea={idea} />);
}

/** `POST /de/ideen/bestaetigen/:token` */
export async function takeConfirm(visit: Visit): Promise<Response> {
  const idea = await loadByToken(visit.ctx, 'confirm', visit.params.token!);
  await confirmIdea(visit.ctx, idea.id);
  return toOwn(visit, idea);
}

async function toOwn(visit: Visit, idea: Idea): Promise<Response> {
  return seeOther(visit.link('ideas.own', { receipt: (await loadProofs(visit.ctx)).receipt(idea) }));
}
