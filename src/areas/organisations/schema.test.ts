import { expect, test } from 'vitest';
import { contactPersonInput, organisationInput } from './schema.ts';

const codes = (result: { success: boolean; error?: { issues: { message: string; path: PropertyKey[] }[] } }) =>
  result.error?.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`) ?? [];

test('an organisation needs a kind and a name; the rest may stay open', () => {
  expect(codes(organisationInput.safeParse({ name: '  ' }))).toEqual(['kind: kind-missing', 'name: name-missing']);
  expect(organisationInput.parse({ kind: 'ngo', name: ' Klimabund ' })).toEqual({
    kind: 'ngo',
    name: 'Klimabund',
    placeId: null,
    phone: '',
    email: '',
    languages: ['de'],
    invented: false,
  });
});

test('an address without a dot behind the at sign is no address', () => {
  const input = { kind: 'ngo', name: 'Klimabund', email: 'klima@bund' };
  expect(codes(organisationInput.safeParse(input))).toEqual(['email: email-invalid']);
});

test('a contact person can be reached in one way at least', () => {
  expect(codes(contactPersonInput.safeParse({ name: 'Kim' }))).toEqual(['email: unreachable']);
  expect(codes(contactPersonInput.safeParse({ name: 'Kim', phone: '1' }))).toEqual([]);
});
