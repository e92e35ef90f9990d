import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor, Role } from '../../kernel/actor.ts';
import { Forbidden, NotFound } from '../../kernel/errors.ts';
import { listHistory } from '../../platform/audit.ts';
import { openTestProgram, type TestProgram } from '../../../tests/support/test-program.ts';
import {
  addContactPerson,
  changeContactPerson,
  changeOrganisation,
  createOrganisation,
  endContactPerson,
} from './commands.ts';
import { aContactPerson, anOrganisation } from './fixtures.ts';
import {
  findOrganisation,
  listContactPersons,
  listOrganisations,
  loadOrganisation,
  searchOrganisations,
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

  test('is changed by its head, who leaves a line naming only what changed', async () => {
    const id = await anOrganisation(program.ctx());
    await changeOrganisation(program.ctx(someone('head', id)), id, { phone: '0641 1', name: 'Landkreis Musterland' });
    expect((await loadOrganisation(program.ctx(), id)).phone).toBe('0641 1');
    const [line] = await listHistory(program.ctx(), 'organisation', id);
    expect([line?.action, line?.fields]).toEqual(['organisation.changed', ['phone']]);
  });

  test('is not changed by the head of another one', async () => {
    const [id, other] = [await anOrganisation(program.ctx()), await anOrganisation(program.ctx())];
    await expect(changeOrganisation(program.ctx(someone('head', other)), id, { phone: '1' })).rejects.toThrow(
      Forbidden,
    );
  });

  test('is found by part of its name, and by nothing that is no id', async () => {
    const id = await anOrganisation(program.ctx(), { name: 'Verbandsgemeinde 100%_Wörrstadt' });
    expect((await searchOrganisations(program.ctx(), '100%_wörr')).map(found => found.id)).toEqual([id]);
    expect(await findOrganisation(program.ctx(), 'everything')).toBeNull();
    expect(await listOrganisations(program.ctx(), { ids: [] })).toEqual([]);
  });
});

describe('a contact person', () => {
  test('is added and changed by the coordinator, and gone from the list once ended', async () => {
    const id = await anOrganisation(program.ctx());
    const ctx = program.ctx(someone('coordinator', id));
    const added = await addContactPerson(ctx, id, { name: 'Kim', jobTitle: '', email: '', phone: '1' });
    if (!added.ok) throw new Error('refused');
    await changeContactPerson(ctx, added.value, { name: 'Kim', jobTitle: 'Klima', email: 'k@x.example', phone: '1' });
    expect(await listContactPersons(ctx, id)).toEqual([
      { id: added.value, organisationId: id, name: 'Kim', jobTitle: 'Klima', email: 'k@x.example', phone: '1' },
    ]);
    await endContactPerson(ctx, added.value);
    expect(await listContactPersons(ctx, id)).toEqual([]);
    await expect(endContactPerson(ctx, added.value)).rejects.toThrow(NotFound);
  });

  test('is not ended by a member', async () => {
    const id = await anOrganisation(program.ctx());
    const contact = await aContactPerson(program.ctx(), id);
    await expect(endContactPerson(program.ctx(someone('member', id)), contact)).rejects.toThrow(Forbidden);
  });
});
