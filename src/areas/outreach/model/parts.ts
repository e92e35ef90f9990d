import type { Text } from '../../../kernel/text.ts';

/** The fixed parts of the page of a programme or project that are written, in the order in which they are read. */
export const partNames = [
  'about',
  'done',
  'participate',
  'participate-citizens',
  'participate-ngos',
  'participate-politicians',
  'participate-staff',
  'minors',
  'workshop',
  'funding-note',
  'recommendations',
  'challenges',
] as const;
export type PartName = (typeof partNames)[number];

/** What a part is called where it is edited. */
export const partTitles: Readonly<Record<PartName, Text>> = {
  about: { de: 'Worum geht es?', en: 'What is it about?' },
  done: { de: 'Was wird gemacht?', en: 'What is done?' },
  participate: { de: 'Wer kann sich beteiligen?', en: 'Who can take part?' },
  'participate-citizens': { de: 'Mitmachen: Bürgerinnen und Bürger', en: 'Taking part: citizens' },
  'participate-ngos': { de: 'Mitmachen: Vereine und Initiativen', en: 'Taking part: associations' },
  'participate-politicians': { de: 'Mitmachen: Politik', en: 'Taking part: politicians' },
  'participate-staff': { de: 'Mitmachen: Verwaltung', en: 'Taking part: staff of the towns' },
  minors: { de: 'Hinweise für Minderjährige', en: 'Notes for minors' },
  workshop: { de: 'Gemeinsamer Workshop', en: 'Joint workshop' },
  'funding-note': { de: 'Hinweise zur Förderung', en: 'Notes on the funding' },
  recommendations: { de: 'Empfehlungen', en: 'Recommendations' },
  challenges: { de: 'Herausforderungen', en: 'Challenges' },
};

/** The key of a part of a programme's page. */
export function partKey(programmeId: string, name: PartName): string {
  return `part/programme:${programmeId}/${name}`;
}

/** The programme and the part that a key means; null for any other key. */
export function findPart(key: string): { readonly programmeId: string; readonly name: PartName } | null {
  const match = /^part\/programme:([0-9a-f-]{36})\/([a-z-]+)$/.exec(key);
  const name = partNames.find(candidate => candidate === match?.[2]);
  return match && name ? { programmeId: match[1]!, name } : null;
}
