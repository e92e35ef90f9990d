import { formatMoment, formatNumber, formatPeriod, formatPlainDay, unknown } from '../../../design/format.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/text.ts';
import { startOf } from '../../meetings/rules.ts';
import { sayState } from '../../partnerships/rules/say-state.ts';
import { laender } from '../../places/model.ts';
import { indicators } from '../../places/model/indicators.ts';
import { isOpen } from '../../plans/rules.ts';
import { sayEntryState } from '../../plans/rules/say-state.ts';
import type { Briefing } from '../queries/briefing.ts';
import { memberName, pairOf, sayAway, saySignal, textsIn } from '../views/words.ts';

export const folderTemplate = 'src/areas/advice/documents/folder.typ';

/** What tells most about a place at a glance. */
const shownFigures = ['inhabitants', 'inhabitants-geonames', 'area', 'density', 'density-geonames'];

type Rows = {
  readonly title: string;
  readonly none: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** What stands on paper about these pairs: one after the other, each on a page of its own. */
export function folderData(language: Language, today: Day, briefings: readonly Briefing[], title: string) {
  const t = textsIn(language).folder;
  return {
    title,
    head: t.head({ day: formatPlainDay(language, today) }),
    pairs: briefings.map(briefing => pairData(language, today, briefing)),
  };
}

function pairData(language: Language, today: Day, briefing: Briefing) {
  const texts = textsIn(language);
  const t = texts.folder;
  const { pair, entries } = briefing;
  const { partnership, call, lastContact, next } = pair;
  const who = (id: string | null) => officeOr(language, briefing, id);
  return {
    title: pairOf(partnership),
    preline: call.name[language],
    facts: [
      [t.state, sayState(language, partnership.state)],
      [
        t.began,
        partnership.beganOn === null
          ? unknown
          : formatPeriod(language, { from: partnership.beganOn.first, to: partnership.beganOn.last }),
      ],
      [texts.pairs.adviser, pair.advisers.join(', ') || unknown],
      [
        texts.pairs.lastContact,
        lastContact === null ? texts.pairs.neverHeard : sayAway(language, lastContact.day, today),
      ],
      [
        texts.pairs.nextMeeting,
        next === null ? texts.pairs.noMeeting : formatMoment(language, startOf(next), next.zone),
      ],
    ],
    phones: phones(language, briefing),
    lists: [
      {
        title: t.signals,
        none: texts.pairs.nothing,
        items: pair.signals.map(signal => {
          const whom = signal.organisationId === null ? '' : `${who(signal.organisationId)}: `;
          return `${whom}${saySignal(language, signal)} (${texts.pairs.since({ day: formatPlainDay(language, signal.since) })})`;
        }),
      },
      {
        title: t.duties,
        none: t.noDuties,
        items: briefing.openDuties.map(({ side, text }) => `${t.sides[side]}: ${text[language]}`),
      },
    ],
    tables: [
      {
        ...{ title: t.fields, none: t.noFields, columns: [t.field, t.direction] },
        rows: partnership.fields.map(({ label, fromId, toId }) => [
          label[language],
          fromId === null || toId === null ? unknown : t.advises({ from: who(fromId), to: who(toId) }),
        ]),
      },
      figures(language, briefing),
      {
        ...{ title: t.plan, none: t.noPlan, columns: [t.what, t.who, t.due, t.state] },
        rows: entries
          .filter(entry => isOpen(entry))
          .toSorted((a, b) => (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9'))
          .map(({ title, organisationId, responsible, dueOn, state, blocker }) => [
            blocker === null ? title : `${title} (${t.blocked({ reason: blocker.reason })})`,
            [who(organisationId), responsible].filter(Boolean).join(', '),
            formatPlainDay(language, dueOn),
            sayEntryState(language, state),
          ]),
      },
      outcomes(language, briefing),
      ...file(language, briefing),
    ] satisfies readonly Rows[],
  };
}

function officeOr(language: Language, { pair, organisations }: Briefing, id: string | null): string {
  return id === organisations.at(-1)?.id ? organisations.at(-1)!.name : memberName(language, pair.partnership, id);
}

/** Whom to call: those named for the pair, then the numbers of authorities and office. */
function phones(language: Language, { contacts, organisations }: Briefing): Rows {
  const t = textsIn(language).folder;
  return {
    ...{ title: t.phones, none: t.noPhones, columns: [t.authority, t.person, t.phone, t.mail] },
    rows: organisations.flatMap(({ id, name, phone, email }) => {
      const named = contacts
        .filter(({ organisationId }) => organisationId === id)
        .map(({ contact }) => [
          name,
          [contact.name, contact.jobTitle].filter(Boolean).join(', '),
          contact.phone || unknown,
          contact.email || unknown,
        ]);
      return phone === '' && named.length > 0 ? named : [...named, [name, t.desk, phone || unknown, email || unknown]];
    }),
  };
}

function figures(language: Language, { pair, places, figures: known }: Briefing): Rows {
  const t = textsIn(language).folder;
  const members = pair.partnership.members;
  const placeOf = (placeId: string | null) => places.find(({ id }) => id === placeId);
  const value = (placeId: string | null, indicatorId: string, factor: number, digits: number) => {
    const found = known.find(one => one.placeId === placeId && one.indicatorId === indicatorId)?.value;
    return typeof found === 'number' ? formatNumber(language, found * factor, digits) : unknown;
  };
  const shown = indicators.filter(
    ({ id }) => shownFigures.includes(id) && known.some(({ indicatorId }) => indicatorId === id),
  );
  return {
    ...{ title: t.figures, none: '', columns: [t.figure, ...members.map(({ name }) => name)] },
    rows: [
      [t.kind, ...members.map(({ placeId }) => placeOf(placeId)?.kind ?? unknown)],
      [t.land, ...members.map(({ placeId }) => laender[placeOf(placeId)?.land ?? '']?.[language] ?? unknown)],
      ...shown.map(({ id, label, unit, year, factor, digits }) => [
        `${label[language]} (${[unit[language], year].filter(Boolean).join(', ')})`,
        ...members.map(({ placeId }) => value(placeId, id, factor, digits)),
      ]),
    ],
  };
}

function outcomes(language: Language, briefing: Briefing): Rows {
  const t = textsIn(language).folder;
  const { last } = briefing;
  const day = last === null ? null : formatPlainDay(language, last.meeting.day);
  return {
    title: day === null ? t.lastMeeting : t.lastMeetingOn({ day }),
    none: last === null ? t.noMeeting : t.noOutcomes,
    columns: [t.kind, t.what, t.who, t.due],
    rows: (last?.outcomes ?? []).map(({ kind, text, organisationId, responsible, dueOn }) => [
      t.outcomes[kind],
      text,
      kind === 'task'
        ? [officeOr(language, briefing, organisationId), responsible].filter(Boolean).join(', ')
        : unknown,
      formatPlainDay(language, dueOn),
    ]),
  };
}

/** Notes and answers, for whoever takes over. */
function file(language: Language, { file, pair }: Briefing): Rows[] {
  if (file === null) return [];
  const { notes, pulse, folder } = textsIn(language);
  const name = (id: string | null) => memberName(language, pair.partnership, id);
  return [
    {
      ...{ title: notes.title, none: notes.none, columns: [notes.day, notes.kind, notes.whom, notes.text] },
      rows: file.notes.map(({ day, kind, organisationId, text }) => [
        formatPlainDay(language, day),
        notes.kinds[kind],
        name(organisationId),
        text || unknown,
      ]),
    },
    {
      ...{ title: pulse.results, none: pulse.none, columns: [pulse.day, folder.authority, folder.how, folder.needs] },
      rows: file.answers.map(({ day, organisationId, going, needs }) => [
        formatPlainDay(language, day),
        name(organisationId),
        pulse.goings[going],
        needs || unknown,
      ]),
    },
  ];
}
