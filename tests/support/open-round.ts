import { aPerson } from '../../src/areas/identity/fixtures.ts';
import { anOrganisation } from '../../src/areas/organisations/fixtures.ts';
import { importPlaces } from '../../src/areas/places/commands.ts';
import type { Place } from '../../src/areas/places/model.ts';
import { aCall, aProgramme } from '../../src/areas/programmes/fixtures.ts';
import type { Ctx } from '../../src/platform/context.ts';

/** An open call with its office and somebody who works there, and three Kreise that the register knows. */
export async function openRound(ctx: Ctx): Promise<{ officeId: string; callId: string; personId: string }> {
  await importPlaces(ctx, {
    places: [
      kreis('06531', 'Landkreis Gießen'),
      kreis('12072', 'Landkreis Teltow-Fläming'),
      kreis('05566', 'Kreis Steinfurt'),
    ],
    figures: [],
  });
  const officeId = await anOrganisation(ctx, { kind: 'office', name: 'Programmbüro' });
  const personId = await aPerson(ctx, { name: 'Toni Beispiel', email: 'toni@buero.example' });
  const programme = await aProgramme(ctx, { officeId });
  return { officeId, personId, callId: (await aCall(ctx, { programmeId: programme.id })).id };
}

function kreis(key: string, name: string): Place {
  return {
    id: `DE:${key}`,
    country: 'DE',
    key,
    level: 'kreis',
    kind: 'Landkreis',
    kindGroup: 'landkreis',
    name,
    shortName: name.replace('Landkreis ', ''),
    land: key.slice(0, 2),
    lat: 50,
    lon: 9,
    nuts3: null,
    parent: null,
    parts: [],
  };
}
