import { describe, expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import type { Reason, Verdict } from '../../kernel/verdict.ts';
import type { ProjectFacts, TownTwinning, TwinningFacts } from './model.ts';
import { bondsToDraw, mayBeMembers, mayBeThemes, mayBeTwinned, mayKeepProjectFacts } from './rules.ts';

/** The codes of refusal, with the inputs that they belong to. */
function codes(verdict: Verdict): string[] {
  return verdict.ok ? [] : verdict.reasons.map(({ code, field }: Reason) => (field ? `${field}: ${code}` : code));
}

const partnership: ProjectFacts = {
  programmeId: 'p',
  name: { de: 'KlimaPartnerschaft', en: 'Climate Partnership' },
  motto: null,
  kind: 'large',
  fromDay: day('2012-07-01'),
  toDay: day('2014-06-30'),
  coordinationId: 'tat',
  address: '',
  applicantId: null,
  source: '',
};
const network = { format: 'network', modules: ['networks'] } as const;

describe('a project', () => {
  test('may stand with its term, and with none', () => {
    expect(codes(mayKeepProjectFacts(partnership, network, ['tat']))).toEqual([]);
    const open = { ...partnership, fromDay: null, toDay: null, coordinationId: null };
    expect(codes(mayKeepProjectFacts(open, network, []))).toEqual([]);
  });

  test('has a term with two ends in their order, and bodies that the register knows', () => {
    const wrong = { ...partnership, toDay: day('2012-06-30') };
    expect(codes(mayKeepProjectFacts(wrong, network, []))).toEqual([
      'toDay: ends-before',
      'coordinationId: organisation-unknown',
    ]);
    expect(codes(mayKeepProjectFacts({ ...partnership, toDay: null }, network, ['tat']))).toEqual([
      'toDay: end-missing',
    ]);
  });

  test('belongs to a programme for several towns that uses this part', () => {
    const region = { format: 'region', modules: ['networks'] } as const;
    expect(codes(mayKeepProjectFacts(partnership, region, ['tat']))).toEqual(['programmeId: not-a-network']);
    expect(codes(mayKeepProjectFacts(partnership, { ...network, modules: [] }, ['tat']))).toEqual([
      'programmeId: module-off',
    ]);
  });
});

describe('members', () => {
  const member = (organisationId: string, lead = false) => ({ organisationId, lead });

  test('are different towns, of which one may lead', () => {
    expect(codes(mayBeMembers([member('rheine', true), member('trakai')], ['rheine', 'trakai'], []))).toEqual([]);
    const wrong = [member('rheine', true), member('rheine', true), member('atlantis')];
    expect(codes(mayBeMembers(wrong, ['rheine'], []))).toEqual([
      'members.1.organisationId: member-twice',
      'members.2.organisationId: organisation-unknown',
      'members.1.lead: two-leads',
    ]);
  });

  test('stay while they host a theme', () => {
    expect(codes(mayBeMembers([member('rheine')], ['rheine'], ['leiria']))).toEqual(['host-leaves']);
  });
});

test('a theme is hosted by a member, at an event of the programme that holds no other', () => {
  const label = { de: 'Wasser', en: 'Water' };
  const themes = [
    { label, hostId: 'rheine', eventId: 'e1' },
    { label, hostId: 'atlantis', eventId: 'e1' },
    { label, hostId: null, eventId: 'e9' },
    { label, hostId: null, eventId: null },
  ];
  expect(codes(mayBeThemes(themes, ['rheine'], ['e1']))).toEqual([
    'themes.1.hostId: host-no-member',
    'themes.1.eventId: event-twice',
    'themes.2.eventId: event-unknown',
  ]);
});

describe('two towns', () => {
  const bond: TwinningFacts = {
    firstId: 'rheine',
    secondId: 'leiria',
    sinceYear: null,
    source: '',
    reasons: null,
    initiators: null,
    actors: null,
    bodies: null,
    committees: null,
    keep: null,
    renew: null,
    dare: null,
  };
  const known = ['rheine', 'leiria'];

  test('are twinned once, whichever is named first', () => {
    expect(codes(mayBeTwinned(bond, known, [{ firstId: 'rheine', secondId: 'borne' }], 2027))).toEqual([]);
    expect(codes(mayBeTwinned(bond, known, [{ firstId: 'leiria', secondId: 'rheine' }], 2027))).toEqual([
      'secondId: twinned-already',
    ]);
  });

  test('are two, known, and twinned since a year that has begun', () => {
    const wrong = { ...bond, secondId: 'rheine', sinceYear: 2028 };
    expect(codes(mayBeTwinned(wrong, [], [], 2027))).toEqual([
      'firstId: organisation-unknown',
      'secondId: organisation-unknown',
      'secondId: same-town',
      'sinceYear: year-ahead',
    ]);
  });
});

test('a picture has room for so many towns; the best bound ones come first, in front of the others', () => {
  const town = (name: string) => ({ organisationId: name, name, placeId: null, slug: name, published: false });
  const bond = (a: string, b: string): Pick<TownTwinning, 'towns'> => ({ towns: [town(a), town(b)] });
  const register = [
    bond('Borne', 'Trakai'),
    bond('Borne', 'Rheine'),
    bond('Leiria', 'Rheine'),
    bond('Rheine', 'Trakai'),
  ];
  const all = [
    ['Rheine', 'Trakai'],
    ['Rheine', 'Borne'],
    ['Rheine', 'Leiria'],
    ['Borne', 'Trakai'],
  ];
  expect(bondsToDraw(register, 24).toSorted()).toEqual(all.toSorted());
  expect(bondsToDraw(register, 3)).toEqual([
    ['Rheine', 'Borne'],
    ['Rheine', 'Trakai'],
    ['Borne', 'Trakai'],
  ]);
});
