import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestSite, type TestSite } from '../../../../tests/support/test-site.ts';
import { aTourWorld, english, faultsOf, said, send, version } from '../../../../tests/support/tour-world.ts';
import { listProofs } from '../../agreements/queries/duties.ts';
import { moveMeeting } from '../../meetings/commands/acting.ts';
import { loadTour } from '../queries.ts';
import { countSupportedWorkshops } from '../queries/kit.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

describe('a workshop', () => {
  test('has a course to lead it by, and is counted as supported by the office alone, once it took place', async () => {
    const { pair, base, tour, a, b, office } = await aTourWorld(site, { kind: 'workshop', minutes: 180 });
    const course = `${base}/ablauf`;
    const form = `${course}/bearbeiten`;
    const own = { organisationId: pair.memberIds[0]! };
    const typedKit = {
      ...{ goal: 'Eine Liste der Gebäude', result: '', 'steps.0.title': 'Ankommen', 'steps.0.minutes': '30' },
      ...{
        'steps.0.method': 'Runde',
        'steps.0.material': 'Karten',
        'steps.1.title': 'Rundgang',
        'steps.1.minutes': '90',
      },
    };
    const fresh = await a.get(form);
    const wrong = await send(a, form, { ...typedKit, ...own, 'steps.1.minutes': 'lange', version: version(fresh) });
    expect([wrong.status, said(wrong), wrong.html.includes('value="lange"')]).toEqual([
      ...[400, ['Geben Sie für diesen Schritt Minuten an, von 1 bis 600.'], true],
    ]);
    const theirs = await b.get(form);
    expect((await send(a, form, { ...typedKit, ...own, version: version(fresh) })).status).toBe(303);
    const late = { ...typedKit, goal: 'Ein Plan', organisationId: pair.memberIds[1]!, version: version(theirs) };
    const refused = await send(b, form, late);
    expect([
      refused.status,
      refused.html.includes('Eine Liste der Gebäude'),
      refused.html.includes('Ein Plan'),
    ]).toEqual([...[422, true, true]]);
    const shown = await b.get(course);
    expect(shown.html).toContain('Die Schritte dauern zusammen 120 Minuten, der Termin 180.');
    expect(shown.html).toContain('>09:30<');
    expect(shown.html).toContain('noch keinen Workshop dieses Paares unterstützt, vereinbart ist einer.');
    expect((await b.get(`${course}/ablauf.pdf`)).status).toBe(200);
    const press = `${course}/unterstuetzung`;
    expect((await office.submit(course, press, { supported: 'ja' })).status).toBe(422);
    const counted = () => countSupportedWorkshops(site.ctx(), pair.partnershipId);
    const { meeting } = await loadTour(site.ctx(), tour.partnershipId, tour.meetingId);
    await moveMeeting(site.ctx(), meeting, 'scheduled');
    await moveMeeting(site.ctx(), { ...meeting, state: 'scheduled' }, 'held');
    expect((await a.submit(course, press, { supported: 'ja' })).status).toBe(403);
    expect([(await office.submit(course, press)).status, await counted()]).toEqual([303, 1]);
    const proofs = () => listProofs(site.ctx(), pair.partnershipId);
    expect((await proofs()).map(({ dutyKey, fact, on }) => [dutyKey, fact, on])).toEqual([
      ['workshop', 'workshop-supported', '2027-03-03'],
    ]);
    const supported = await office.get(course);
    expect(supported.html).toContain('Das Büro hat diesen Workshop unterstützt.');
    expect([(await office.submit(course, press)).status, await counted(), await proofs()]).toEqual([303, 0, []]);
    const pages = [fresh, wrong, refused, shown, supported, await a.get(`${english(base)}/course`)];
    expect(await faultsOf(pages)).toEqual([]);
  });
});
