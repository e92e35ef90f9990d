import type { JSX } from 'hono/jsx/jsx-runtime';
import { NotFound } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/id.ts';
import { done, type Outcome } from '../../../kernel/verdict.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Route, Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import {
  saveCommitment,
  saveContact,
  saveFieldDetails,
  saveFields,
  savePlace,
  saveWishes,
} from '../commands/answers.ts';
import { concernedBy, mustBe, type Paper } from '../commands/held.ts';
import type { Answer, OnBehalf } from '../model.ts';
import { mayFillIn } from '../policy.ts';
import { type ApplicationOfCall, findFileOf, findPlaceOf, listOnBehalf, loadApplication } from '../queries.ts';
import { listNames } from '../queries/names.ts';
import { isEditable } from '../rules.ts';
import { isAnswered } from '../rules/completeness.ts';
import { commitmentInput, contactInput, fieldDetails, fieldLevels, wishesInput } from '../schema.ts';
import { FieldStep } from '../views/field-step.tsx';
import { isOnBehalf, type StepProps } from '../views/form.tsx';
import { CommitmentStep, ContactStep, FieldsStep, PlaceStep, WishesStep } from '../views/steps.tsx';
import { readPaper, sayErrors, together } from './answers.ts';

/** What one step reads, saves and shows; everything else is the same for all. */
type StepPlan<T> = {
  readonly read: (visit: Visit, held: ApplicationOfCall) => Outcome<T>;
  readonly save: (visit: Visit, id: string, value: T, paper: Paper | null) => Promise<Outcome<null>>;
  readonly page: (props: StepProps) => Promise<JSX.Element> | JSX.Element;
  readonly next: (visit: Visit, held: ApplicationOfCall) => string;
};

/** The two routes of a step below its application. */
function step<T>(name: string, german: string, english: string, plan: StepPlan<T>): readonly Route[] {
  const path = { de: `/de/arbeit/interesse/:id/${german}`, en: `/en/work/interest/:id/${english}` };
  const id = `applications.${name}`;
  return [
    { id, method: 'GET', path, access: 'signed-in', handle: visit => show(visit, plan) },
    { id: `${id}.save`, method: 'POST', path, access: 'signed-in', handle: visit => take(visit, plan) },
  ];
}

/** What may no longer be changed is shown as it stands, not as a form. */
async function show<T>(visit: Visit, plan: StepPlan<T>): Promise<Response> {
  const held = await loadApplication(visit.ctx, visit.params.id!);
  mustBe(mayFillIn(visit.ctx.actor, concernedBy(held)), 'fill in');
  if (!isEditable(held.application.state)) return seeOther(home(visit, held));
  return html(await plan.page({ visit, held, errors: [], paper: await lastPaper(visit, held) }));
}

/** How the last act came, for whoever records on behalf. */
export async function lastPaper(visit: Visit, held: ApplicationOfCall): Promise<OnBehalf | undefined> {
  return isOnBehalf({ visit, held }) ? (await listOnBehalf(visit.ctx, held.application.id))[0] : undefined;
}

async function take<T>(visit: Visit, plan: StepPlan<T>): Promise<Response> {
  const { ctx, fields } = visit;
  const id = visit.params.id!;
  const held = await loadApplication(ctx, id);
  mustBe(mayFillIn(ctx.actor, concernedBy(held)), 'fill in');
  const refuse = async (reasons: Parameters<typeof sayErrors>[1], status: number) =>
    html(await plan.page({ visit, held, errors: sayErrors(visit, reasons, held.call) }), status);
  const typed = together(plan.read(visit, held), readPaper(visit, concernedBy(held)));
  if (!typed.ok) return refuse(typed.reasons, 400);
  const [value, paper] = typed.value;
  const saved = await plan.save(visit, id, value, paper);
  if (!saved.ok) return refuse(saved.reasons, 422);
  const then = fields.text('then');
  if (then === 'later') return seeOther(home(visit, held));
  if (then === 'more') return seeOther(visit.link(visit.routeId.replace(/\.save$/, ''), visit.params, { more: '1' }));
  return seeOther(plan.next(visit, await loadApplication(ctx, id)));
}

