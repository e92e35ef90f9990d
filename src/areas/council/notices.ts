import { formatDay } from '../../design/format.ts';
import { isLanguage, type Language } from '../../kernel/text.ts';
import type { Ctx } from '../../platform/context.ts';
import type { MailKind, MailRow } from '../../platform/mail/post.ts';
import { fillMail } from '../../platform/mail/template.ts';
import { linksOf } from '../../platform/web/route.ts';
import { listPersons } from '../identity/queries.ts';
import { loadContactPerson, loadOrganisation } from '../organisations/queries.ts';
import { type DuePaper, listDuePapers } from './queries/due.ts';
import { loadPaperSubject } from './queries/facts.ts';
import { routes } from './routes.tsx';
import { partnersOf, textsIn } from './views/words.ts';

/** The kinds of mail of this area; the words stand in `mails/`. */
export const mails: readonly MailKind[] = [
  {
    kind: 'paper.due',
    reader: findReader,
    async build(ctx, mail) {
      const reader = await findReader(ctx, mail);
      // Handed in, taken back or moved meanwhile: then there is nothing to remind of.
      const due = (await listDuePapers(ctx)).find(({ paper }) => paper.id === mail.ids.paperId);
      if (reader === null || !due || due.submitBy < ctx.today) return null;
      const values = await valuesOf(ctx, due, reader.language);
      return { to: reader.email, ...fillMail('council', 'due', reader.language, { ...values, name: reader.name }) };
    },
  },
];

type Reader = { readonly name: string; readonly email: string; readonly language: Language };

/** Whom a mail reaches today, or null if there is no such person any more. */
async function findReader(ctx: Ctx, { recipientKind, recipientId }: MailRow): Promise<Reader | null> {
  if (recipientKind === 'person') return (await listPersons(ctx, { ids: [recipientId] }))[0] ?? null;
  const { name, email, organisationId } = await loadContactPerson(ctx, recipientId);
  const { languages } = await loadOrganisation(ctx, organisationId);
  return { name, email, language: languages.includes('de') ? 'de' : (languages.find(isLanguage) ?? 'en') };
}

async function valuesOf(ctx: Ctx, { paper, step, submitBy }: DuePaper, language: Language) {
  const subject = await loadPaperSubject(ctx, paper.partnershipId, paper.organisationId);
  return {
    partner: partnersOf(subject.partnership, paper.organisationId),
    body: step.consultation.body.name,
    sitting: formatDay(language, step.consultation.sitting?.day ?? null),
    day: formatDay(language, submitBy),
    state: textsIn(language).states[paper.state],
    address: ctx.baseUrl + linksOf(routes).path('papers.show', language, { paper: paper.id }),
    office: subject.office,
  };
}
