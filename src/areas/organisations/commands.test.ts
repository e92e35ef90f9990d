import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor, Role } from '../../kernel/actor.ts';
import type { Day } from '../../kernel/day.ts';
import { Forbidden, NotFound } from '../../kernel/errors.ts';
import { listHistory } from '../../platform/audit.ts';
import { openTestProgram, type TestProgram } from '../../../tests/support/test-program.ts';
import {
  addContactPerson,
  changeContactPerson,
  changeProfile,
  createOrganisation,
  endContactPerson,
} from './commands.ts';
import { anOrganisation } from './fixtures.ts';
import {
  findOrganisationBySlug,
  listContactPersons,
  listOrganisations,
  listReceipts,
  loadOrganisation,
} from './queries.ts';

let program: TestProgram;
beforeAll(async () => {
  program = await openTestProgram();
});
afterAll(() => program.close());

const personId = '019500aa-0000-7000-8000-000000000001';
const someone = (role: Role, organisationId: string): Actor => ({
  kind: 'person',
  personId,
  memberships: [{ organisationId, role }],
});

const steinfurt = {
  kind: 'authority',
  name: 'Kreis Steinfurt',
  placeId: null,
  phone: '02551 69-0',
  email: '',
  languages: ['de', 'nl'],
  invented: false,
} as const;

describe('an organisation', () => {
  test('is brought in by the office and found again as it was', async () => {
    const office = await anOrganisation(program.ctx(), { kind: 'office', name: 'Büro' });
    const made = await createOrganisation(program.ctx(someone('office', office)), {
      ...steinfurt,
      languages: [...steinfurt.languages],
    });
    if (!made.ok) throw new Error('refused');
    expect(await loadOrganisation(program.ctx(), made.value)).toEqual({
      id: made.value,
      slug: 'kreis-steinfurt',
      ...steinfurt,
      website: '',
      about: null,
      published: false,
    });
    const [line] = await listHistory(program.ctx(), 'organisation', made.value);
    expect([line?.action, line?.personId]).toEqual(['organisation.created', personId]);
  });

  test('is not brought in by a coordinator', async () => {
    const own = await anOrganisation(program.ctx());
    const attempt = createOrganisation(program.ctx(someone('coordinator', own)), { ...steinfurt, languages: ['de'] });
    await expect(attempt).rejects.toThrow(Forbidden);
  });

  test('does not stand for a place that the register does not know, nor does an NGO for any', async () => {
    const made = await createOrganisation(program.ctx(), {
      ...steinfurt,
      languages: ['de'],
      kind: 'ngo',
      placeId: 'DE:99999',
    });
    expect(made).toEqual({
      ok: false,
      reasons: [
        { code: 'unknown-place', field: 'placeId' },
        { code: 'place-without-authority', field: 'placeId' },
      ],
    });
  });
});

test('the contact persons of an organisation are those who were added', async () => {
  const id = await anOrganisation(program.ctx());
  const contact = { name: 'Kim Beispiel', jobTitle: '', email: 'kim@x.example', phone: '' };
  const added = await addContactPerson(program.ctx(someone('coordinator', id)), id, contact);
  if (!added.ok) throw new Error('refused');
  const listed = await listContactPersons(program.ctx(someone('member', id)), [id]);
  expect(listed).toEqual([{ id: added.value, organisationId: id, ...contact }]);
  await expect(addContactPerson(program.ctx(someone('member', id)), id, contact)).rejects.toThrow(Forbidden);
});

test('two of one name have two addresses, also when they come at the same moment', async () => {
  const both = await Promise.all([
    anOrganisation(program.ctx(), { name: 'Neustadt' }),
    anOrganisation(program.ctx(), { name: 'Neustadt' }),
  ]);
  const slugs = (await listOrganisations(program.ctx(), { ids: both })).map(({ slug }) => slug);
  expect(slugs.toSorted()).toEqual(['neustadt', 'neustadt-2']);
});