/** Where one is after "continue later": the application, for the office its record. */
function home(visit: Visit, held: ApplicationOfCall): string {
  const { id } = held.application;
  return isOnBehalf({ visit, held })
    ? visit.link('applications.record', { call: held.call.slug, id })
    : visit.link('applications.show', { id });
}

const to = (name: string) => (visit: Visit) => visit.link(`applications.${name}`, { id: visit.params.id! });

const place: StepPlan<string> = {
  read: ({ fields }) => done(fields.text('place')),
  save: ({ ctx }, id, word, paper) => savePlace(ctx, id, word, paper),
  page: async props => <PlaceStep {...props} place={await findPlaceOf(props.visit.ctx, props.held.application)} />,
  next: to('fields'),
};

const fields: StepPlan<Parameters<typeof saveFields>[2]> = {
  read: readFields,
  save: ({ ctx }, id, answers, paper) => saveFields(ctx, id, answers, paper),
  page: props => <FieldsStep {...props} />,
  next: (visit, held) => afterField(visit, held, null),
};

function readFields({ fields }: Visit, { call, application }: ApplicationOfCall): ReturnType<typeof fieldsRead> {
  return fieldsRead([...new Set([...call.terms.fields, ...application.answers.map(({ field }) => field)])], fields);
}

function fieldsRead(ids: readonly string[], sent: Visit['fields']): Outcome<Parameters<typeof saveFields>[2]> {
  const all = ids.map(field => {
    const text = (name: string) => sent.text(`${name}-${field}`) || undefined;
    const read = readShape(fieldLevels, { role: text('role'), experience: text('experience'), need: text('need') });
    return read.ok ? done({ field, ...read.value }) : named(read, field);
  });
  const reasons = all.flatMap(read => (read.ok ? [] : read.reasons));
  return reasons.length > 0 ? { ok: false, reasons } : done(all.flatMap(read => (read.ok ? [read.value] : [])));
}

function named<T>(outcome: Outcome<T> & { readonly ok: false }, field: string): Outcome<never> {
  return { ok: false, reasons: outcome.reasons.map(reason => ({ ...reason, field: `${reason.field}-${field}` })) };
}

const field: StepPlan<Parameters<typeof saveFieldDetails>[3]> = {
  read: ({ fields }) =>
    readShape(fieldDetails, {
      experienceText: fields.text('experienceText'),
      needText: fields.text('needText'),
      proofs: Array.from({ length: slotsSent(fields) }, (_, index) => ({
        measure: fields.text(`measure-${index}`),
        year: fields.text(`year-${index}`),
        effect: fields.text(`effect-${index}`),
        contact: fields.text(`contact-${index}`),
      })),
    }),
  save: ({ ctx, params }, id, details, paper) => saveFieldDetails(ctx, id, params.field!, details, paper),
  page: props => {
    const { visit, held, errors } = props;
    const answer = answerOf(visit, held);
    const more = visit.query.has('more') ? 1 : 0;
    const slots = Math.max(1, slotsSent(visit.fields), answer.proofs.length + more);
    // A refused proof is named by its place among the proofs; its inputs by their own names.
    const here = errors.map(({ text, field: at }) => ({ text, ...(at ? { field: inputOf(at) } : {}) }));
    return <FieldStep {...props} errors={here} answer={answer} slots={slots} />;
  },
  next: (visit, held) => afterField(visit, held, visit.params.field!),
};

function inputOf(at: string): string {
  return at.replace(/^proofs\.(\d+)\.(\w+)$/, '$2-$1');
}

const mostProofs = 20;

