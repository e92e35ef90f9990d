import type { Cell } from './permission-cells.ts';

/** Its own people and the office of the programme know of a paper; nobody else does before it is public. */
const readBy = (status: number) => [303, status, status, 404, status, 404] as const;
/** Coordinator and office change it; colleagues read it. */
const changedBy = (own: number, office: number) => [303, own, 403, 404, office, 404] as const;
const everybody = [200, 200, 200, 200, 200, 200] as const;
/** The office of the programme only; other people are told that it is not theirs. */
const officeOnly = (mine: number) => [303, 403, 403, 403, mine, 403] as const;
const sentence = { programme: 'programme', block: 'block', language: 'language' };
const nobody = [404, 404, 404, 404, 404, 404] as const;
/** The form was empty on purpose. */
const emptyForm = changedBy(400, 400);

const draft = { paper: 'paper' };
const released = { paper: 'released paper' };
const sitting = { ...released, consultation: 'consultation' };
const subject = { ...draft, block: 'block' };

export const paperCells: Readonly<Record<string, Cell>> = {
  'papers.list': { expected: [303, 200, 200, 200, 200, 200] },
  'papers.resolutions': { expected: [303, 200, 200, 200, 200, 200] },
  'paper-sentences.list': { expected: [303, 403, 403, 403, 200, 200] },
  'paper-sentences.edit': { params: sentence, expected: officeOnly(200) },
  'paper-sentences.keep': { params: sentence, expected: officeOnly(422) },
  'papers.create': { params: { partnership: 'partnership' }, expected: [303, 200, 404, 404, 200, 404] },
  'papers.created': { params: { partnership: 'partnership' }, expected: [303, 400, 404, 404, 400, 404] },
  'papers.show': { params: draft, expected: readBy(200) },
  'papers.details': { params: draft, expected: changedBy(200, 200) },
  'papers.detailed': { params: draft, expected: emptyForm },
  'papers.text': { params: subject, expected: changedBy(200, 200) },
  'papers.written': { params: subject, expected: changedBy(422, 400) },
  'papers.sequence': { params: draft, expected: changedBy(200, 200) },
  // Seen is empty: somebody may have saved meanwhile. The office has to say first how it got it.
  'papers.sequenced': { params: draft, expected: changedBy(422, 400) },
  'papers.bodies': { params: draft, expected: changedBy(200, 200) },
  'papers.bodies-saved': { params: draft, expected: changedBy(303, 400) },
  'papers.calendar': { params: draft, expected: changedBy(200, 200) },
  'papers.calendar-taken': { params: draft, expected: changedBy(422, 400) },
  'papers.step': { params: draft, expected: changedBy(404, 404) },
  'papers.stepped': { params: draft, expected: changedBy(404, 404) },
  'papers.result': { params: sitting, expected: changedBy(200, 200) },
  'papers.resulted': { params: sitting, expected: emptyForm },
  'papers.result-file': { params: sitting, expected: readBy(404) },
  'papers.pdf': { params: released, expected: readBy(200) },
  'papers.docx': { params: released, expected: readBy(200) },
  'papers.template': { params: draft, expected: changedBy(200, 200) },
  // Without a file.
  'papers.template-kept': { params: draft, expected: changedBy(422, 400) },
  'papers.own-docx': { params: draft, expected: readBy(404) },
  'papers.share': { params: draft, expected: changedBy(200, 200) },
  'papers.shared-new': { params: draft, expected: emptyForm },
  'papers.unshare': { params: draft, expected: changedBy(404, 404) },
  'papers.shared': { params: { secret: 'paper link' }, expected: everybody },
  'papers.shared-pdf': { params: { secret: 'paper link' }, expected: everybody },
  'papers.shared-docx': { params: { secret: 'paper link' }, expected: everybody },
  // There is no template.
  'papers.shared-own-docx': { params: { secret: 'paper link' }, expected: nobody },
  'papers.final': { params: released, expected: readBy(200) },
  'papers.final-file': { params: released, expected: readBy(404) },
  'papers.final-form': { params: released, expected: changedBy(200, 200) },
  // Nothing was filed; the office has to say first how it got it.
  'papers.filed': { params: released, expected: changedBy(422, 400) },
  'papers.shared-final': { params: { secret: 'paper link' }, expected: everybody },
  'papers.shared-filed': { params: { secret: 'paper link' }, expected: [422, 422, 422, 422, 422, 422] },
  'papers.annexes': { params: draft, expected: changedBy(200, 200) },
  // Without a file; the office has to say first how it got it.
  'papers.annexes-kept': { params: draft, expected: changedBy(422, 400) },
  // There is no agreement yet.
  'papers.annex': { params: { ...released, annex: 'first annex' }, expected: readBy(404) },
  'papers.annexes-zip': { params: released, expected: readBy(404) },
  'papers.shared-annex': { params: { secret: 'paper link', annex: 'first annex' }, expected: nobody },
  'papers.shared-annexes-zip': { params: { secret: 'paper link' }, expected: nobody },
  'papers.public-annex': { params: { ...released, annex: 'first annex' }, expected: nobody },
  'papers.oparl': { params: released, expected: changedBy(200, 200) },
  'papers.oparl-done': { params: released, expected: emptyForm },
  'papers.public': { params: released, expected: everybody },
  'papers.public-pdf': { params: released, expected: everybody },

  'oparl.system': { expected: everybody },
  'oparl.bodies': { expected: everybody },
  'oparl.body': { params: { body: 'authority' }, expected: everybody },
  'oparl.list': { params: { body: 'authority', list: 'oparl list' }, expected: everybody },
  'oparl.paper': { params: released, expected: everybody },
  'oparl.file': { params: released, expected: everybody },
  'oparl.annex': { params: { ...released, annex: 'first annex' }, expected: nobody },
  'oparl.consultation': { params: sitting, expected: everybody },
  'oparl.agenda-item': { params: sitting, expected: everybody },
  'oparl.meeting': { params: { sitting: 'sitting' }, expected: everybody },
  'oparl.organization': { params: { council: 'council body' }, expected: everybody },
  'oparl.organization-meetings': { params: { council: 'council body' }, expected: everybody },
};
