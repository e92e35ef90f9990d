import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor, Role } from '../../kernel/actor.ts';
import { Forbidden } from '../../kernel/errors.ts';
import { listHistory } from '../../platform/audit.ts';
import { openTestProgram, type TestProgram } from '../../../tests/support/test-program.ts';
import { addContactPerson, createOrganisation } from './commands.ts';
import { anOrganisation } from './fixtures.ts';
import { listContactPersons, loadOrganisation } from './queries.ts';

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
    expect(await loadOrganisation(program.ctx(), made.value)).toEqual({ id: made.value, ...steinfurt });
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
  const listed = await listContactPersons(program.ctx(someone('member', id)), id);
  expect(listed).toEqual([{ id: added.value, organisationId: id, ...contact }]);
  await expect(addContactPerson(program.ctx(someone('member', id)), id, contact)).rejects.toThrow(Forbidden);
});
