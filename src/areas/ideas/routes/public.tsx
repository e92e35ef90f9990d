import { NotFound } from '../../../kernel/errors.ts';
import type { HistoryEntry } from '../../../design/history.tsx';
import { listHistory } from '../../../platform/audit.ts';
import { html } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { loadProgramme } from '../../programmes/queries.ts';
import type { Idea } from '../model.ts';
import {
  fieldsOf,
  findByNumber,
  listAnswers,
  listMerged,
  listOpenProgrammes,
  listWordings,
  loadPublicIdea,
} from '../queries.ts';
import { listIdeas, readFilter } from '../queries/list.ts';
import { findIdea } from '../queries/rows.ts';
import { loadRules } from '../queries/rules.ts';
import { isPublic } from '../rules.ts';
import { GonePage, IdeaPage } from '../views/idea.tsx';
import { IdeaListPage } from '../views/list.tsx';
import { NetiquettePage, type RulesRow } from '../views/netiquette.tsx';
import { textsIn } from '../views/words.ts';

/** `GET /de/ideen` */
export async function showList(visit: Visit): Promise<Response> {
  const filter = readFilter(visit.query);
  const programmes = await listOpenProgrammes(visit.ctx);
  const { rows, total } = await listIdeas(visit.ctx, { ...filter, due: null }, 'public');
  const view = { rows, total, filter, programmes, fields: fieldsOf(programmes) };
  return html(<IdeaListPage visit={visit} view={view} />);
}

/** `GET /de/ideen/netiquette` */
export async function showNetiquette(visit: Visit): Promise<Response> {
  const { ctx, language } = visit;
  const rows: RulesRow[] = [];
  for (const { id, name } of await listOpenProgrammes(ctx)) {
    rows.push({ name: name[language], rules: await loadRules(ctx, id) });
  }
  rows.push({ name: textsIn(language).none, rules: await loadRules(ctx, null) });
  return html(<NetiquettePage visit={visit} rows={rows} />);
}

/** `GET /de/ideen/:idea`; what went into another idea leads there, what was hidden says so and nothing else. */
export async function showIdea(visit: Visit): Promise<Response> {
  const { ctx } = visit;
  const idea = await findByNumber(ctx, visit.params.idea!);
  if (!idea) throw new NotFound('idea');
  if (!isPublic(idea.state)) return showGone(visit, idea);
  const wordings = await listWordings(ctx, idea.id);
  const view = {
    idea,
    programme: idea.programmeId === null ? null : await loadProgramme(ctx, idea.programmeId),
    rules: await loadRules(ctx, idea.programmeId),
    answers: await listAnswers(ctx, idea.id),
    history: await trailOf(visit, idea),
    merged: await listMerged(ctx, idea.id),
    changedAt: wordings.length > 1 ? wordings.at(-1)!.at : null,
  };
  return html(<IdeaPage visit={visit} view={view} />);
}

async function showGone(visit: Visit, idea: Idea): Promise<Response> {
  const t = textsIn(visit.language);
  const into = idea.mergedIntoId === null ? null : await findIdea(visit.ctx, { id: idea.mergedIntoId });
  if (into && isPublic(into.state)) {
    const link = visit.link('ideas.show', { idea: String(into.number) });
    return html(
      <GonePage visit={visit} title={t.show.mergedTitle} text={t.show.mergedText}>
        <p>
          <a href={link} lang={into.language}>
            {into.title}
          </a>
        </p>
      </GonePage>,
    );
  }
  if (idea.state !== 'hidden') throw new NotFound('idea');
  return html(<GonePage visit={visit} title={t.show.hiddenTitle} text={t.show.hiddenText} />, 410);
}

/** What happened to the idea, as far as it concerns everybody; nobody is named. */
async function trailOf(visit: Visit, idea: Idea): Promise<HistoryEntry[]> {
  const t = textsIn(visit.language).show;
  const words: Readonly<Record<string, string>> = t.trailWords;
  const lines = await listHistory(visit.ctx, 'idea', idea.id);
  return lines.flatMap(({ action, at, actorKind, onBehalf }) => {
    const what = words[action];
    const who = action === 'idea.supported' ? t.people : actorKind === 'anonymous' ? t.someone : t.office;
    return what === undefined ? [] : [{ who, what, when: at, onBehalf }];
  });
}

/** `GET /de/ideen/:idea/bild` */
export async function showPicture(visit: Visit): Promise<Response> {
  return pictureOf(visit, await loadPublicIdea(visit.ctx, visit.params.idea!));
}

/** The picture of an idea that the visitor may see. @throws NotFound without one */
export async function pictureOf(visit: Visit, { pictureId }: Idea): Promise<Response> {
  if (pictureId === null) throw new NotFound('picture');
  const bytes = await visit.ctx.files.read(pictureId);
  // Kept by the browser for a day and no other: an idea can be hidden.
  return new Response(bytes as BodyInit, {
    headers: { 'Content-Type': 'image/jpeg', 'Cache-Control': 'private, max-age=86400' },
  });
}