function slotsSent(sent: Visit['fields']): number {
  let slots = 0;
  while (slots < mostProofs && sent.has(`measure-${slots}`)) slots++;
  return slots;
}

/** @throws NotFound for a field without experience and need */
function answerOf(visit: Visit, held: ApplicationOfCall): Answer {
  const answer = held.application.answers.find(candidate => candidate.field === visit.params.field);
  if (!answer) throw new NotFound('field');
  return answer;
}

/** The next answered field in the order of the call, and after the last one the wishes. */
function afterField(visit: Visit, { application, call }: ApplicationOfCall, done: string | null): string {
  const order = [...new Set([...call.terms.fields, ...application.answers.map(answer => answer.field)])];
  const rest = order.slice(done === null ? 0 : order.indexOf(done) + 1);
  const next = rest.find(id => application.answers.some(answer => answer.field === id && isAnswered(answer)));
  const { id } = application;
  return next === undefined
    ? visit.link('applications.wishes', { id })
    : visit.link('applications.field', { id, field: next });
}

const wishes: StepPlan<Parameters<typeof saveWishes>[2]> = {
  read: ({ fields }) =>
    readShape(wishesInput, {
      maxTravelHours: fields.text('maxTravelHours'),
      languages: fields.all('languages'),
      partners: fields.text('partners'),
      excluded: fields.text('excluded'),
      note: fields.text('note'),
    }),
  save: ({ ctx }, id, input, paper) => saveWishes(ctx, id, input, paper),
  page: async props => {
    const { visit, held } = props;
    const { partnerKeys, excludedKeys } = held.application.wishes;
    const names = await listNames(visit.ctx, [...partnerKeys, ...excludedKeys]);
    // With the key behind it, a name that several places bear is understood again.
    const named = (keys: readonly string[]) => keys.map(key => wordFor(key, names.get(key)));
    const said = { partners: named(partnerKeys), excluded: named(excludedKeys) };
    return <WishesStep {...props} {...said} />;
  },
  next: to('commitment'),
};

function wordFor(key: string, name: string | undefined): string {
  if (name === undefined) return key;
  return isId(key) ? name : `${name} (${key})`;
}

const commitment: StepPlan<Parameters<typeof saveCommitment>[2]> = {
  read: ({ fields }) => {
    const typed = readShape(commitmentInput, {
      headConfirmed: fields.text('headConfirmed'),
      team: fields.text('team'),
    });
    if (!typed.ok) return typed;
    return done({ ...typed.value, letter: fields.file('letter'), removeLetter: fields.has('removeLetter') });
  },
  save: ({ ctx }, id, input, paper) => saveCommitment(ctx, id, input, paper),
  page: async props => {
    const { visit, held } = props;
    const { letterFileId } = held.application.commitment;
    const letter = letterFileId === null ? null : await findFileOf(visit.ctx, held.application, letterFileId);
    return <CommitmentStep {...props} letter={letter?.name ?? null} />;
  },
  next: to('contact'),
};

const contact: StepPlan<Parameters<typeof saveContact>[2]> = {
  read: ({ fields }) =>
    readShape(contactInput, {
      name: fields.text('name'),
      jobTitle: fields.text('jobTitle'),
      email: fields.text('email'),
      phone: fields.text('phone'),
    }),
  save: ({ ctx }, id, input, paper) => saveContact(ctx, id, input, paper),
  page: props => <ContactStep {...props} />,
  next: to('check'),
};

/** Each step of the form, shown and saved for good. */
export const stepRoutes: readonly Route[] = [
  ...step('place', 'kommune', 'authority', place),
  ...step('fields', 'handlungsfelder', 'fields', fields),
  ...step('field', 'handlungsfelder/:field', 'fields/:field', field),
  ...step('wishes', 'wuensche', 'wishes', wishes),
  ...step('commitment', 'rueckhalt', 'backing', commitment),
  ...step('contact', 'ansprechpartner', 'contact', contact),
];
