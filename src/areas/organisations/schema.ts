import { z } from 'zod';
import { findDay } from '../../kernel/day.ts';
import { channels, organisationKinds } from './model.ts';

const line = (longest: number) => z.string().trim().max(longest, 'too-long');
const optionalEmail = line(200).refine(text => text === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text), 'email-invalid');
const languageCode = z.string().regex(/^[a-z]{2}$/, 'language-invalid');

/** What one says about an organisation. Messages are codes; their sentences stand in the texts. */
const organisationInput = z.object({
  kind: z.enum(organisationKinds, 'kind-missing'),
  name: line(200).min(1, 'name-missing'),
  placeId: z.string().nullable().default(null),
  phone: line(60).default(''),
  email: optionalEmail.default(''),
  languages: z.array(languageCode).min(1, 'language-missing').default(['de']),
  invented: z.boolean().default(false),
});
export type OrganisationInput = z.output<typeof organisationInput>;

const text = (longest: number) => z.string().trim().max(longest, 'too-long');

/** `www.kreis.example` is meant as `https://www.kreis.example`. */
const optionalWebsite = line(200)
  .transform(word => (word === '' || /^https?:\/\//i.test(word) ? word : `https://${word}`))
  .refine(word => word === '' || isWebsite(word), 'website-invalid');

function isWebsite(word: string): boolean {
  return URL.canParse(word) && /^https?:\/\/[^\s/@]+\.[^\s/@]+(\/\S*)?$/i.test(word);
}

/** What an organisation says of itself on its public profile. */
export const profileInput = z
  .object({
    phone: line(60),
    email: optionalEmail,
    website: optionalWebsite,
    'about-de': text(2000),
    'about-en': text(2000),
    published: z.boolean(),
  })
  .transform(({ 'about-de': de, 'about-en': en, ...profile }) => ({
    ...profile,
    about: de === '' && en === '' ? null : { de, en },
  }));
export type ProfileInput = z.output<typeof profileInput>;

/** What one says about a contact person: a name, and at least one way to reach her. */
export const contactPersonInput = z
  .object({
    name: line(200).min(1, 'name-missing'),
    jobTitle: line(200).default(''),
    email: optionalEmail.default(''),
    phone: line(60).default(''),
  })
  .refine(contact => contact.email !== '' || contact.phone !== '', {
    message: 'unreachable',
    path: ['email'],
    // Said also where the name is missing, so that everything is said at once.
    when: () => true,
  });
export type ContactPersonInput = z.output<typeof contactPersonInput>;

/** The day and the way by which something came that the office records on behalf. */
export const receiptInput = z.object({
  receivedOn: z
    .string()
    .transform(
      (typed, context) => findDay(typed) ?? (context.addIssue({ code: 'custom', message: 'day-invalid' }), z.NEVER),
    ),
  channel: z.enum(channels, 'channel-missing'),
});
