import { formatDay, formatPlainDay } from '../../../design/format.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/text.ts';
import type { Participant } from '../model/people.ts';
import type { Known } from '../routes/load.ts';
import { lastDayOf } from '../rules.ts';
import { nameOf, pairOf, peopleTexts, textsIn, whoOf } from '../views/words.ts';

export const sheetTemplate = 'src/areas/tours/documents/sheet.typ';
export const certificateTemplate = 'src/areas/tours/documents/certificate.typ';

/** Rows to write in by hand, for whoever comes without having been entered. */
const emptyRows = 6;

function factsOf({ setting, tour }: Known, language: Language): [string, string][] {
  const t = peopleTexts(language).papers.facts;
  const { meeting, stations } = tour;
  const last = lastDayOf(meeting, stations);
  const days = [meeting.day, ...(last === meeting.day ? [] : [last])].map(day => formatDay(language, day));
  return [
    [t.what, nameOf(language, meeting)],
    [t.when, days.join(' – ')],
    [t.where, meeting.place || meeting.link],
    [t.pair, pairOf(setting.partnership)],
  ];
}

/** The sheet on which everybody signs who comes; a remark beside each name says whether photos are agreed. */
export function sheetData(known: Known, people: readonly Participant[], language: Language) {
  const { papers: t } = peopleTexts(language);
  const rows = people.map(({ name, jobTitle, partyId, photosAgreedOn }) => [
    ...[name, jobTitle, whoOf(known.setting, partyId), photosAgreedOn === null ? t.photosNo : t.photosYes, ''],
  ]);
  return {
    title: t.sheet,
    facts: factsOf(known, language),
    note: t.photosNote,
    columns: t.columns,
    rows: [...rows, ...Array.from({ length: emptyRows }, () => ['', '', '', '', ''])],
  };
}

/** What the office certifies to somebody who was there. */
export function certificateData(known: Known, person: Participant, today: Day, language: Language) {
  const { papers: t } = peopleTexts(language);
  const { setting, tour } = known;
  const { name, jobTitle, partyId } = person;
  return {
    title: t.certificate,
    facts: factsOf(known, language),
    certified: t.certified({ name, jobTitle, party: whoOf(setting, partyId) }),
    stationsTitle: t.stations,
    stations: tour.stations.map(
      station => `${station.title} (${formatPlainDay(language, station.day)}, ${textsIn(language).from(station)})`,
    ),
    issued: t.issued({ day: formatPlainDay(language, today), office: setting.officeName }),
    signature: t.signature,
  };
}
