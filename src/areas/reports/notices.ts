import { formatPlainDay } from '../../design/format.ts';
import { isLanguage, type Language } from '../../kernel/text.ts';
import type { Ctx } from '../../platform/context.ts';
import { type MailKind, type MailRow, postMail, type Recipient } from '../../platform/mail/post.ts';
import { fillMail } from '../../platform/mail/template.ts';
import type { Listener } from '../../platform/outbox.ts';
import { linksOf } from '../../platform/web/route.ts';
import { listPersons } from '../identity/queries.ts';
import { loadContactPerson, loadOrganisation } from '../organisations/queries.ts';
import { loadPlanSetting, type PlanSetting } from '../plans/queries.ts';
import type { ReportAct } from './model.ts';
import { listActs, loadReport } from './queries.ts';
import { recipientsAt, recipientsOfOffice } from './queries/recipients.ts';
import { routes } from './routes.tsx';
import { isWritable } from './rules.ts';
import { nameOf, pairOf, textsIn, whoOf } from './views/words.ts';

export const listeners: readonly Listener[] = [
  {
    // Whoever did it knows already.
    event: 'report.moved',
    name: 'reports.moved',
    async handle(ctx, { id, subjectId, ids }) {
      const setting = await loadPlanSetting(ctx, subjectId);
      const { act } = await actOf(ctx, setting, ids);
      if (!act) return;
      const recipients = act.organisationId === setting.officeId ? [] : await recipientsOfOffice(ctx, setting);
      for (const memberId of setting.memberIds.filter(one => one !== act.organisationId)) {
        recipients.push(...(await recipientsAt(ctx, memberId)));
      }
      await tell(ctx, 'report.moved', recipients, { ...ids, partnershipId: subjectId }, id);
    },
  },
  {
    // All are told what the office did for one of them, that one first of all.
    event: 'report.recorded',
    name: 'reports.recorded',
    async handle(ctx, { id, subjectId, ids }) {
      const setting = await loadPlanSetting(ctx, subjectId);
      const { act } = await actOf(ctx, setting, ids);
      if (!act) return;
      const concerned = act.kind === 'submitted' ? setting.memberIds : [act.organisationId];
      const recipients: Recipient[] = [];
      for (const memberId of concerned) recipients.push(...(await recipientsAt(ctx, memberId)));
      await tell(ctx, 'report.recorded', recipients, { ...ids, partnershipId: subjectId }, id);
    },
  },
];

async function actOf(ctx: Ctx, setting: PlanSetting, ids: Readonly<Record<string, string>>) {
  const { due, report } = await loadReport(ctx, setting.partnership, ids.dueId!);
  const act = (await listActs(ctx, report)).find(({ id }) => id === ids.actId);
  return { due, report, act };
}

async function tell(
  ctx: Ctx,
  kind: string,
  recipients: readonly Recipient[],
  ids: Record<string, string>,
  once: string,
): Promise<void> {
  for (const recipient of recipients) {
    await postMail(ctx, { kind, recipient, ids, dedupe: `${once} / ${kind} / ${recipient.id}` });
  }
}

/** The kinds of mail of this area; the words stand in `mails/`. */
export const mails: readonly MailKind[] = [
  { kind: 'report.moved', reader: findReader, build: buildMoved },
  // Whatever was done on somebody's behalf is always told.
  { kind: 'report.recorded', always: true, reader: findReader, build: buildMoved },
  {
    kind: 'report.due',
    reader: findReader,
    async build(ctx, mail) {
      const base = await baseOf(ctx, mail);
      // Submitted meanwhile: then there is nothing to remind of.
      if (base === null || !isWritable(base.report)) return null;
      return { to: base.reader.email, ...fillMail('reports', 'due', base.reader.language, base.values) };
    },
  },
];

async function buildMoved(ctx: Ctx, mail: MailRow) {
  const base = await baseOf(ctx, mail);
  if (base === null || !base.act) return null;
  const { reader, setting, act } = base;
  const values = { ...base.values, happened: sayHappened(reader.language, setting, act), words: act.words };
  return { to: reader.email, ...fillMail('reports', 'moved', reader.language, values) };
}

function sayHappened(language: Language, setting: PlanSetting, { kind, onBehalf, organisationId }: ReportAct): string {
  const t = textsIn(language).mails;
  const by = whoOf(setting, organisationId);
  if (kind === 'submitted' && onBehalf) return t.behalf({ by });
  return t[kind]({ by });
}

type Reader = { readonly name: string; readonly email: string; readonly language: Language };

/** Whom a mail reaches today, or null if there is no such person any more. */
async function findReader(ctx: Ctx, mail: MailRow): Promise<Reader | null> {
  if (mail.recipientKind === 'person') return (await listPersons(ctx, { ids: [mail.recipientId] }))[0] ?? null;
  const { name, email, organisationId } = await loadContactPerson(ctx, mail.recipientId);
  const { languages } = await loadOrganisation(ctx, organisationId);
  return { name, email, language: languages.includes('de') ? 'de' : (languages.find(isLanguage) ?? 'en') };
}

async function baseOf(ctx: Ctx, mail: MailRow) {
  const reader = await findReader(ctx, mail);
  if (reader === null) return null;
  const setting = await loadPlanSetting(ctx, mail.ids.partnershipId!);
  const known = await actOf(ctx, setting, mail.ids);
  const address = { partnership: setting.partnership.id, due: known.due.id };
  const path = linksOf(routes).path('reports.show', reader.language, address);
  const values = {
    name: reader.name,
    pair: pairOf(setting.partnership),
    report: nameOf(reader.language, known.due),
    due: formatPlainDay(reader.language, known.due.dueOn),
    address: `${ctx.baseUrl}${path}`,
    office: setting.officeName,
  };
  return { ...known, reader, setting, values };
}
