import { dayAt } from '../../../kernel/day.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { homeTimeZone } from '../../../platform/context.ts';
import type { Outside, OutsideRefusal } from '../../../platform/outside.ts';
import type { RemoteConsultation, RemotePaper } from '../model.ts';
import { resultIn, roleIn } from '../rules/oparl-words.ts';
import { clockAt } from './ical.ts';

export type OparlRefusal = OutsideRefusal | 'oparl-no-paper' | 'oparl-deleted';

type Json = Readonly<Record<string, unknown>>;

/** A paper comes before so many bodies at most, and all of it is read within half a minute. */
const mostConsultations = 20;
const longest = 30_000;

/**
 * Reads a paper from an OParl server (1.0 or 1.1) with its consultations, their bodies, meetings and agenda items. What is
 * linked is read from the same server only; what cannot be read there is left out.
 */
export async function fetchPaper(outside: Outside, address: string): Promise<Outcome<RemotePaper, OparlRefusal>> {
  const signal = AbortSignal.timeout(longest);
  const fetched = await outside.readJson(address, signal);
  if (!fetched.ok) return fetched;
  const paper = asObject(fetched.value);
  if (paper === null || !/^https?:\/\/schema\.oparl\.org\/1\.\d+\/Paper$/.test(text(paper.type))) {
    return refused({ code: 'oparl-no-paper' });
  }
  if (paper.deleted === true) return refused({ code: 'oparl-deleted' });
  const known = new Map<string, Json | null>();
  /** What stands there, or is linked to. */
  const open = async (value: unknown): Promise<Json | null> => {
    const link = Array.isArray(value) ? value[0] : value;
    if (typeof link !== 'string') return asObject(link);
    if (!URL.canParse(link) || new URL(link).origin !== new URL(address).origin) return null;
    const before = known.get(link);
    if (before !== undefined) return before;
    const answer = await outside.readJson(link, signal);
    const object = answer.ok ? asObject(answer.value) : null;
    known.set(link, object);
    return object;
  };
  const consultations: RemoteConsultation[] = [];
  const listed = Array.isArray(paper.consultation) ? paper.consultation.slice(0, mostConsultations) : [];
  for (const one of listed) {
    const consultation = await open(one);
    if (consultation !== null && consultation.deleted !== true) {
      consultations.push(...(await consultationOf(consultation, open)));
    }
  }
  return done({
    name: text(paper.name),
    reference: text(paper.reference).slice(0, 60),
    paperType: text(paper.paperType),
    web: webOf(paper, address),
    consultations: consultations.toSorted(byDay),
  });
}

async function consultationOf(
  consultation: Json,
  open: (value: unknown) => Promise<Json | null>,
): Promise<RemoteConsultation[]> {
  const body = text((await open(consultation.organization))?.name);
  if (body === '') return [];
  const meeting = await open(consultation.meeting);
  const item = await open(consultation.agendaItem);
  const start = new Date(text(meeting?.start));
  const isHeld = meeting !== null && meeting.cancelled !== true && !Number.isNaN(start.getTime());
  const time = isHeld ? clockAt(start) : '';
  const said = text(item?.result);
  const role = text(consultation.role);
  const id = text(consultation.id);
  return [
    {
      ...(id === '' ? {} : { id }),
      body: body.slice(0, 200),
      day: isHeld ? dayAt(start, homeTimeZone) : null,
      // Whole days begin at midnight.
      time: time === '00:00' ? '' : time,
      role: roleIn(role, consultation.authoritative === true),
      isPublic: item?.public !== false,
      result: resultIn(said),
      said,
      source: webOf(item ?? {}, text(item?.id ?? consultation.id)),
    },
  ];
}

function byDay(a: RemoteConsultation, b: RemoteConsultation): number {
  return (a.day ?? '9999').localeCompare(b.day ?? '9999');
}

/** The page for people, or the address of the data itself. */
function webOf(object: Json, address: string): string {
  const web = text(object.web);
  return /^https?:\/\//.test(web) ? web : address;
}

function asObject(value: unknown): Json | null {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Json) : null;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim().slice(0, 1000) : '';
}
