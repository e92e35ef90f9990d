import type { Cell } from './permission-cells.ts';

/** The office accompanies a pair; its own people know the pair, but not what is noted about it. Nobody of these advises. */
const accompanied = (status: number) => [303, 403, 403, 404, status, 404] as const;

/** Its own people answer, the office records for them; nobody else knows of it. */
const concerned = (status: number) => [303, status, status, 404, status, 404] as const;
/** Only the office of the programme. */
const officeOnly = (status: number) => [303, 403, 403, 403, status, 403] as const;

const programme = { programme: 'programme' };
const pair = { partnership: 'partnership' };
const note = { ...pair, note: 'note' };
const member = { ...pair, organisation: 'authority' };

/** Who gets what of advice; see `permission-cells.ts`. That advisers see their pairs and no others, `advice/routes.test` shows. */
export const adviceCells: Readonly<Record<string, Cell>> = {
  // Whoever works in an office sees its own rounds.
  'advice.pairs': { expected: [303, 403, 403, 403, 200, 200] },
  // The note says nothing of whether somebody was reached.
  'advice.call': { params: member, expected: accompanied(400) },
  'advice.show': { params: pair, expected: accompanied(200) },
  'advice.noted': { params: pair, expected: accompanied(400) },
  // Somebody else wrote it.
  'advice.note': { params: note, expected: accompanied(403) },
  'advice.note-changed': { params: note, expected: accompanied(403) },
  'advice.note-remove': { params: note, expected: accompanied(403) },
  'advice.note-removed': { params: note, expected: accompanied(403) },
  'advice.pause': { params: pair, expected: accompanied(400) },
  // There is no such pause.
  'advice.pause-removed': { params: { ...pair, pause: 'note' }, expected: accompanied(404) },
  'advice.rules': { params: programme, expected: officeOnly(200) },
  'advice.rule-kept': { params: programme, expected: officeOnly(400) },
  'advice.holidays': { params: programme, expected: officeOnly(400) },
  'advice.holidays-removed': { params: { ...programme, pause: 'note' }, expected: officeOnly(404) },
  'advice.pulse': { params: pair, expected: concerned(200) },
  'advice.answered': { params: pair, expected: concerned(400) },
  'advice.folder': { expected: [303, 403, 403, 403, 200, 200] },
  // No pair is ticked.
  'advice.folder-file': { expected: [303, 403, 403, 403, 422, 422] },
  'advice.handover': { params: pair, expected: accompanied(200) },
};
