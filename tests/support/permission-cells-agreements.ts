import type { Cell } from './permission-cells.ts';

const officeOnly = (mine: number) => [303, 403, 403, 403, mine, 403] as const;
const anyOffice = (status: number) => [303, 403, 403, 403, status, status] as const;
/** Its own people and the office read it; nobody else knows of it. */
const concerned = (status: number) => [303, status, status, 404, status, 404] as const;
/** Coordinator and office work on it, a mere member only reads. */
const workers = (status: number) => [303, status, 403, 404, status, 404] as const;

const pair = { partnership: 'partnership' };
const agreed = { partnership: 'partnership with agreement' };

/** Who gets what of agreements; see `permission-cells.ts`. Forms are empty: 400 and 422 mean that one may. */
export const agreementCells: Readonly<Record<string, Cell>> = {
  'partnerships.begin': { params: pair, expected: workers(200) },
  'partnerships.began': { params: pair, expected: workers(400) },
  'agreements.show': { params: agreed, expected: concerned(200) },
  'agreements.version': { params: { ...agreed, number: 'first version' }, expected: concerned(200) },
  'agreements.pdf': { params: { ...agreed, number: 'first version' }, expected: concerned(200) },
  'agreements.docx': { params: { ...agreed, number: 'first version' }, expected: concerned(200) },
  'agreements.file': { params: agreed, expected: concerned(404) },
  'agreements.compare': { params: agreed, expected: concerned(200) },
  'agreements.create': { params: pair, expected: workers(200) },
  'agreements.created': { params: pair, expected: workers(400) },
  'agreements.frame': { params: agreed, expected: workers(200) },
  'agreements.framed': { params: agreed, expected: workers(400) },
  'agreements.amend': { params: agreed, expected: workers(200) },
  'agreements.amended': { params: agreed, expected: workers(400) },
  'agreements.clause': { params: { ...agreed, clause: 'clause' }, expected: workers(200) },
  'agreements.proposed': { params: { ...agreed, clause: 'clause' }, expected: workers(400) },
  'agreements.comment': { params: { ...agreed, clause: 'clause' }, expected: workers(200) },
  'agreements.commented': { params: { ...agreed, clause: 'clause' }, expected: workers(400) },
  'agreements.accept': { params: agreed, expected: workers(200) },
  'agreements.accepted': { params: agreed, expected: workers(400) },
  'agreements.reopen': { params: agreed, expected: workers(200) },
  'agreements.reopened': { params: agreed, expected: workers(400) },
  'agreements.signatories': { params: { ...agreed, organisation: 'authority' }, expected: workers(200) },
  'agreements.named': { params: { ...agreed, organisation: 'authority' }, expected: workers(400) },
  'agreements.sign': { params: agreed, expected: workers(200) },
  'agreements.signed': { params: agreed, expected: workers(400) },
  'agreements.correct': { params: { ...agreed, organisation: 'authority' }, expected: workers(200) },
  'agreements.corrected': { params: { ...agreed, organisation: 'authority' }, expected: workers(400) },
  'agreements.terminate': { params: agreed, expected: workers(200) },
  'agreements.terminated': { params: agreed, expected: workers(400) },
  'agreements.discard': { params: agreed, expected: workers(200) },
  'agreements.discarded': { params: agreed, expected: workers(400) },
  'agreements.proof': { params: { ...agreed, duty: 'duty' }, expected: workers(200) },
  'agreements.proved': { params: { ...agreed, duty: 'duty' }, expected: workers(400) },
  'clauses.list': { expected: anyOffice(200) },
  'clauses.edit': { params: { programme: 'programme', clause: 'library clause' }, expected: officeOnly(200) },
  'clauses.keep': { params: { programme: 'programme', clause: 'library clause' }, expected: officeOnly(400) },
  'clauses.move': { params: { programme: 'programme', clause: 'library clause' }, expected: officeOnly(303) },
  'clauses.remove': { params: { programme: 'programme', clause: 'library clause' }, expected: officeOnly(200) },
  'clauses.removed': { params: { programme: 'programme', clause: 'library clause' }, expected: officeOnly(422) },
  'signature-rules.list': { expected: anyOffice(200) },
  'signature-rules.add': { expected: anyOffice(400) },
  'signature-rules.end': { params: { rule: 'signature rule' }, expected: anyOffice(200) },
  'signature-rules.ended': { params: { rule: 'signature rule' }, expected: anyOffice(400) },
};
