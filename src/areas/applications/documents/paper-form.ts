import { inLanguage, type Language } from '../../../kernel/text.ts';
import type { Organisation } from '../../organisations/model.ts';
import type { CallOfProgramme } from '../../programmes/queries.ts';
import { deadlineInWords } from '../../programmes/queries/terms-in-words.ts';
import { fieldRoleWishes, levels } from '../model.ts';
import { fieldLabel, textsIn, wordsOf } from '../views/typed.ts';
import { de } from './paper-form.de.ts';
import { en } from './paper-form.en.ts';

export const paperFormTemplate = 'src/areas/applications/documents/paper-form.typ';

/** A question on paper. `name` is that of the same question in the browser. */
export type PaperItem =
  | { readonly kind: 'line' | 'text' | 'tick'; readonly name: string; readonly label: string; readonly help: string }
  | {
      readonly kind: 'table';
      readonly label: string;
      readonly columns: readonly PaperColumn[];
      readonly rows: readonly PaperRow[];
    };
/** A column of answers; with `choices`, one of them is the answer. */
export type PaperColumn = { readonly name: string; readonly label: string; readonly choices: readonly string[] };
/** A row; without a label its first cell is an answer, too. */
export type PaperRow = { readonly name: string; readonly label: string };

export type PaperSection = {
  readonly title: string;
  readonly notes: readonly string[];
  readonly items: readonly PaperItem[];
};

/** The expression of interest as a form to print or to fill in with Word. */
export type PaperForm = {
  readonly title: string;
  readonly subtitle: string;
  readonly notes: readonly string[];
  readonly fill: string;
  readonly choose: string;
  readonly sections: readonly PaperSection[];
};

/** The words of the paper that are not those of the browser. */
export function paperTexts(lang: Language): typeof de {
  return inLanguage<typeof de>(lang, { de, en: en as typeof de });
}

/**
 * The form of a call in a language: the same questions as in the browser, under the same names, with whom to send it to
 * and by when. `address` is where the call stands in the net.
 */
export function paperForm(call: CallOfProgramme, office: Organisation, address: string, lang: Language): PaperForm {
  const t = textsIn(lang);
  const p = paperTexts(lang);
  const w = wordsOf(call, lang);
  const ways = [office.email, office.phone].filter(Boolean).join(', ');
  return {
    title: t.title(w),
    subtitle: call.name[lang],
    notes: [
      p.until({ deadline: deadlineInWords(call.deadlineAt, call.terms.timeZone, lang) }),
      p.to({ office: office.name, ways }),
      p.online({ address }),
      p.required,
      p.privacy,
    ],
    fill: p.fill,
    choose: p.choose,
    sections: [
      { title: t.steps.place, notes: [], items: placeItems(lang) },
      { title: t.steps.fields, notes: scales(call, lang), items: fieldItems(call, lang) },
      { title: t.steps.wishes, notes: [t.wishes.lead], items: wishItems(lang) },
      { title: t.steps.commitment, notes: [t.commitment.lead], items: commitmentItems(lang) },
      { title: t.steps.contact, notes: [t.contact.phoneHelp], items: contactItems(lang) },
    ],
  };
}

function placeItems(lang: Language): PaperItem[] {
  const t = textsIn(lang);
  return [
    { kind: 'line', name: 'organisation', label: `${t.place.name} *`, help: '' },
    { kind: 'line', name: 'place', label: t.place.key, help: paperTexts(lang).keyHelp },
    { kind: 'line', name: 'country', label: t.place.country, help: '' },
  ];
}

function scales(call: CallOfProgramme, lang: Language): string[] {
  const t = textsIn(lang);
  const w = wordsOf(call, lang);
  const p = paperTexts(lang);
  return [
    p.levels,
    p.scaleExperience({ steps: levels.map(level => t.experience[level]).join(', ') }),
    p.scaleNeed({ steps: levels.map(level => t.need[level]).join(', ') }),
    p.scaleRole({ roles: fieldRoleWishes.map(role => t.roles[role](w)).join('; ') }),
    t.fields.proofsNote,
  ];
}

function fieldItems(call: CallOfProgramme, lang: Language): PaperItem[] {
  const t = textsIn(lang);
  const w = wordsOf(call, lang);
  const p = paperTexts(lang);
  const free = (name: string, label: string): PaperColumn => ({ name, label, choices: [] });
  return [
    {
      kind: 'table',
      label: `${t.steps.fields} *`,
      columns: [
        free('field', p.field),
        { name: 'experience', label: t.fields.experience, choices: levels.map(level => t.experience[level]) },
        { name: 'need', label: t.fields.need, choices: levels.map(level => t.need[level]) },
        { name: 'role', label: p.role, choices: fieldRoleWishes.map(role => t.roleNames[role](w)) },
      ],
      rows: call.terms.fields.map(id => ({ name: id, label: fieldLabel(call, id, lang) })),
    },
    { kind: 'text', name: 'experienceText', label: p.done, help: '' },
    { kind: 'text', name: 'needText', label: p.wanted, help: '' },
    {
      kind: 'table',
      label: t.fields.proofs,
      columns: [
        free('field', p.field),
        free('measure', t.fields.measure),
        free('year', t.fields.year),
        free('effect', t.fields.effect),
        free('contact', t.fields.contact),
      ],
      rows: [1, 2, 3, 4].map(n => ({ name: `proof-${n}`, label: '' })),
    },
  ];
}

function wishItems(lang: Language): PaperItem[] {
  const t = textsIn(lang).wishes;
  return [
    { kind: 'line', name: 'maxTravelHours', label: `${t.hours} (${t.hoursUnit})`, help: '' },
    { kind: 'line', name: 'languages', label: t.languages, help: '' },
    { kind: 'line', name: 'partners', label: t.partners, help: '' },
    { kind: 'line', name: 'excluded', label: t.excluded, help: '' },
    { kind: 'text', name: 'note', label: t.note, help: '' },
  ];
}

function commitmentItems(lang: Language): PaperItem[] {
  const t = textsIn(lang).commitment;
  return [
    { kind: 'tick', name: 'headConfirmed', label: `${t.head} *`, help: t.headHelp },
    { kind: 'text', name: 'team', label: t.team, help: t.teamHelp },
  ];
}

function contactItems(lang: Language): PaperItem[] {
  const t = textsIn(lang).contact;
  return [
    { kind: 'line', name: 'name', label: `${t.name} *`, help: '' },
    { kind: 'line', name: 'jobTitle', label: t.jobTitle, help: '' },
    { kind: 'line', name: 'email', label: t.email, help: '' },
    { kind: 'line', name: 'phone', label: t.phone, help: '' },
  ];
}
