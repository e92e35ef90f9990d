import { Forbidden } from '../../../kernel/errors.ts';
import { wordsFor } from '../../../kernel/text.ts';
import type { Route, Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import { actsOnBehalf, mayChangeOrganisation } from '../../organisations/policy.ts';
import { loadOwnOrganisation } from '../../organisations/queries.ts';
import { mayRunProgramme } from '../../programmes/policy.ts';
import { listProgrammes, loadProgramme } from '../../programmes/queries.ts';
import {
  addMembership,
  addTarget,
  changeMembership,
  changeTarget,
  removeMembership,
  removeTarget,
} from '../commands.ts';
import { addAchievement, changeAchievement, removeAchievement } from '../commands/achievements.ts';
import type { Achievement, ClimateTarget, NetworkMembership } from '../model.ts';
import { loadAchievement, loadMembership, loadTarget } from '../queries.ts';
import { fieldsOfAction, networkName, targetInWords } from '../rules.ts';
import {
  achievementInput,
  type AchievementInput,
  membershipInput,
  type MembershipInput,
  targetInput,
  type TargetInput,
} from '../schema.ts';
import { AchievementFields, MembershipFields, TargetFields } from '../views/entry-fields.tsx';
import type { EntrySubject } from '../views/entry-pages.tsx';
import { textsIn } from '../views/words.ts';
import { type EntryKind, entryRoutes } from './entries.tsx';

const profilePath = { de: '/de/arbeit/profile/:organisation', en: '/en/work/profiles/:organisation' };
const below = (german: string, english: string) => ({
  de: `${profilePath.de}/${german}`,
  en: `${profilePath.en}/${english}`,
});

const targets: Omit<EntryKind<ClimateTarget, TargetInput>, 'id' | 'base' | 'subjectOf'> = {
  texts: 'targets',
  load: loadTarget,
  subjectIdOf: ({ subject }) => subject.id,
  say: (target, language) => targetInWords(target).reduction[language],
  fields: (visit, entry, errors) => <TargetFields visit={visit} entry={entry} errors={errors} />,
  inputs: ['percent', 'targetYear', 'baseYear', 'statement-de', 'statement-en', 'source'],
  read: typed => readShape(targetInput, typed),
  add: addTarget,
  change: changeTarget,
  remove: removeTarget,
};

const memberships: EntryKind<NetworkMembership, MembershipInput> = {
  id: 'memberships',
  base: below('mitgliedschaften', 'memberships'),
  texts: 'memberships',
  subjectOf: organisationOf,
  load: loadMembership,
  subjectIdOf: ({ organisationId }) => organisationId,
  say: ({ network }, language) => networkName(network)[language],
  fields: (visit, entry, errors) => <MembershipFields visit={visit} entry={entry} errors={errors} />,
  inputs: ['network', 'otherNetwork', 'since', 'source'],
  read: typed => readShape(membershipInput, typed),
  add: (ctx, { id }, input, received) => addMembership(ctx, id, input, received),
  change: changeMembership,
  remove: removeMembership,
};

const achievements: EntryKind<Achievement, AchievementInput> = {
  id: 'achievements',
  base: below('erreichtes', 'achievements'),
  texts: 'achievements',
  subjectOf: organisationOf,
  load: loadAchievement,
  subjectIdOf: ({ organisationId }) => organisationId,
  say: ({ title }, language) => wordsFor(title, language).words,
  fields: async (visit, entry, errors) => {
    const fields = fieldsOfAction(await listProgrammes(visit.ctx));
    return <AchievementFields visit={visit} entry={entry} errors={errors} fields={fields} />;
  },
  inputs: ['fieldId', 'title-de', 'title-en', 'text-de', 'text-en', 'year', 'source'],
  read: (typed, visit) => readShape(achievementInput, { ...typed, pioneer: visit.fields.has('pioneer') }),
  add: (ctx, { id }, input, received) => addAchievement(ctx, id, input, received),
  change: changeAchievement,
  remove: removeAchievement,
};

/** Everything that can be said of an organisation, and the targets of programmes. */
export const kindRoutes: readonly Route[] = [
  ...entryRoutes({ ...targets, id: 'targets', base: below('ziele', 'targets'), subjectOf: organisationOf }),
  ...entryRoutes(memberships),
  ...entryRoutes(achievements),
  ...entryRoutes({
    ...targets,
    id: 'programme-targets',
    base: {
      de: '/de/arbeit/oeffentlichkeit/klimaziele/:programme',
      en: '/en/work/publicity/targets/:programme',
    },
    subjectOf: programmeOf,
  }),
];

/** @throws NotFound for strangers, Forbidden for colleagues who may only read */
async function organisationOf(visit: Visit): Promise<EntrySubject> {
  const { actor } = visit.ctx;
  const { id, name } = await loadOwnOrganisation(visit.ctx, visit.params.organisation!);
  if (!mayChangeOrganisation(actor, id)) throw new Forbidden('measures');
  const href = visit.link('profiles.show', { organisation: id });
  const back = { href, text: textsIn(visit.language).back };
  return { kind: 'organisation', id, name, back, onBehalf: actsOnBehalf(actor, id) };
}

/** @throws NotFound, Forbidden for anyone but the programme's office */
async function programmeOf(visit: Visit): Promise<EntrySubject> {
  const { id, name, officeId } = await loadProgramme(visit.ctx, visit.params.programme!);
  if (!mayRunProgramme(visit.ctx.actor, officeId)) throw new Forbidden('targets of a programme');
  const back = { href: visit.link('programme-targets.list'), text: textsIn(visit.language).programmeTargets.back };
  return { kind: 'programme', id, name: name[visit.language], back, onBehalf: false };
}
