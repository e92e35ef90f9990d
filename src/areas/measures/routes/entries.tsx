import type { Child } from 'hono/jsx';
import { NotFound } from '../../../kernel/errors.ts';
import type { Language } from '../../../kernel/text.ts';
import { done, type Outcome, type Reason } from '../../../kernel/verdict.ts';
import type { FormError } from '../../../design/form.tsx';
import type { Ctx } from '../../../platform/context.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Route, Visit } from '../../../platform/web/route.ts';
import { readShape, sayReasons } from '../../../platform/web/shape.ts';
import type { Received } from '../../organisations/commands/receipts.ts';
import { receiptInput } from '../../organisations/schema.ts';
import type { TargetSubject } from '../model.ts';
import { EntryPage, type EntrySubject, RemovalPage } from '../views/entry-pages.tsx';
import { textsIn } from '../views/words.ts';

/** One kind of thing that is said of somebody, with all that its six addresses need. */
export type EntryKind<Entry extends { readonly id: string }, Input> = {
  /** Begins the names of the routes: `targets` makes `targets.new`. */
  readonly id: string;
  /** Where the things of a subject stand. */
  readonly base: { readonly de: string; readonly en: string };
  /** The words of its pages. */
  readonly texts: 'targets' | 'memberships' | 'achievements';
  /** Whose it is, for whoever may change it. @throws NotFound, Forbidden */
  readonly subjectOf: (visit: Visit) => Promise<EntrySubject>;
  readonly load: (ctx: Ctx, id: string) => Promise<Entry>;
  readonly subjectIdOf: (entry: Entry) => string;
  readonly say: (entry: Entry, language: Language) => string;
  readonly fields: (visit: Visit, entry: Entry | null, errors: readonly FormError[]) => Promise<Child> | Child;
  /** Names of its inputs in the order of the form. */
  readonly inputs: readonly string[];
  readonly read: (typed: Readonly<Record<string, string>>, visit: Visit) => Outcome<Input>;
  readonly add: (ctx: Ctx, subject: TargetSubject, input: Input, received: Received | null) => Promise<Outcome<string>>;
  readonly change: (ctx: Ctx, id: string, input: Input, received: Received | null) => Promise<Outcome<string>>;
  readonly remove: (ctx: Ctx, id: string, received: Received | null) => Promise<Outcome<null>>;
};

const access = 'signed-in';

/** The addresses of one kind of thing: a new one, the form of one, and taking it away. */
export function entryRoutes<Entry extends { readonly id: string }, Input>(kind: EntryKind<Entry, Input>): Route[] {
  const below = (german: string, english: string) => ({ de: kind.base.de + german, en: kind.base.en + english });
  const newPath = below('/neu', '/new');
  const entryPath = below('/:entry', '/:entry');
  const removalPath = below('/:entry/entfernen', '/:entry/remove');

  async function show(visit: Visit, entry: Entry | null, reasons: readonly Reason[] = [], status = 200) {
    const subject = await kind.subjectOf(visit);
    const texts = textsIn(visit.language);
    const t = texts[kind.texts];
    const order = [...kind.inputs, 'receivedOn', 'channel', 'file'];
    const place = ({ field }: Reason) => order.indexOf(field ?? '');
    const errors = sayReasons(
      reasons.toSorted((a, b) => place(a) - place(b)),
      texts.refusals,
    );
    const params = { ...visit.params, ...(entry === null ? {} : { entry: entry.id }) };
    return html(
      <EntryPage
        visit={visit}
        subject={subject}
        title={entry === null ? t.add : t.edit}
        lead={t.lead}
        save={t.save}
        action={visit.link(entry === null ? `${kind.id}.add` : `${kind.id}.change`, params)}
        removal={entry === null ? null : visit.link(`${kind.id}.removal`, params)}
        errors={errors}
      >
        {await kind.fields(visit, entry, errors)}
      </EntryPage>,
      status,
    );
  }

  /** The one of the address, where it is of the subject of the address. */
  async function entryOf(visit: Visit): Promise<{ entry: Entry; subject: EntrySubject }> {
    const subject = await kind.subjectOf(visit);
    const entry = await kind.load(visit.ctx, visit.params.entry!);
    if (kind.subjectIdOf(entry) !== subject.id) throw new NotFound(kind.id);
    return { entry, subject };
  }

  async function save(visit: Visit, entry: Entry | null, subject: EntrySubject): Promise<Response> {
    const inputs = Object.fromEntries(kind.inputs.map(name => [name, visit.fields.text(name)]));
    const typed = kind.read(inputs, visit);
    const came = readReceipt(visit, subject);
    if (!typed.ok || !came.ok) {
      return show(visit, entry, [...(typed.ok ? [] : typed.reasons), ...(came.ok ? [] : came.reasons)], 400);
    }
    const saved =
      entry === null
        ? await kind.add(visit.ctx, { kind: subject.kind, id: subject.id }, typed.value, came.value)
        : await kind.change(visit.ctx, entry.id, typed.value, came.value);
    return saved.ok ? seeOther(subject.back.href) : show(visit, entry, saved.reasons, 422);
  }

  async function changeEntry(visit: Visit): Promise<Response> {
    const { entry, subject } = await entryOf(visit);
    return save(visit, entry, subject);
  }

  async function showRemoval(visit: Visit, reasons: readonly Reason[] = [], status = 200): Promise<Response> {
    const { entry, subject } = await entryOf(visit);
    const texts = textsIn(visit.language);
    const title = texts[kind.texts].removal({ what: kind.say(entry, visit.language) });
    const action = visit.link(`${kind.id}.remove`, visit.params);
    const errors = sayReasons(reasons, texts.refusals);
    return html(<RemovalPage visit={visit} subject={subject} title={title} action={action} errors={errors} />, status);
  }

  async function remove(visit: Visit): Promise<Response> {
    const { entry, subject } = await entryOf(visit);
    const came = readReceipt(visit, subject);
    if (!came.ok) return showRemoval(visit, came.reasons, 400);
    const removed = await kind.remove(visit.ctx, entry.id, came.value);
    return removed.ok ? seeOther(subject.back.href) : showRemoval(visit, removed.reasons, 422);
  }

  const route = (name: string, method: Route['method'], path: Route['path'], handle: Route['handle']): Route => ({
    id: `${kind.id}.${name}`,
    method,
    path,
    access,
    handle,
  });
  return [
    route('new', 'GET', newPath, visit => show(visit, null)),
    route('add', 'POST', newPath, async visit => save(visit, null, await kind.subjectOf(visit))),
    route('edit', 'GET', entryPath, async visit => show(visit, (await entryOf(visit)).entry)),
    route('change', 'POST', entryPath, changeEntry),
    route('removal', 'GET', removalPath, visit => showRemoval(visit)),
    route('remove', 'POST', removalPath, remove),
  ];
}

/** How it came that the office says something for an organisation; null where it speaks for itself. */
function readReceipt({ fields }: Visit, { onBehalf }: EntrySubject): Outcome<Received | null> {
  if (!onBehalf) return done(null);
  const typed = readShape(receiptInput, { receivedOn: fields.text('receivedOn'), channel: fields.text('channel') });
  return typed.ok ? done({ ...typed.value, file: fields.file('file') }) : typed;
}
