import { expect, test } from 'vitest';
import { acceptanceInput, codeInput, invitationInput, setUpInput, signInInput } from './schema.ts';

const codes = (result: { success: boolean; error?: { issues: { message: string; path: PropertyKey[] }[] } }) =>
  result.error?.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`) ?? [];

test('an address has something before and behind the at sign, and only one of it', () => {
  const bad = [
    'klima',
    'klima@',
    '@stadt.example',
    'klima@stadt',
    'a@b@c.example',
    'a b@c.example',
    'a@c.example,b@c.example',
  ];
  expect(bad.filter(email => signInInput.safeParse({ email }).success)).toEqual([]);
  expect(signInInput.parse({ email: ' Klima+1@stadt.example ' })).toEqual({ email: 'Klima+1@stadt.example' });
  expect(codes(signInInput.safeParse({ email: '' }))).toContain('email: email-missing');
});

test('a code is six digits, in groups or not', () => {
  expect(['123456', '123 456', '123-456', ' 123.456 '].map(code => codeInput.parse({ code }).code)).toEqual(
    Array<string>(4).fill('123456'),
  );
  expect(['12345', '1234567', '12345a', ''].filter(code => codeInput.safeParse({ code }).success)).toEqual([]);
});

test('the office is set up with all four answers', () => {
  const empty = { name: '', email: 'a@b.example', organisation: ' ', phone: '' };
  expect(codes(setUpInput.safeParse(empty))).toEqual([
    'name: name-missing',
    'organisation: organisation-missing',
    'phone: phone-missing',
  ]);
});

test('an invitation names one of the roles there are and a language of ours', () => {
  const typed = { name: 'Kim', email: 'kim@stadt.example', role: 'king', language: 'fr' };
  expect(codes(invitationInput.safeParse(typed))).toEqual(['role: role-missing', 'language: language-missing']);
});

test('whoever is new gives a name, whoever is known need not', () => {
  expect(codes(acceptanceInput.safeParse({ as: 'new', name: ' ' }))).toEqual(['name: name-missing']);
  expect(codes(acceptanceInput.safeParse({ as: '', name: '' }))).toEqual(['as: as-missing']);
  expect(acceptanceInput.parse({ as: 'id' })).toEqual({ as: 'id', name: '' });
});
