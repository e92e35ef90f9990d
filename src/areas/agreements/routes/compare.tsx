import { html } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { NotFound } from '../../../kernel/errors.ts';
import { listVersions } from '../queries.ts';
import { factsOf } from '../queries/facts.ts';
import { clausesIn, compareWordings, listWordings, type StoredWording } from '../rules/wordings.ts';
import { ComparePage } from '../views/compare-page.tsx';
import { settingOf } from './load.ts';

/**
 * `GET …/vereinbarung/vergleich?from=1.0&to=2`: two wordings word by word, for whoever reads the agreement. Without a
 * choice, or with one that does not exist, the last change.
 */
export async function showComparison(visit: Visit): Promise<Response> {
  const setting = await settingOf(visit);
  const versions = await listVersions(visit.ctx, setting.partnership.id);
  if (versions.length === 0) throw new NotFound('agreement');
  const wordings = listWordings(versions);
  const chosen = (name: string) => wordings.find(({ key }) => key === visit.query.get(name));
  const to = chosen('to') ?? wordings.at(-1)!;
  const from = chosen('from') ?? wordings[Math.max(0, wordings.indexOf(to) - 1)]!;
  const read = ({ number, changes }: StoredWording) => {
    const version = versions.find(one => one.number === number)!;
    return { version, clauses: clausesIn(version, changes, factsOf(setting, version)) };
  };
  const [before, after] = [read(from), read(to)];
  const clauses = compareWordings(before.clauses, after.clauses);
  const languages = [...new Set([...after.version.languages, ...before.version.languages])];
  const { leading } = after.version;
  return html(<ComparePage visit={visit} comparison={{ setting, wordings, from, to, clauses, languages, leading }} />);
}
