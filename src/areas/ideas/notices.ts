import { formatDay } from '../../design/format.ts';
import { inLanguage, type Language } from '../../kernel/text.ts';
import type { Ctx } from '../../platform/context.ts';
import { type Mailbox, type MailKind, type MailRow, postMail } from '../../platform/mail/post.ts';
import { fillMail, type MailText } from '../../platform/mail/template.ts';
import type { Listener } from '../../platform/outbox.ts';
import { linksOf } from '../../platform/web/route.ts';
import { loadOrganisation } from '../organisations/queries.ts';
import { loadProgramme } from '../programmes/queries.ts';
import type { Answer, Idea } from './model.ts';
import { findAuthorAddress, listAnswers, listWordings, loadSupport } from './queries.ts';
import { loadProofs } from './queries/proofs.ts';
import { findIdea } from './queries/rows.ts';
import { routes } from './routes.tsx';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';

const told = ['published', 'rejected', 'supported', 'under-review', 'merged', 'hidden', 'shown'] as const;
type Told = (typeof told)[number];

/** What the author is told of, if there is an address. */
export const listeners: readonly Listener[] = [
  tell('sent', 'confirm'),
  tell('submitted', 'recorded'),
  tell('confirmed', 'received'),
  tell('wording', 'changed'),
  ...told.map(happened => tell(happened, 'state', { happened })),
  ...(['accepted', 'answered', 'implemented'] as const).map(state => tell(state, 'answer', { state })),
];

function tell(happened: string, mail: string, ids: Record<string, string> = {}): Listener {
  return {
    event: `idea.${happened}`,
    name: `ideas.${happened}.${mail}`,
    async handle(ctx, { id, subjectId }) {
      const kind = `ideas.${mail}`;
      const recipient = { kind: 'address', id: subjectId } as const;
      await postMail(ctx, { kind, recipient, ids, dedupe: `${id} / ${kind}` });
    },
  };
}

type Values = Record<string, string | number>;

/**
 * The kinds of mail of this area. Words that somebody typed stand in none that goes to an unconfirmed address: nobody
 * can send advertising through us.
 */
export const mails: readonly MailKind[] = [
  toAuthor('confirm', async (ctx, idea) => {
    if (idea.state !== 'unconfirmed') return null;
    const proofs = await loadProofs(ctx);
    const token = proofs.confirm(idea);
    return { code: spaced(proofs.code(idea.id)), address: addressOf(ctx, idea.language, 'ideas.confirm', { token }) };
  }),
  toAuthor('received', async (_ctx, idea) => {
    const { received } = textsIn(idea.language).mail;
    const day = formatDay(idea.language, idea.moderationDue);
    // The office may have been faster than the mail; then its own mail says what happened.
    if (idea.checkedAt !== null) return { next: '' };
    return { next: idea.state === 'submitted' ? received.submitted(day) : received.published(day) };
  }),
  toAuthor('recorded', async (_ctx, idea) => {
    // An address that the office noted; whoever sends an idea with an address confirms it first.
    if (idea.channel === null) return null;
    const { received } = textsIn(idea.language).mail;
    return { next: idea.checkedAt === null ? received.submitted(formatDay(idea.language, idea.moderationDue)) : '' };
  }),
  toAuthor('state', async (_ctx, idea, { ids }) => {
    const t = textsIn(idea.language).mail;
    const happened = ids.happened as Told;
    const { headline, text } = t.state[happened];
    const reason = (happened === 'rejected' || happened === 'hidden') && idea.reason ? t.reason(idea.reason) : '';
    const owes = happened === 'supported' || happened === 'under-review';
    const due = owes && idea.answerDue !== null ? t.until(formatDay(idea.language, idea.answerDue)) : '';
    return { headline, text: [text, reason, due].filter(Boolean).join(' ') };
  }),
  toAuthor('changed', async (ctx, idea) => {
    const latest = (await listWordings(ctx, idea.id)).at(-1);
    return { reason: latest?.reason ?? '', text: idea.text };
  }),
  toAuthor('answer', async (ctx, idea, { ids }) => {
    const t = textsIn(idea.language).mail;
    const answer = (await listAnswers(ctx, idea.id)).findLast(({ state }) => state === ids.state);
    if (!answer) return null;
    const page = addressOf(ctx, idea.language, 'ideas.show', { idea: String(idea.number) });
    return { headline: t.answered[ids.state as Answer['state']], answer: answer.text, public: page };
  }),
  {
    kind: 'ideas.support',
    always: true,
    reader: async (ctx, { ids }) => aboutIdea(ctx, (await loadSupport(ctx, ids.supportId!)).ideaId),
    async build(ctx, mail) {
      const support = await loadSupport(ctx, mail.ids.supportId!);
      const idea = await findIdea(ctx, { id: support.ideaId });
      if (support.email === null || !idea) return null;
      const { language, id, email, confirmedAt } = support;
      const t = textsIn(language).mail;
      const params = { idea: String(idea.number), support: id };
      const text = fillMail('ideas', 'support', language, {
        number: idea.number,
        intro: confirmedAt === null ? t.supportNew : t.supportAgain,
        code: spaced((await loadProofs(ctx)).code(id)),
        address: addressOf(ctx, language, 'ideas.support.code', params),
      });
      return { to: email, ...text };
    },
  },
];

function toAuthor(file: string, valuesOf: (ctx: Ctx, idea: Idea, mail: MailRow) => Promise<Values | null>): MailKind {
  return {
    kind: `ideas.${file}`,
    always: true,
    reader: (ctx, { recipientId }) => aboutIdea(ctx, recipientId),
    async build(ctx, mail): Promise<(MailText & { to: string }) | null> {
      const idea = await findIdea(ctx, { id: mail.recipientId });
      const to = idea === null ? null : await findAuthorAddress(ctx, idea.id);
      if (idea === null || to === null) return null;
      const own = await valuesOf(ctx, idea, mail);
      if (own === null) return null;
      const receipt = (await loadProofs(ctx)).receipt(idea);
      const { name, contact } = await officeOf(ctx, idea);
      const values = {
        number: idea.number,
        title: idea.title,
        address: addressOf(ctx, idea.language, 'ideas.own', { receipt }),
        office: name,
        contact: contact === '' ? '' : textsIn(idea.language).mail.disagree(contact),
        ...own,
      };
      return { to, ...fillMail('ideas', file, idea.language, values) };
    },
  };
}

/** The idea instead of a person: names and addresses of authors and supporters are for the mail alone. */
async function aboutIdea(ctx: Ctx, id: string): Promise<Mailbox | null> {
  const idea = await findIdea(ctx, { id });
  return idea === null ? null : { name: idea.title, email: '' };
}

/** Who signs, and whom one can ask. */
async function officeOf(ctx: Ctx, { programmeId }: Idea): Promise<{ name: string; contact: string }> {
  if (programmeId === null) return { name: 'Klimatwin', contact: '' };
  const { officeId } = await loadProgramme(ctx, programmeId);
  const { name, phone, email } = await loadOrganisation(ctx, officeId);
  return { name, contact: [name, phone, email].filter(Boolean).join(', ') };
}

function addressOf(ctx: Ctx, language: Language, routeId: string, params: Record<string, string>): string {
  return `${ctx.baseUrl}${linksOf(routes).path(routeId, language, params)}`;
}

/** A code as it is read aloud: `123 456`. */
function spaced(code: string): string {
  return code.replace(/(\d{3})(?=\d)/g, '$1 ');
}

function textsIn(language: Language) {
  return inLanguage(language, { de, en });
}
