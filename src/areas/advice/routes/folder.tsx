import { hasRole } from '../../../kernel/actor.ts';
import { Forbidden, NotFound } from '../../../kernel/errors.ts';
import { canMakePdf, makePdf } from '../../../platform/documents/pdf.ts';
import { download, html } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { folderData, folderTemplate } from '../documents/folder.ts';
import { listBriefings } from '../queries/briefing.ts';
import { listAdvisedPairs } from '../queries/pairs.ts';
import { FolderPage } from '../views/folder-page.tsx';
import { pairOf, sayRefusals, textsIn } from '../views/words.ts';
import { advisedOf } from './load.ts';

/** So many pairs are visited on one journey. */
const most = 12;

/** `GET /de/arbeit/reisemappe`: which pairs one visits */
export async function showFolder(visit: Visit): Promise<Response> {
  const { pairs, asked } = await pairsOf(visit);
  return html(<FolderPage {...{ visit, pairs, asked }} errors={[]} />);
}

/** `GET /de/arbeit/reisemappe/mappe.pdf?paar=…`: what one takes along to them */
export async function downloadFolder(visit: Visit): Promise<Response> {
  if (!canMakePdf()) throw new NotFound('pdf');
  const { pairs, asked } = await pairsOf(visit);
  const chosen = pairs.filter(({ partnership }) => asked.includes(partnership.id));
  if (chosen.length < asked.length) throw new NotFound('partnership');
  if (chosen.length === 0 || chosen.length > most) {
    const code = chosen.length === 0 ? 'folder-empty' : 'folder-too-many';
    const errors = sayRefusals(visit.language, [{ code, field: 'paar', values: { most } }]);
    return html(<FolderPage {...{ visit, pairs, asked, errors }} />, 422);
  }
  const t = textsIn(visit.language).folder;
  const briefings = await listBriefings(visit.ctx, chosen, { whole: false });
  return download(
    makePdf(folderTemplate, visit.language, folderData(visit.language, visit.ctx.today, briefings, t.title)),
    'application/pdf',
    `${t.title} ${visit.ctx.today}.pdf`,
  );
}

/** `GET …/begleitung/uebergabe.pdf`: the same for one pair, with notes and answers, for whoever takes over */
export async function downloadHandover(visit: Visit): Promise<Response> {
  if (!canMakePdf()) throw new NotFound('pdf');
  const { partnership, call } = await advisedOf(visit);
  const title = textsIn(visit.language).folder.handover({ pair: pairOf(partnership) });
  const briefings = await listBriefings(visit.ctx, [{ partnership, call }], { whole: true });
  const data = folderData(visit.language, visit.ctx.today, briefings, title);
  return download(makePdf(folderTemplate, visit.language, data), 'application/pdf', `${title}.pdf`);
}

async function pairsOf(visit: Visit) {
  const { ctx, query } = visit;
  if (!hasRole(ctx.actor, 'office') && !hasRole(ctx.actor, 'adviser')) throw new Forbidden('advice');
  const filter = { callId: query.get('runde') ?? '', adviserId: '' };
  const { pairs } = await listAdvisedPairs(ctx, filter);
  return { pairs, asked: [...new Set(query.getAll('paar'))] };
}
