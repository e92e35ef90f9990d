import type { TextsLike } from '../../../kernel/text.ts';
import type { de } from './home-texts.de.ts';

/** What stands on the first page in English. */
export const en: TextsLike<typeof de> = {
  title: 'Regions and partner towns learn climate protection from each other',
  lead: 'Those with experience advise. Those who want to begin adopt. For a year, as equals, accompanied by an adviser.',
  regionTitle: 'Region twinning',
  regionText: 'Two structurally alike municipalities, districts or regions work together for a year.',
  regionLink: 'Take part: how it works',
  networkTitle: 'Climate Partnership of twin towns',
  networkText: v => `${v.towns} twin towns, ${v.themes} themes, a conference with an excursion for each.`,
  networkNone: 'Several twin towns carry out a climate project together.',
  networkLink: 'To the project of the towns',
  apply: day => `Express interest until ${day}`,
  form: 'Download the form',
  join: 'Take part',
  idea: 'Send an idea',
  year: 'A year in eight steps',
  steps: {
    interest: { title: 'Interest', text: 'experience and need in each field' },
    selection: { title: 'Selection', text: 'by the programme office' },
    pair: { title: 'Pair', text: 'structurally alike, with reasons' },
    agreement: { title: 'Agreement', text: 'and a paper for the council' },
    jourFixe: { title: 'Jour fixe', text: 'every month' },
    studyTour: { title: 'Study tour', text: 'or workshops on site' },
    events: { title: 'Two events', text: 'of all regions' },
    result: { title: 'Result', text: 'measures that last' },
  },
  benefits: 'What you gain',
  adopting: 'Adopting regions',
  advising: 'Advising regions',
  example: 'An example',
  pairs: 'Pairs and networks',
  pairsNote: (pairs, projects) =>
    `${pairs === 1 ? 'One pair' : `${pairs} pairs`} and ${projects === 1 ? 'one project' : `${projects} projects`} of several towns.`,
  network: 'Network',
  towns: 'Twin towns',
  dates: 'Next dates',
  noDates: 'No date is fixed at the moment.',
  allDates: 'All events',
};
