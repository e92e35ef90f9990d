import { Broken } from '../../kernel/errors.ts';
import type { Outcome } from '../../kernel/verdict.ts';
import type { Ctx } from '../../platform/context.ts';
import {
  decideApplication,
  selectApplications,
  startApplication,
  submitApplication,
  withdrawApplication,
} from './commands.ts';
import { saveCommitment, saveContact, saveFieldDetails, saveFields, saveWishes } from './commands/answers.ts';
import type { Application, ApplicationState, Contact, Decision, FieldAnswer } from './model.ts';
import { loadApplication } from './queries.ts';
import type { WishesInput } from './schema.ts';

/** What an application for a test or the demo is like; everything left out is complete and ordinary. */
export type ApplicationWish = {
  readonly callId: string;
  readonly organisationId: string;
  /** Default: submitted. */
  readonly state?: Exclude<ApplicationState, 'scored'>;
  readonly answers?: readonly FieldAnswer[];
  readonly wishes?: Partial<WishesInput>;
  readonly contact?: Contact;
  /** What is said of each proof; the demo names measures. */
  readonly measure?: string;
  readonly reason?: string;
};

const ordinary: readonly FieldAnswer[] = [
  { field: 'efficiency', role: 'advising', experience: 3, need: 1, evidence: 1 },
  { field: 'mobility', role: 'adopting', experience: 1, need: 4, evidence: 0 },
];

const somebody: Contact = {
  name: 'Kim Beispiel',
  jobTitle: 'Klimaschutzmanagement',
  email: 'klima@musterland.example',
  phone: '0123 456',
};

/** An application that walked to its state by the commands. The call must be open at the moment of `ctx`. */
export async function anApplication(ctx: Ctx, wish: ApplicationWish): Promise<Application> {
  const system: Ctx = { ...ctx, actor: { kind: 'system', job: 'fixtures' } };
  const { callId, organisationId, state = 'submitted', answers = ordinary } = wish;
  const id = must(await startApplication(system, { callId, organisationId, paper: null }));
  must(await saveFields(system, id, answers, null));
  for (const { field, evidence } of answers.filter(answer => answer.evidence > 0)) {
    const measure = wish.measure ?? 'Energierunden in Unternehmen';
    const proofs = Array.from({ length: evidence }, (_, index) => ({
      measure: index === 0 ? measure : `${measure} (${index + 1})`,
      year: 2024,
      effect: '',
      contact: '',
    }));
    must(await saveFieldDetails(system, id, field, { experienceText: '', needText: '', proofs }, null));
  }
  if (wish.wishes) must(await saveWishes(system, id, { ...noWishesTyped, ...wish.wishes }, null));
  must(await saveContact(system, id, wish.contact ?? somebody, null));
  const backing = { headConfirmed: true, team: '', letter: null, removeLetter: false };
  must(await saveCommitment(system, id, backing, null));
  if (state !== 'draft') must(await submitApplication(system, id, null));
  const reason = wish.reason ?? 'Der Antrag betrifft kein Handlungsfeld des Aufrufs.';
  for (const to of wayTo[state]) must(await decideApplication(system, id, { to, reason }));
  if (state === 'selected') await selectApplications(system, [id]);
  if (state === 'withdrawn') must(await withdrawApplication(system, id, { reason, paper: null }));
  return (await loadApplication(system, id)).application;
}

const noWishesTyped: WishesInput = { maxTravelHours: null, languages: [], partners: [], excluded: [], note: '' };

const wayTo: Record<Exclude<ApplicationState, 'scored'>, readonly Decision[]> = {
  draft: [],
  submitted: [],
  returned: ['returned'],
  eligible: ['eligible'],
  ineligible: ['ineligible'],
  selected: ['eligible'],
  reserve: ['eligible', 'reserve'],
  declined: ['eligible', 'declined'],
  withdrawn: [],
};

function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Broken(`fixture refused: ${outcome.reasons.map(({ code }) => code).join(', ')}`);
  return outcome.value;
}