describe('a profile', () => {
  const profile = {
    phone: '0641 9390-0',
    email: 'post@kreis.example',
    website: 'https://www.kreis.example',
    about: { de: 'Wir sparen Energie.', en: '' },
    published: true,
  };

  test('is changed by its own people, and by the office on behalf', async () => {
    const id = await anOrganisation(program.ctx(), { name: 'Kreis Profil' });
    await changeProfile(program.ctx(someone('head', id)), id, profile);
    expect(await findOrganisationBySlug(program.ctx(), 'kreis-profil')).toMatchObject({ id, ...profile });
    // Saying the same again is no change.
    await changeProfile(program.ctx(someone('head', id)), id, profile);
    const office = await anOrganisation(program.ctx(), { kind: 'office', name: 'Büro des Profils' });
    const received = { receivedOn: '2027-02-26' as Day, channel: 'phone', file: null } as const;
    await changeProfile(program.ctx(someone('office', office)), id, { ...profile, published: false }, received);
    const lines = await listHistory(program.ctx(), 'organisation', id);
    const [receipt] = await listReceipts(program.ctx(), id);
    expect(receipt).toEqual({ id: receipt!.id, receivedOn: '2027-02-26', channel: 'phone', fileId: null });
    expect(lines.map(({ action, onBehalf, fields }) => [action, onBehalf, fields])).toEqual([
      ['organisation.profile-changed', true, ['published', receipt!.id]],
      ['organisation.profile-changed', false, ['phone', 'email', 'website', 'about', 'published']],
      ['organisation.created', false, []],
    ]);
  });

  test('is not changed by the office that does not say how it came, or says tomorrow', async () => {
    const id = await anOrganisation(program.ctx());
    const office = await anOrganisation(program.ctx(), { kind: 'office', name: 'Büro ohne Beleg' });
    const asOffice = program.ctx(someone('office', office));
    const refusal = (code: string, field: string) => ({ ok: false, reasons: [{ code, field }] });
    expect(await changeProfile(asOffice, id, profile)).toEqual(refusal('on-behalf-missing', 'receivedOn'));
    const tomorrow = { receivedOn: '2027-03-02' as Day, channel: 'mail', file: null } as const;
    expect(await changeProfile(asOffice, id, profile, tomorrow)).toEqual(refusal('received-in-future', 'receivedOn'));
    const text = { name: 'notiz.txt', bytes: new TextEncoder().encode('Notiz') };
    const odd = { ...tomorrow, receivedOn: asOffice.today, file: text };
    expect(await changeProfile(asOffice, id, profile, odd)).toEqual(refusal('file-type', 'file'));
    expect((await loadOrganisation(program.ctx(), id)).published).toBe(false);
    expect(await listReceipts(program.ctx(), id)).toEqual([]);
  });

  test('is changed by nobody else', async () => {
    const id = await anOrganisation(program.ctx());
    const other = await anOrganisation(program.ctx());
    for (const actor of [someone('member', id), someone('coordinator', other)]) {
      await expect(changeProfile(program.ctx(actor), id, profile)).rejects.toThrow(Forbidden);
    }
  });
});

test('a contact person is corrected, then somebody else takes over', async () => {
  const id = await anOrganisation(program.ctx());
  const coordinator = program.ctx(someone('coordinator', id));
  const contact = { name: 'Uta Unten', jobTitle: '', email: 'uta@x.example', phone: '' };
  const added = await addContactPerson(coordinator, id, contact);
  if (!added.ok) throw new Error('refused');
  const stranger = program.ctx(someone('coordinator', await anOrganisation(program.ctx())));
  await expect(changeContactPerson(stranger, added.value, contact)).rejects.toThrow(Forbidden);
  await expect(endContactPerson(stranger, added.value)).rejects.toThrow(Forbidden);
  await changeContactPerson(coordinator, added.value, { ...contact, phone: '0123' });
  expect(await listContactPersons(coordinator, [id])).toEqual([
    { id: added.value, organisationId: id, ...contact, phone: '0123' },
  ]);
  await endContactPerson(coordinator, added.value);
  expect(await listContactPersons(coordinator, [id])).toEqual([]);
  await expect(endContactPerson(coordinator, added.value)).rejects.toThrow(NotFound);
});
