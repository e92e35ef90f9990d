import { addDays, type Day, endOfDay } from '../../kernel/day.ts';
import { homeTimeZone } from '../../platform/context.ts';
import type { Organisation } from '../organisations/model.ts';
import type { Place } from '../places/model.ts';
import { de as words } from './documents/words.de.ts';
import type { Consultation, CouncilBody, CouncilPaper, Sitting } from './model.ts';
import { de } from './texts.de.ts';

/*
 * Papers as OParl 1.1 (https://schema.oparl.org/1.1/) has them. Its names stand here and nowhere else: our body is its
 * Organization, our sitting its Meeting, our authority its Body. Only what the public version of a released paper says
 * goes out; texts are German, as OParl is made for German councils.
 */

const schema = 'https://schema.oparl.org/1.1/';

/** Where things are: a whole address for a route and its parameters. */
export type Address = (routeId: string, params?: Readonly<Record<string, string>>) => string;

/** All that is public, with everything it speaks of. */
export type Published = {
  readonly papers: readonly CouncilPaper[];
  /** What everybody could read once; only that it is gone is told. */
  readonly gone: readonly CouncilPaper[];
  /** Sittings that a paper left which everybody could read. */
  readonly left: readonly { readonly id: string; readonly organisationId: string; readonly leftAt: Date }[];
  readonly organisations: readonly Organisation[];
  readonly places: readonly Place[];
};

/** What the objects are made with. */
export type Making = {
  readonly at: Address;
  readonly today: Day;
  /** Whether this platform sets PDF; else the file of a paper is its page. */
  readonly pdf: boolean;
};

export type OparlObject = { readonly id: string; readonly type: string } & Readonly<Record<string, unknown>>;

/** The system itself. */
export function systemOf({ at }: Making): OparlObject {
  return {
    id: at('oparl.system'),
    type: `${schema}System`,
    oparlVersion: schema,
    body: at('oparl.bodies'),
    name: 'Klimatwin',
    web: at('home'),
  };
}

/** The authorities that have public papers. */
export function bodiesOf(published: Published, { at }: Making): OparlObject[] {
  return published.organisations.map(organisation => {
    const { id, name, website, placeId } = organisation;
    const papers = [...published.papers, ...published.gone].filter(({ organisationId }) => organisationId === id);
    const key = published.places.find(place => place.id === placeId)?.key ?? null;
    const list = (of: string) => at('oparl.list', { body: id, list: of });
    return {
      id: at('oparl.body', { body: id }),
      type: `${schema}Body`,
      system: at('oparl.system'),
      name,
      ...(website === '' ? {} : { website }),
      // Only keys of Kreise and Gemeinden are such keys.
      ...(key !== null && /^(\d{5}|\d{8})$/.test(key) ? { ags: key.padEnd(8, '0') } : {}),
      organization: list('organizations'),
      person: list('persons'),
      meeting: list('meetings'),
      paper: list('papers'),
      agendaItem: list('agendaItems'),
      consultation: list('consultations'),
      file: list('files'),
      legislativeTerm: [],
      ...timesOf(papers),
    };
  });
}

export function paperOf(paper: CouncilPaper, making: Making): OparlObject {
  const { at } = making;
  return {
    id: at('oparl.paper', { paper: paper.id }),
    type: `${schema}Paper`,
    body: at('oparl.body', { body: paper.organisationId }),
    name: nameOf(paper),
    ...(paper.number === '' ? {} : { reference: paper.number }),
    ...(paper.paperOn === null ? {} : { date: paper.paperOn }),
    paperType: words.kinds[paper.kind],
    mainFile: fileOf(paper, making),
    ...(annexesOf(paper, making).length === 0 ? {} : { auxiliaryFile: annexesOf(paper, making) }),
    consultation: publicOf(paper).map(consultation => consultationOf(paper, consultation, making)),
    web: at('papers.public', { paper: paper.id }),
    ...timesOf([paper]),
  };
}

/** The public version of a paper as a file. */
export function fileOf(paper: CouncilPaper, { at, pdf }: Making): OparlObject {
  const address = at(pdf ? 'papers.public-pdf' : 'papers.public', { paper: paper.id });
  return {
    id: at('oparl.file', { paper: paper.id }),
    type: `${schema}File`,
    name: nameOf(paper),
    mimeType: pdf ? 'application/pdf' : 'text/html',
    ...(paper.paperOn === null ? {} : { date: paper.paperOn }),
    accessUrl: address,
    paper: [at('oparl.paper', { paper: paper.id })],
    ...timesOf([paper]),
  };
}

/**
 * The annexes that everybody may read and that are there as files, under the numbers that they have in the paper. The
 * agreement is among them where everybody may read it and PDF can be set.
 */
export function annexesOf(paper: CouncilPaper, { at, pdf }: Making): OparlObject[] {
  const agreement = paper.released?.agreement ?? null;
  return (paper.released?.annexes ?? []).flatMap(({ title: own, isPublic, fileId }, index) => {
    const address = { paper: paper.id, annex: String(index + 1) };
    const isBound = own === '' && agreement !== null && agreement.forEverybody && pdf;
    if (!isPublic || (fileId === undefined && !isBound)) return [];
    const title = isBound ? agreement.title : own;
    return [
      {
        id: at('oparl.annex', address),
        type: `${schema}File`,
        name: words.annex({ number: index + 1, title }),
        mimeType: 'application/pdf',
        accessUrl: at('papers.public-annex', address),
        paper: [at('oparl.paper', { paper: paper.id })],
        ...timesOf([paper]),
      },
    ];
  });
}

