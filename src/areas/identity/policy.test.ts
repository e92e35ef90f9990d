import { expect, test } from 'vitest';
import { type Actor, anonymous, type Role, roles } from '../../kernel/actor.ts';
import { mayCreateSetUpLink, mayEndMembership, mayInvite, maySeePeople } from './policy.ts';

const actor = (role: Role, organisationId: string): Actor => ({
  kind: 'person',
  personId: 'me',
  memberships: [{ organisationId, role }],
});
const given = (who: Actor) => roles.filter(role => mayInvite(who, 'own', role));

test('the office gives every role anywhere', () => {
  expect(given(actor('office', 'bureau'))).toEqual([...roles]);
});

test('coordinator and head give five roles, in their own organisation alone', () => {
  const five: Role[] = ['coordinator', 'member', 'head', 'clerk', 'finance'];
  expect(given(actor('coordinator', 'own'))).toEqual(five);
  expect(given(actor('head', 'own'))).toEqual(five);
  expect(given(actor('head', 'other'))).toEqual([]);
});

test('nobody else gives a role', () => {
  const others = roles.filter(role => !['office', 'coordinator', 'head'].includes(role));
  expect(others.filter(role => given(actor(role, 'own')).length > 0)).toEqual([]);
  expect(given(anonymous)).toEqual([]);
});

test('everyone may give up a role of their own', () => {
  const own = { personId: 'me', organisationId: 'own', role: 'clerk' } as const;
  expect(mayEndMembership(actor('clerk', 'own'), own)).toBe(true);
  expect(mayEndMembership(actor('clerk', 'own'), { ...own, personId: 'you' })).toBe(false);
  expect(mayEndMembership(actor('coordinator', 'own'), { ...own, personId: 'you', role: 'reader' })).toBe(false);
});

test('colleagues see each other, the office sees everyone', () => {
  expect(roles.filter(role => !maySeePeople(actor(role, 'own'), 'own'))).toEqual([]);
  expect(roles.filter(role => maySeePeople(actor(role, 'other'), 'own'))).toEqual(['office']);
  expect(maySeePeople(anonymous, 'own')).toBe(false);
});

test('only the program itself makes a set-up link', () => {
  expect(mayCreateSetUpLink({ kind: 'system', job: 'start' })).toBe(true);
  expect(roles.filter(role => mayCreateSetUpLink(actor(role, 'own')))).toEqual([]);
});
