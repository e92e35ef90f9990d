import { describe, expect, test } from 'vitest';
import type { Invitation } from './model.ts';
import { formatCode, invitationState, isLocalPath, mayBeInvited, mayEnd, rolesIn } from './rules.ts';

const now = new Date('2027-03-01T09:00:00Z');

test('one is led on only to a path of our own', () => {
  const good = ['/', '/de/arbeit', '/de/aufrufe/2027?seite=2#oben', '/de/größe'];
  const bad = [
    '',
    'de',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/a b',
    'https://evil.example',
    '/\n',
  ];
  expect(good.filter(path => !isLocalPath(path))).toEqual([]);
  expect(bad.filter(isLocalPath)).toEqual([]);
});

test('a code is read aloud in two groups', () => {
  expect(formatCode('012345')).toBe('012 345');
});

test('only an office gives the rights of an office', () => {
  const kinds = ['authority', 'association', 'ngo', 'office', 'funder'] as const;
  expect(kinds.filter(kind => rolesIn(kind).includes('office'))).toEqual(['office']);
});

describe('an invitation', () => {
  const invitation: Invitation = {
    id: '1',
    kind: 'invitation',
    organisationId: 'o',
    role: 'member',
    email: 'klima@stadt.example',
    name: 'Kim',
    createdAt: now,
    expiresAt: new Date(now.getTime() + 1),
    acceptedAt: null,
    withdrawnAt: null,
    invitedBy: null,
  };

  test('is open until the moment at which its term ends', () => {
    expect(invitationState(invitation, now)).toBe('open');
    expect(invitationState(invitation, invitation.expiresAt)).toBe('expired');
    expect(invitationState({ ...invitation, withdrawnAt: now }, now)).toBe('withdrawn');
    expect(invitationState({ ...invitation, acceptedAt: now }, invitation.expiresAt)).toBe('accepted');
  });

  test('is not repeated for the same person, but a colleague at the same mailbox may be invited', () => {
    const there = { kind: 'authority', openInvitations: [invitation] } as const;
    const wanted = { email: 'KLIMA@stadt.example', name: 'Kim', role: 'member' } as const;
    const refused = { ok: false, reasons: [{ code: 'already-invited', field: 'email' }] };
    expect(mayBeInvited(wanted, there)).toEqual(refused);
    expect(mayBeInvited({ ...wanted, name: 'Toni' }, there)).toEqual({ ok: true });
    expect(mayBeInvited({ ...wanted, role: 'head' }, there)).toEqual({ ok: true });
  });
});

test('the last person of the office stays', () => {
  const last = { membershipId: '1', role: 'office' } as const;
  expect(mayEnd(last, ['1'])).toEqual({ ok: false, reasons: [{ code: 'last-office' }] });
  expect(mayEnd(last, ['1', '2'])).toEqual({ ok: true });
  expect(mayEnd({ membershipId: '3', role: 'adviser' }, ['1'])).toEqual({ ok: true });
});