export function consultationOf(paper: CouncilPaper, consultation: Consultation, { at }: Making): OparlObject {
  const { id, body, sitting, role } = consultation;
  return {
    id: at('oparl.consultation', { consultation: id }),
    type: `${schema}Consultation`,
    paper: at('oparl.paper', { paper: paper.id }),
    ...(sitting === null
      ? {}
      : {
          meeting: at('oparl.meeting', { sitting: sitting.id }),
          agendaItem: at('oparl.agenda-item', { consultation: id }),
        }),
    organization: [at('oparl.organization', { council: body.id })],
    authoritative: role === 'decision',
    role: words.roles[role],
    ...timesOf([paper]),
  };
}

/** The bodies of an authority that public papers come before. */
export function organizationsOf(papers: readonly CouncilPaper[], { at }: Making): OparlObject[] {
  const bodies = new Map(all(papers).map(({ consultation: { body } }) => [body.id, body]));
  return [...bodies.values()].map((body: CouncilBody) => ({
    id: at('oparl.organization', { council: body.id }),
    type: `${schema}Organization`,
    body: at('oparl.body', { body: body.organisationId }),
    name: body.name,
    organizationType: 'Gremium',
    meeting: at('oparl.organization-meetings', { council: body.id }),
    ...timesOf(papers.filter(paper => publicOf(paper).some(one => one.body.id === body.id))),
  }));
}

/** The sittings in which public papers are dealt with, each with the items that are about them. */
export function meetingsOf(papers: readonly CouncilPaper[], making: Making): OparlObject[] {
  const { at, today } = making;
  // Papers come latest first; on an agenda the first one stands first.
  const held = all(papers.toReversed()).flatMap(({ paper, consultation }) => {
    const { sitting, body } = consultation;
    return sitting === null ? [] : [{ paper, consultation, sitting, body }];
  });
  return [...Map.groupBy(held, ({ sitting }) => sitting.id).values()].map(items => {
    const { sitting, body } = items[0]!;
    return {
      id: at('oparl.meeting', { sitting: sitting.id }),
      type: `${schema}Meeting`,
      name: body.name,
      meetingState: sitting.day < today ? 'durchgeführt' : 'terminiert',
      ...startOf(sitting),
      organization: [at('oparl.organization', { council: body.id })],
      agendaItem: items.map(({ paper, consultation }, index) => agendaItemOf(paper, consultation, index + 1, making)),
      ...timesOf(items.map(({ paper }) => paper)),
    };
  });
}

function agendaItemOf(paper: CouncilPaper, consultation: Consultation, order: number, { at }: Making): OparlObject {
  const { id, sitting, role, result, isPublic } = consultation;
  const said = role === 'preliminary' || role === 'hearing' ? de.recommendations : de.results;
  return {
    id: at('oparl.agenda-item', { consultation: id }),
    type: `${schema}AgendaItem`,
    ...(sitting === null ? {} : { meeting: at('oparl.meeting', { sitting: sitting.id }) }),
    order,
    name: nameOf(paper),
    public: isPublic,
    consultation: at('oparl.consultation', { consultation: id }),
    ...(result === null ? {} : { result: said[result] }),
    ...timesOf([paper]),
  };
}

/** An object that is gone, as those who fetched it are told: that it is, and nothing else. */
export function deleted({ id, type, created, modified }: OparlObject): OparlObject {
  return { id, type, created, modified, deleted: true };
}

/** Sittings to which no public paper goes any more. Whoever fetched one as a meeting is told that it is gone. */
export function leftMeetings({ left }: Published, { at }: Making): OparlObject[] {
  return left.map(({ id, leftAt }) => {
    const moment = leftAt.toISOString();
    const type = `${schema}Meeting`;
    return { id: at('oparl.meeting', { sitting: id }), type, created: moment, modified: moment, deleted: true };
  });
}

/** Every public consultation of every paper. */
export function all(papers: readonly CouncilPaper[]): { paper: CouncilPaper; consultation: Consultation }[] {
  return papers.flatMap(paper => publicOf(paper).map(consultation => ({ paper, consultation })));
}

function publicOf({ consultations }: CouncilPaper): Consultation[] {
  return consultations.filter(({ isPublic }) => isPublic);
}

function nameOf({ released }: CouncilPaper): string {
  return released?.blocks.subject ?? '';
}

/** Where only the day is known, the sitting begins at midnight, as OParl writes days. */
function startOf({ day, time }: Sitting): { readonly start: string } {
  const [clock, hour] = time === '' ? ['00:00', 0] : [time, Number(time.split(':')[0])];
  // Clocks are changed before three o'clock in the morning.
  const day0 = hour < 3 ? day : addDays(day, 1);
  const midnight = endOfDay(addDays(day0, -1), homeTimeZone).getTime();
  const hours = Math.round((Date.parse(`${day0}T00:00:00Z`) - midnight) / 3_600_000);
  return { start: `${day}T${clock}:00+${String(hours).padStart(2, '0')}:00` };
}

function timesOf(papers: readonly CouncilPaper[]): { readonly created: string; readonly modified: string } {
  const created = Math.min(...papers.map(({ createdAt }) => createdAt.getTime()));
  const modified = Math.max(...papers.map(({ changedAt }) => changedAt.getTime()));
  return { created: new Date(created).toISOString(), modified: new Date(modified).toISOString() };
}
