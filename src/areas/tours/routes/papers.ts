import { NotFound } from '../../../kernel/errors.ts';
import { canMakePdf, makePdf } from '../../../platform/documents/pdf.ts';
import { download } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { certificateData, certificateTemplate, sheetData, sheetTemplate } from '../documents/papers.ts';
import { listParticipants } from '../queries/people.ts';
import { peopleTexts } from '../views/words.ts';
import { type Known, knownToWorkOn } from './load.ts';

/** `GET …/programm/teilnahme/unterschriften.pdf` */
export async function downloadSheet(visit: Visit): Promise<Response> {
  const { known, people } = await peopleOf(visit);
  const { papers } = peopleTexts(visit.language);
  return pdf(visit, sheetTemplate, sheetData(known, people, visit.language), papers.sheet);
}

/** `GET …/programm/teilnahme/:person/bescheinigung.pdf`, for whoever was there. @throws NotFound for anybody else */
export async function downloadCertificate(visit: Visit): Promise<Response> {
  const { known, people } = await peopleOf(visit);
  const person = people.find(({ id, present }) => present && id === visit.params.person);
  if (!person) throw new NotFound('certificate');
  const data = certificateData(known, person, visit.ctx.today, visit.language);
  return pdf(visit, certificateTemplate, data, peopleTexts(visit.language).papers.certificate);
}

async function peopleOf(visit: Visit) {
  const known: Known = await knownToWorkOn(visit);
  return { known, people: await listParticipants(visit.ctx, known.tour.meeting.id) };
}

function pdf({ language }: Visit, template: string, data: unknown, name: string): Response {
  if (!canMakePdf()) throw new NotFound('pdf');
  return download(makePdf(template, language, data), 'application/pdf', `${name}.pdf`);
}
