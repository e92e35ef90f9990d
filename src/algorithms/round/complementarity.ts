import type { FieldAnswer } from './participant.ts';

const HIGHEST_LEVEL = 4;

/** Experience that nothing proves counts for six tenths. */
const WITHOUT_EVIDENCE = 0.6;

/** One field in which two places fit: who gives and who takes; both null for peers. */
export type FieldFit = {
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly complementarity: number;
};

/** A place's answers by field. */
export type Answers = { readonly id: string; readonly byField: ReadonlyMap<string, FieldAnswer> };

/** need of the taker × evidence of the giver × max(0, difference of experience), levels as quarters; 0 where a role rules it out. */
function advice(giver: FieldAnswer, taker: FieldAnswer): number {
  const willing = mayAdvise(giver) && mayAdopt(taker);
  if (!willing) return 0;
  const evidence = giver.evidence >= 1 ? 1 : WITHOUT_EVIDENCE;
  const lead = Math.max(0, giver.experience - taker.experience);
  return (taker.need / HIGHEST_LEVEL) * evidence * (lead / HIGHEST_LEVEL);
}

/**
 * min(need) × (1 − |difference of experience|) for two who would be peers: one of them asked for it and the other agrees, or both left it
 * open and have the same experience to build on. Two beginners who left it open are not peers: neither has anything to show yet.
 */
function exchange(a: FieldAnswer, b: FieldAnswer): number {
  const open = (answer: FieldAnswer) => answer.role === 'peer' || answer.role === 'either';
  if (!open(a) || !open(b)) return 0;
  const asked = a.role === 'peer' || b.role === 'peer';
  if (!asked && (a.experience !== b.experience || a.experience === 0)) return 0;
  const gap = Math.abs(a.experience - b.experience) / HIGHEST_LEVEL;
  return (Math.min(a.need, b.need) / HIGHEST_LEVEL) * (1 - gap);
}

/** The fields in which two places fit, by name; each in its better direction. */
export function fieldFits(a: Answers, b: Answers): readonly FieldFit[] {
  const fits: FieldFit[] = [];
  for (const [field, own] of a.byField) {
    const other = b.byField.get(field);
    if (other === undefined) continue;
    const giving = advice(own, other);
    const taking = advice(other, own);
    const peers = exchange(own, other);
    // At most one direction is above 0, since it takes a lead; as peers only where that serves both better.
    const complementarity = Math.max(giving, taking, peers);
    if (complementarity === 0) continue;
    if (giving === complementarity) fits.push({ field, from: a.id, to: b.id, complementarity });
    else if (taking === complementarity) fits.push({ field, from: b.id, to: a.id, complementarity });
    else fits.push({ field, from: null, to: null, complementarity });
  }
  return fits.length < 2 ? fits : fits.sort((x, y) => (x.field < y.field ? -1 : 1));
}

/** 1 − Π (1 − C_f): every further field adds, none is needed. 0 without a field. */
export function complementarityOf(fits: readonly FieldFit[]): number {
  return 1 - fits.reduce((left, { complementarity }) => left * (1 - complementarity), 1);
}

export function mayAdvise({ role }: FieldAnswer): boolean {
  return role === 'advising' || role === 'either';
}

export function mayAdopt({ role }: FieldAnswer): boolean {
  return role === 'adopting' || role === 'either';
}
