import { hasRole, organisationsOf } from '../../kernel/actor.ts';
import { Forbidden } from '../../kernel/errors.ts';
import type { HistoryEntry } from '../../design/history.tsx';
import { listHistory } from '../../platform/audit.ts';
import { html } from '../../platform/web/answers.tsx';
import type { Route, Visit } from '../../platform/web/route.ts';
import { listPersons } from '../identity/queries.ts';
import { mayChangeOrganisation } from '../organisations/policy.ts';
import { listContactPersons, listReceipts, loadOwnOrganisation } from '../organisations/queries.ts';
import { listProgrammes } from '../programmes/queries.ts';
import { listAchievements, listMemberships, listTargets } from './queries.ts';
import { kindRoutes } from './routes/kinds.tsx';
import { fieldsOfAction } from './rules.ts';
import { ActInWords } from './views/act-in-words.tsx';
import { ProfilePage } from './views/profile-page.tsx';
import { ProgrammesPage } from './views/programmes-page.tsx';
import { textsIn } from './views/words.ts';

const profilePath = { de: '/de/arbeit/profile/:organisation', en: '/en/work/profiles/:organisation' };
const targetsPath = { de: '/de/arbeit/oeffentlichkeit/klimaziele', en: '/en/work/publicity/targets' };

export const routes: readonly Route[] = [
  { id: 'profiles.show', method: 'GET', path: profilePath, access: 'signed-in', handle: showProfile },
  { id: 'programme-targets.list', method: 'GET', path: targetsPath, access: 'signed-in', handle: showProgrammes },
  ...kindRoutes,
];

/** `GET /de/arbeit/profile/:organisation`: for its own people and the office. */
async function showProfile(visit: Visit): Promise<Response> {
  const { ctx } = visit;
  const organisation = await loadOwnOrganisation(ctx, visit.params.organisation!);
  const { id } = organisation;
  const view = {
    organisation,
    contacts: await listContactPersons(ctx, [id]),
    targets: await listTargets(ctx, [{ kind: 'organisation', id }]),
    memberships: await listMemberships(ctx, [id]),
    achievements: await listAchievements(ctx, { organisationIds: [id] }),
    fields: fieldsOfAction(await listProgrammes(ctx)),
    history: await historyOf(visit, id),
    mayChange: mayChangeOrganisation(ctx.actor, id),
  };
  return html(<ProfilePage visit={visit} view={view} />);
}

/** `GET /de/arbeit/oeffentlichkeit/klimaziele`: the programmes of one's own office. */
async function showProgrammes(visit: Visit): Promise<Response> {
  const { ctx } = visit;
  if (!hasRole(ctx.actor, 'office')) throw new Forbidden('targets of programmes');
  const programmes = await listProgrammes(ctx, { officeIds: organisationsOf(ctx.actor, 'office') });
  const targets = await listTargets(
    ctx,
    programmes.map(({ id }) => ({ kind: 'programme', id })),
  );
  return html(<ProgrammesPage visit={visit} programmes={programmes} targets={targets} />);
}

/** Who said what of an organisation, in words; acts of other areas are told there. */
async function historyOf({ ctx, language, link }: Visit, organisationId: string): Promise<HistoryEntry[]> {
  const t = textsIn(language);
  const acts: Readonly<Record<string, string>> = t.acts;
  const lines = (await listHistory(ctx, 'organisation', organisationId)).filter(({ action }) => action in acts);
  const ids = [...new Set(lines.flatMap(({ personId }) => personId ?? []))];
  const names = new Map((await listPersons(ctx, { ids })).map(({ id, name }) => [id, name]));
  const receipts = new Map((await listReceipts(ctx, organisationId)).map(receipt => [receipt.id, receipt]));
  const mayOpen = mayChangeOrganisation(ctx.actor, organisationId);
  const letter = (file: string) => (mayOpen ? link('profiles.receipt', { organisation: organisationId, file }) : null);
  return lines.map(({ personId, action, at, onBehalf, fields }) => ({
    who: (personId === null ? undefined : names.get(personId)) ?? t.profile.program,
    what: (
      <ActInWords
        language={language}
        act={acts[action]!}
        receipt={fields.flatMap(field => receipts.get(field) ?? [])[0] ?? null}
        letter={letter}
      />
    ),
    when: at,
    onBehalf,
  }));
}
