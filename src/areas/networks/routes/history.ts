import type { HistoryEntry } from '../../../design/history.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { listNamedHistory } from '../../identity/queries/history.ts';
import { textsIn } from '../views/words.ts';

/** Who did what to a project or a town twinning, in words. */
export async function historyOf(visit: Visit, kind: 'project' | 'town-twinning', id: string): Promise<HistoryEntry[]> {
  const t = textsIn(visit.language).office;
  const words: Readonly<Record<string, string>> = t.actions;
  return (await listNamedHistory(visit.ctx, kind, id)).map(line => ({
    who: line.name ?? (line.actorKind === 'system' ? t.system : t.someone),
    what: words[line.action] ?? line.action,
    when: line.at,
    onBehalf: line.onBehalf,
  }));
}
