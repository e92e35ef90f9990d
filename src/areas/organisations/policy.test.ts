import { expect, test } from 'vitest';
import { type Actor, anonymous, roles } from '../../kernel/actor.ts';
import { mayChangeOrganisation, mayCreateOrganisation, mayReadContactPersons } from './policy.ts';

const actor = (role: (typeof roles)[number], organisationId: string): Actor => ({
  kind: 'person',
  personId: 'p',
  memberships: [{ organisationId, role }],
});
const allowed = (may: (actor: Actor) => boolean, organisationId: string) =>
  roles.filter(role => may(actor(role, organisationId)));

test('only the office brings organisations in', () => {
  expect(allowed(mayCreateOrganisation, 'any')).toEqual(['office']);
  expect(mayCreateOrganisation(anonymous)).toBe(false);
});

test('its coordinator, its head and the office change an organisation', () => {
  expect(allowed(who => mayChangeOrganisation(who, 'own'), 'own')).toEqual(['office', 'coordinator', 'head']);
  expect(allowed(who => mayChangeOrganisation(who, 'own'), 'other')).toEqual(['office']);
});

test('contact persons are known to their own people and the office', () => {
  expect(allowed(who => mayReadContactPersons(who, 'own'), 'other')).toEqual(['office']);
  expect(mayReadContactPersons(anonymous, 'own')).toBe(false);
  expect(allowed(who => mayReadContactPersons(who, 'own'), 'own')).toEqual([
    'office',
    'coordinator',
    'member',
    'head',
    'clerk',
    'finance',
    'partner',
    'reader',
  ]);
});
