import { formatDay, formatMoment } from '../../design/format.ts';
import { findDay } from '../../kernel/day.ts';
import type { Language } from '../../kernel/text.ts';
import type { Ctx } from '../../platform/context.ts';
import { type MailKind, type MailRow, postMail } from '../../platform/mail/post.ts';
import { fillMail } from '../../platform/mail/template.ts';
import type { Listener } from '../../platform/outbox.ts';
import { linksOf } from '../../platform/web/route.ts';
import { loadOrganisation } from '../organisations/queries.ts';
import { listVersions } from '../programmes/queries.ts';
import { deadlineInWords } from '../programmes/queries/terms-in-words.ts';
import type { ActOnBehalf, Application } from './model.ts';
import { type ApplicationOfCall, listOnBehalf, loadApplication } from './queries.ts';
import { findReader, listReaders } from './queries/readers.ts';
import { readApplications } from './queries/rows.ts';
import { routes } from './routes.tsx';
import { textsIn, wordsOf } from './views/typed.ts';

/** Who is told of what. */
export const listeners: readonly Listener[] = [
  tell('application.submitted', 'receipt'),
  ...['returned', 'eligible', 'ineligible', 'reserve', 'declined'].map(state =>
    tell(`application.${state}`, 'decision'),
  ),
  {
    event: 'application.on-behalf',
    name: 'applications.on-behalf',
    async handle(ctx, { subjectId, ids }) {
      const { application } = await loadApplication(ctx, subjectId);
      // Several steps of one day are one act; the authority is told of it once.
      const act = { act: ids.act!, receivedOn: ids.receivedOn! };
      await post(ctx, application, 'on-behalf', `${subjectId} / ${act.act} / ${ctx.today}`, act);
    },
  },
  ...(['corrected', 'extended', 'cancelled'] as const).map((change): Listener => ({
    event: `call.${change}`,
    name: `applications.call-${change}`,
    async handle(ctx, { id, subjectId }) {
      const begun = await readApplications(ctx, { callIds: [subjectId] });
      for (const application of begun.filter(isConcerned)) await post(ctx, application, 'call-changed', id, { change });
    },
  })),
];

function tell(event: string, mail: string): Listener {
  return {
    event,
    name: `applications.${event}.${mail}`,
    async handle(ctx, { id, subjectId }) {
      await post(ctx, (await loadApplication(ctx, subjectId)).application, mail, id, {});
    },
  };
}

/** Everyone who began and is not out of the round. */
function isConcerned({ state }: Application): boolean {
  return state !== 'withdrawn' && state !== 'ineligible' && state !== 'declined';
}

async function post(
  ctx: Ctx,
  application: Application,
  mail: string,
  occasion: string,
  ids: Record<string, string>,
): Promise<void> {
  const kind = `applications.${mail}`;
  for (const recipient of await listReaders(ctx, application)) {
    const dedupe = `${occasion} / ${kind} / ${recipient.id} / ${application.id}`;
    await postMail(ctx, { kind, recipient, ids: { ...ids, applicationId: application.id }, dedupe });
  }
}

type Values = Record<string, string>;

/** The kinds of mail of this area; the words stand in `mails/`. */
export const mails: readonly MailKind[] = [
  mailKind('receipt', async (_ctx, { application, call }, lang) => ({
    received: formatMoment(lang, application.submittedAt, call.terms.timeZone),
  })),
  mailKind('decision', async (_ctx, { application, call }, lang) => {
    const t = textsIn(lang);
    const { state, decisionReason } = application;
    return {
      result: t.overview[state](wordsOf(call, lang)),
      reason: decisionReason === null ? '' : `${t.reason}: ${decisionReason}`,
      next: t.next[state],
    };
  }),
  mailKind('on-behalf', async (ctx, { application, call }, lang, { ids }) => {
    const t = textsIn(lang);
    const paper = (await listOnBehalf(ctx, application.id)).find(({ act }) => act === ids.act);
    return {
      act: t.acts[ids.act as ActOnBehalf](wordsOf(call, lang)),
      receivedOn: formatDay(lang, findDay(ids.receivedOn!)),
      channel: paper ? t.channels[paper.channel] : '',
    };
  }),
  mailKind('call-changed', async (ctx, { call }, lang, { ids }) => {
    const [latest] = await listVersions(ctx, call.id);
    const t = textsIn(lang).callChanged;
    return {
      change: t[ids.change as 'corrected' | 'extended' | 'cancelled'],
      reason: latest?.reason ?? '',
      deadline: deadlineInWords(call.deadlineAt, call.terms.timeZone, lang),
    };
  }),
];

function mailKind(
  file: string,
  valuesOf: (ctx: Ctx, held: ApplicationOfCall, lang: Language, mail: MailRow) => Promise<Values>,
): MailKind {
  return {
    kind: `applications.${file}`,
    // Receipt, decision and what the office did in one's name are owed, wished for or not.
    ...(file === 'call-changed' ? {} : { always: true }),
    reader: findReader,
    async build(ctx, mail) {
      const held = await loadApplication(ctx, mail.ids.applicationId!);
      const reader = await findReader(ctx, mail);
      if (reader === null) return null;
      const { language, name, email } = reader;
      const office = await loadOrganisation(ctx, held.call.programme.officeId);
      const { id } = held.application;
      const word = wordsOf(held.call, language).application;
      const values = {
        ...(await valuesOf(ctx, held, language, mail)),
        name,
        call: held.call.name[language],
        word: word.one,
        yours: word.yours,
        yoursAsObject: word.yoursAsObject,
        organisation: held.organisation.name,
        address: `${ctx.baseUrl}${linksOf(routes).path('applications.show', language, { id })}`,
        questions: textsIn(language).questions(office.name, office.phone),
        office: office.name,
      };
      return { to: email, ...fillMail('applications', file, language, values) };
    },
  };
}
