import { formatCountry, formatEuros, formatPercent, formatPeriod } from '../../../design/format.ts';
import { euroCents } from '../../../kernel/money.ts';
import type { Language } from '../../../kernel/text.ts';
import type { PartName } from '../model/parts.ts';
import type { Subject } from '../queries/subject.ts';
import { type Block, blocksOf } from '../rules/blocks.ts';
import { textsOfProject } from '../views/project-words.ts';
import { periodOf } from '../views/subject-parts.tsx';

export const flyerTemplate = 'src/areas/outreach/documents/flyer.typ';

/** What stands on the flyer, ready for reading; the template only arranges it. */
export type Flyer = {
  readonly title: string;
  readonly motto: string;
  readonly members: readonly string[];
  readonly about: { readonly title: string; readonly blocks: readonly Block[] };
  readonly done: { readonly title: string; readonly blocks: readonly Block[]; readonly fields: readonly string[] };
  readonly who: {
    readonly title: string;
    readonly blocks: readonly Block[];
    readonly ways: readonly { readonly title: string; readonly text: string }[];
  };
  readonly facts: readonly { readonly term: string; readonly value: string }[];
  readonly recommendations: { readonly title: string; readonly blocks: readonly Block[] };
  readonly credits: readonly string[];
  readonly contact: { readonly title: string; readonly lines: readonly string[] };
};

const ways = ['participate-citizens', 'participate-ngos', 'participate-politicians', 'participate-staff'] as const;

/** Two pages A4, folded twice, from the data of a programme or project. `address` is where it stands in the net. */
export function flyerOf(subject: Subject, address: string, lang: Language): Flyer {
  const t = textsOfProject(lang);
  const { project, programme, places } = subject;
  const part = (name: PartName, most: number) => blocksOf(subject.parts.get(name)?.html ?? '', most);
  const intro = part('participate', 420);
  return {
    title: (project ?? programme).name[lang],
    motto: project?.motto?.[lang] ?? (project ? '' : t.ofProgramme.lead),
    members: (project?.members ?? []).map(({ name, placeId }) => {
      const place = placeId === null ? undefined : places.get(placeId);
      return place ? `${name}, ${formatCountry(lang, place.country)}` : name;
    }),
    about: { title: t.about, blocks: part('about', 1400) },
    done: {
      title: t.done,
      blocks: part('done', 620),
      fields: project
        ? project.themes.map(({ label }) => label[lang])
        : programme.taxonomy.fields.map(f => f.label[lang]),
    },
    who: {
      title: t.who,
      blocks: intro.length > 0 ? intro : [{ kind: 'paragraph', text: t.everybody }],
      ways: ways
        .map(name => ({ title: t.ways[name], text: part(name, 190)[0]?.text ?? '' }))
        .filter(w => w.text !== ''),
    },
    facts: factsOf(subject, lang),
    recommendations: { title: t.recommendations, blocks: part('recommendations', 620) },
    credits: (subject.funding?.funders ?? []).flatMap(({ creditLine }) => (creditLine ? [creditLine[lang]] : [])),
    contact: { title: t.coordination, lines: contactLines(subject, address, lang) },
  };
}

function factsOf(subject: Subject, lang: Language): { term: string; value: string }[] {
  const t = textsOfProject(lang);
  const period = periodOf(subject);
  const { funding, targets } = subject;
  return [
    ...(period === null ? [] : [{ term: t.term, value: formatPeriod(lang, period) }]),
    ...targets.map(({ percent, baseYear, targetYear }) => ({
      term: t.target,
      value: t.targetLine({
        percent: formatPercent(lang, percent / 100, 1),
        year: String(targetYear),
        base: baseYear === null ? t.baseUnknown : t.base(String(baseYear)),
      }),
    })),
    ...(funding?.totalCents == null
      ? []
      : [{ term: t.total, value: formatEuros(lang, euroCents(funding.totalCents)) }]),
  ];
}

function contactLines({ project, office }: Subject, address: string, lang: Language): string[] {
  const t = textsOfProject(lang);
  const body = project?.coordination ?? office;
  return [
    body.name,
    ...(project?.address ?? '').split('\n'),
    body.phone === '' ? '' : `${t.phone}: ${body.phone}`,
    body.email === '' ? '' : `${t.email}: ${body.email}`,
    address.replace(/^https?:\/\//, ''),
  ].filter(line => line !== '');
}
