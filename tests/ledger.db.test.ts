import { expect, test } from 'vitest';
import { aPair, anAgreement } from '../src/areas/agreements/fixtures.ts';
import { recordResult } from '../src/areas/council/commands/move.ts';
import { aPaper } from '../src/areas/council/fixtures.ts';
import { recordHeld } from '../src/areas/meetings/commands/change.ts';
import { inviteToPlanned } from '../src/areas/meetings/commands/plan.ts';
import { aMeeting } from '../src/areas/meetings/fixtures.ts';
import { listMeetings } from '../src/areas/meetings/queries.ts';
import { addContactPerson } from '../src/areas/organisations/commands.ts';
import { nameContacts } from '../src/areas/partnerships/commands/start.ts';
import { anEntry } from '../src/areas/plans/fixtures.ts';
import { notePublicity } from '../src/areas/reports/commands/publicity.ts';
import { aDue, aSubmittedReport } from '../src/areas/reports/fixtures.ts';
import { loadPartnership } from '../src/areas/partnerships/queries.ts';
import { day } from '../src/kernel/day.ts';
import { signedIn } from './support/signed-in.ts';
import { openTestSite } from './support/test-site.ts';

/** What the ledger on the page says of each duty; a duty of which it says nothing is left out. */
function ledgerOf(html: string): string[] {
  return [...html.matchAll(/<ul class="kt-list">(.*?)<\/ul>/gs)]
    .flatMap(([, list]) => [...list!.matchAll(/<li>(.*?)<\/li>/gs)])
    .map(([, item]) => item!.replace(/<[^>]+>/g, '').trim())
    .filter(item => /Ansprech|Arbeits|Strategie|Vorlage|Sachstand|Energie/.test(item));
}

test('the ledger of duties fills itself from what happens in the year, once for each thing that happened', async () => {
  const site = await openTestSite();
  try {
    const ctx = site.ctx();
    const pair = await aPair(ctx);
    const [ahorn, buche] = pair.memberIds as [string, string];
    const { partnershipId } = pair;
    await anAgreement(ctx, pair);
    const reader = await signedIn(site, pair.officeId, 'office');
    const ledger = async () =>
      ledgerOf((await reader.get(`/de/arbeit/partnerschaften/${partnershipId}/vereinbarung`)).html);
    expect(await ledger()).toEqual([]);

    const contact = { name: 'Toni Beispiel', jobTitle: 'Klimaschutz', email: '', phone: '0641 1' };
    const added = await addContactPerson(ctx, ahorn, contact);
    if (!added.ok) throw new Error('refused');
    await nameContacts(ctx, partnershipId, [added.value], { organisationId: ahorn, received: null });
    await anEntry(ctx, pair);
    await anEntry(ctx, pair, { title: 'Zweite Energierunde' });
    const acting = { organisationId: ahorn, received: null };
    const talks = ['2027-03-09', '2027-03-16'].map(on => aMeeting(ctx, pair, { day: day(on) }));
    const strategy = aMeeting(ctx, pair, { day: day('2027-03-17'), kind: 'strategy-talk' });
    await Promise.all([...talks, strategy]);
    await inviteToPlanned(ctx, partnershipId, acting);
    site.setNow(new Date('2027-03-20T09:00:00Z'));
    const later = site.ctx();
    for (const { id, version } of await listMeetings(later, [partnershipId])) {
      expect(await recordHeld(later, partnershipId, { id, version }, acting)).toMatchObject({ ok: true });
    }
    const paper = await aPaper(later, {
      ...{ partnershipId, organisationId: buche, details: { number: '5-2786/16' } },
      ...{ sequence: [{ body: 'Kreistag', day: '2027-03-29' }], moves: ['co-signed', 'released', 'scheduled'] },
    });
    site.setNow(new Date('2027-03-30T09:00:00Z'));
    const said = { result: 'noted', on: day('2027-03-29'), file: null } as const;
    await recordResult(site.ctx(), paper.id, paper.consultations[0]!.id, said);

    const { callId } = await loadPartnership(site.ctx(), partnershipId);
    const dueId = await aDue(site.ctx(), callId);
    await aSubmittedReport(site.ctx(), { partnershipId, dueId, memberIds: pair.memberIds });
    const press = { kind: 'press', title: 'Energie sparen', plannedOn: null, link: '' } as const;
    for (const organisationId of [pair.officeId, buche]) {
      const content = { ...press, organisationId, publishedOn: day('2027-03-22') };
      await notePublicity(site.ctx(), partnershipId, content, null, acting);
    }

    expect(await ledger()).toEqual([
      '17. März 2027: Strategiegespräch',
      '22. März 2027: „Energie sparen“',
      'seit 1. März 2027: Ansprechperson benannt (Landkreis Ahorn)',
      '1. März 2027: Arbeitsplan begonnen (Landkreis Ahorn, Landkreis Buche)',
      '2 Arbeitsgespräche, zuletzt am 16. März 2027 (Landkreis Ahorn, Landkreis Buche)',
      '30. März 2027: Sachstandsbericht (Landkreis Ahorn, Landkreis Buche)',
      '29. März 2027: Vorlage 5-2786/16 beraten (Landkreis Buche)',
    ]);
  } finally {
    await site.close();
  }
});
