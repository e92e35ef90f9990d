import { z } from 'zod';
import { type Language, languages, type Text, textOrNull } from '../../kernel/text.ts';
import { line, long, optionalDay } from '../programmes/schema.ts';
import {
  type Project,
  type ProjectFacts,
  projectKinds,
  reviewTopics,
  type TownTwinning,
  type TwinningFacts,
  type TwinningTopic,
  twinningTopics,
} from './model.ts';

/** What the office types about a project. An applicant that is not in the list comes in under its name. */
export const projectInput = z.object({
  programmeId: z.string().min(1, 'programme-missing'),
  'name-de': line.min(1, 'name-missing'),
  'name-en': line.min(1, 'name-missing'),
  'motto-de': line,
  'motto-en': line,
  kind: z.enum(projectKinds, 'kind-missing'),
  fromDay: optionalDay,
  toDay: optionalDay,
  coordinationId: z.string(),
  address: long,
  applicantId: z.string(),
  applicantName: line,
  source: line,
});
export type ProjectInput = z.output<typeof projectInput>;
export type ProjectInputs = Readonly<Record<keyof ProjectInput, string>>;

export function projectOf(input: ProjectInput): ProjectFacts {
  const { programmeId, kind, fromDay, toDay, address, source } = input;
  return {
    programmeId,
    name: { de: input['name-de'], en: input['name-en'] },
    motto: textOrNull({ de: input['motto-de'], en: input['motto-en'] }),
    kind,
    fromDay,
    toDay,
    coordinationId: orNull(input.coordinationId),
    address,
    applicantId: orNull(input.applicantId),
    source,
  };
}

export function projectInputsOf(project: Project): ProjectInputs {
  return {
    programmeId: project.programmeId,
    'name-de': project.name.de,
    'name-en': project.name.en,
    'motto-de': project.motto?.de ?? '',
    'motto-en': project.motto?.en ?? '',
    kind: project.kind,
    fromDay: project.fromDay ?? '',
    toDay: project.toDay ?? '',
    coordinationId: project.coordinationId ?? '',
    address: project.address,
    applicantId: project.applicantId ?? '',
    applicantName: '',
    source: project.source,
  };
}

/** Inputs of one member: one of the list, or a name; `lead` is a box to tick. */
export const memberNames = ['organisationId', 'name', 'lead'] as const;

export const membersInput = z.object({
  members: z.array(
    z
      .object({ organisationId: z.string(), name: line, lead: z.string() })
      .refine(({ organisationId, name }) => organisationId !== '' || name !== '', {
        message: 'member-missing',
        path: ['organisationId'],
      }),
  ),
});

export function memberInputsOf({ members }: Project): Record<(typeof memberNames)[number], string>[] {
  return members.map(({ organisationId, lead }) => ({ organisationId, name: '', lead: lead ? 'ja' : '' }));
}

/** Inputs of one theme. */
export const themeNames = ['label-de', 'label-en', 'hostId', 'eventId'] as const;

export const themesInput = z.object({
  themes: z.array(
    z.object({
      'label-de': line.min(1, 'label-missing'),
      'label-en': line.min(1, 'label-missing'),
      hostId: z.string(),
      eventId: z.string(),
    }),
  ),
});

export function themesOf({ themes }: z.output<typeof themesInput>) {
  return themes.map(theme => ({
    label: { de: theme['label-de'], en: theme['label-en'] } satisfies Text,
    hostId: orNull(theme.hostId),
    eventId: orNull(theme.eventId),
  }));
}

export function themeInputsOf({ themes }: Project): Record<(typeof themeNames)[number], string>[] {
  return themes.map(({ label, host, eventId }) => ({
    'label-de': label.de,
    'label-en': label.en,
    hostId: host?.organisationId ?? '',
    eventId: eventId ?? '',
  }));
}

function orNull(id: string): string | null {
  return id === '' ? null : id;
}

const topics = [...twinningTopics, ...reviewTopics];
type TopicInput = `${TwinningTopic}-${Language}`;

/** What the office types about a bond of two towns. A town that is not in the list comes in under its name. */
export const twinningInput = z
  .object({
    firstId: z.string(),
    firstName: line,
    secondId: z.string(),
    secondName: line,
    sinceYear: z
      .string()
      .regex(/^((19|20)\d\d)?$/, 'year-wrong')
      .transform(text => (text === '' ? null : Number(text))),
    source: line,
    ...(Object.fromEntries(
      topics.flatMap(topic => languages.map(language => [`${topic}-${language}`, long] as const)),
    ) as Record<TopicInput, typeof long>),
  })
  .refine(({ firstId, firstName }) => firstId !== '' || firstName !== '', {
    message: 'town-missing',
    path: ['firstId'],
  })
  .refine(({ secondId, secondName }) => secondId !== '' || secondName !== '', {
    message: 'town-missing',
    path: ['secondId'],
  });
export type TwinningInput = z.output<typeof twinningInput>;
export type TwinningInputs = Readonly<Record<keyof TwinningInput, string>>;

export function twinningOf(input: TwinningInput): TwinningFacts {
  const texts = Object.fromEntries(
    topics.map(topic => [topic, textOrNull({ de: input[`${topic}-de`], en: input[`${topic}-en`] })]),
  ) as Record<TwinningTopic, Text | null>;
  const { firstId, secondId, sinceYear, source } = input;
  return { firstId, secondId, sinceYear, source, ...texts };
}

/** What stands in the inputs; nothing for a new one. */
export function twinningInputsOf(twinning: TownTwinning | null): TwinningInputs {
  const texts = Object.fromEntries(
    topics.flatMap(topic => languages.map(language => [`${topic}-${language}`, twinning?.[topic]?.[language] ?? ''])),
  ) as Record<TopicInput, string>;
  return {
    firstId: twinning?.firstId ?? '',
    firstName: '',
    secondId: twinning?.secondId ?? '',
    secondName: '',
    sinceYear: String(twinning?.sinceYear ?? ''),
    source: twinning?.source ?? '',
    ...texts,
  };
}
