import type { FieldAnswer, FieldRoleWish, Level04 } from '../../areas/applications/model.ts';

/** An authority of a demo round and what it is made to say. The authority is real, the answers are invented. */
export type InventedEntry = { readonly placeId: string; readonly answers: readonly FieldAnswer[] };

/**
 * One line per authority: key, then per field `field role experience need evidence`. Invented throughout; the pages
 * of these rounds say so.
 */
const lines = `
06531 | efficiency advising 4 1 2 | organisation adopting 1 4 0
12072 | organisation advising 3 1 1 | efficiency adopting 1 4 0
05566 | organisation advising 4 0 3 | mobility adopting 1 3 0
09184 | mobility advising 3 1 1 | organisation adopting 1 4 0
06534 | renewables advising 4 1 2 | consumption adopting 0 3 0
15085 | renewables adopting 1 4 0 | consumption either 2 2 0
12060 | renewables advising 4 0 2 | efficiency adopting 1 3 0
09175 | renewables either 3 2 1 | mobility adopting 1 4 0
08336 | efficiency advising 3 1 1 | renewables adopting 2 4 0
03354 | renewables advising 4 1 1 | mobility adopting 0 4 0
12073 | renewables advising 3 2 1 | efficiency adopting 1 4 0
07140 | renewables advising 4 1 4 | mobility adopting 2 3 0
03159 | mobility advising 3 1 2 | efficiency adopting 2 3 0
05558 | mobility advising 4 1 1 | consumption adopting 1 4 0
05766 | efficiency advising 4 1 2 | mobility adopting 1 4 0
08136 | industry advising 4 1 2 | renewables adopting 1 4 0
14626 | industry adopting 1 4 0 | organisation adopting 1 3 0
03454 | renewables advising 4 2 2 | industry adopting 2 3 0
01054 | renewables advising 4 1 3 | efficiency adopting 1 3 0
12062 | renewables peer 3 3 1 | organisation adopting 1 3 0
07135 | renewables peer 3 3 1 | consumption adopting 1 3 0
09479 | organisation adopting 1 4 0 | renewables peer 3 3 1
03252 | consumption advising 3 1 1 | industry adopting 1 4 0
08127 | industry advising 3 2 1 | consumption adopting 1 4 0
`;

export const inventedEntries: readonly InventedEntry[] = lines
  .trim()
  .split('\n')
  .map(line => {
    const [key, ...fields] = line.split(' | ');
    return { placeId: `DE:${key!.trim()}`, answers: fields.map(readAnswer) };
  });

function readAnswer(text: string): FieldAnswer {
  const [field, role, experience, need, evidence] = text.trim().split(' ');
  return {
    field: field!,
    role: role as FieldRoleWish,
    experience: Number(experience) as Level04,
    need: Number(need) as Level04,
    evidence: Number(evidence),
  };
}
