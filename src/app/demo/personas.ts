import type { Text } from '../../kernel/text.ts';
import { listPersonsOfMailbox } from '../../areas/identity/queries.ts';
import type { Ctx } from '../../platform/context.ts';
import { demoDomain } from './office.ts';

/** Somebody whom a visitor of the demo may be, and what there is to do as that person. */
export type Persona = { readonly mailbox: string; readonly what: Text };

/** In the order in which the main job passes through their hands. */
const personas: readonly Persona[] = [
  {
    mailbox: `buero@${demoDomain}`,
    what: { de: 'veröffentlicht Aufrufe und ordnet Paare zu', en: 'publishes calls and puts pairs together' },
  },
  {
    mailbox: `giessen@${demoDomain}`,
    what: { de: 'koordiniert im Landkreis Gießen', en: 'coordinates in Landkreis Gießen' },
  },
  {
    mailbox: `teltow-flaeming@${demoDomain}`,
    what: { de: 'koordiniert im Landkreis Teltow-Fläming', en: 'coordinates in Landkreis Teltow-Fläming' },
  },
  {
    mailbox: `beratung@${demoDomain}`,
    what: {
      de: 'berät Gießen und Teltow-Fläming und weitere Paare',
      en: 'advises Gießen and Teltow-Fläming, and other pairs',
    },
  },
  {
    mailbox: `klimapartnerschaft@${demoDomain}`,
    what: {
      de: 'koordiniert die KlimaPartnerschaft von fünf Städten',
      en: 'coordinates the Climate Partnership of five towns',
    },
  },
];

/** The personas that this database has, with the ids of their accounts. */
export async function listPersonas(ctx: Ctx): Promise<{ personId: string; name: string; what: Text }[]> {
  const found = [];
  for (const { mailbox, what } of personas) {
    const [person] = await listPersonsOfMailbox(ctx, mailbox);
    if (person) found.push({ personId: person.id, name: person.name, what });
  }
  return found;
}
