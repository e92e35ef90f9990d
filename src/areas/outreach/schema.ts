import { z } from 'zod';
import { findDay } from '../../kernel/day.ts';
import { contentLanguages, mediaKinds } from './model.ts';
import { longestBody, withoutHiddenSigns } from './rules/markdown.ts';
import { conformities } from './model/settings.ts';
import { findMoment } from './rules/moment.ts';

const plain = (longest: number) => z.string().max(longest, 'too-long').transform(withoutHiddenSigns);
const line = (longest: number) => plain(longest).transform(text => text.replace(/\s+/g, ' ').trim());

/** A picture without words for those who do not see it. */
const pictureWithoutWords = /!\[\s*\]\s*[([]/;

/** What somebody writes, and what shall become of it. Messages are codes. */
export const versionInput = z
  .object({
    title: line(200).pipe(z.string().min(1, 'title-missing')),
    summary: line(500),
    body: plain(longestBody).refine(text => !pictureWithoutWords.test(text), 'picture-without-words'),
    publishing: z.enum(['draft', 'approved', 'scheduled'], 'publishing-missing'),
    publishOn: z.string(),
    publishAt: z.string(),
    seen: z
      .string()
      .regex(/^\d{1,6}$/, 'stale')
      .transform(Number),
    basedOn: z
      .string()
      .regex(/^\d{0,6}$/, 'stale')
      .transform(text => (text === '' ? null : Number(text))),
  })
  .refine(typed => typed.publishing !== 'scheduled' || findMoment(typed.publishOn, typed.publishAt) !== null, {
    message: 'moment-wrong',
    path: ['publishOn'],
  });

/** Who has promised a translation, and by when; nobody in particular if empty. */
export const dutyInput = z.object({
  person: z.string(),
  dueOn: z.string().refine(text => text === '' || findDay(text) !== null, 'day-wrong'),
});

/** Where news belong and what they are called; their address is made from the title. */
export const newsInput = z.object({
  title: line(200).pipe(z.string().min(1, 'title-missing')),
  language: z.enum(contentLanguages, 'language-missing'),
  programme: z.string(),
});

/** What is said about a file. Where people are to be seen, who agreed and when must be said, too. */
const mediaFields = z.object({
  'title-de': line(300),
  'title-en': line(300),
  'alt-de': line(300),
  'alt-en': line(300),
  credit: line(200),
  people: z.boolean(),
  consentWho: line(300),
  consentOn: z.string(),
});

type MediaFields = z.output<typeof mediaFields>;

function refineConsent<T extends z.ZodType<MediaFields>>(schema: T) {
  return schema
    .refine(({ people, consentWho }) => !people || consentWho !== '', {
      message: 'consent-missing',
      path: ['consentWho'],
    })
    .refine(({ people, consentOn }) => !people || findDay(consentOn) !== null, {
      message: 'consent-day',
      path: ['consentOn'],
    });
}

export const newMediaInput = refineConsent(
  mediaFields.extend({ kind: z.enum(mediaKinds, 'kind-missing'), subject: z.string().min(1, 'subject-missing') }),
);

export const mediaInput = refineConsent(
  mediaFields.extend({
    position: z
      .string()
      .regex(/^\d{1,5}$/, 'position-wrong')
      .transform(Number),
  }),
);

const email = line(200).refine(text => text === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text), 'email-invalid');
const block = plain(4000).transform(text => text.trim());

/** What the office says about the site; everything may stay open except the term for answers. */
export const settingsInput = z.object({
  operatorName: line(300),
  operatorAddress: block,
  operatorRepresented: line(300),
  operatorPhone: line(60),
  operatorEmail: email,
  operatorRegister: line(300),
  operatorVat: line(60),
  responsible: block,
  privacyOfficer: block,
  privacyEmail: email,
  privacyAuthority: block,
  land: line(100),
  bodyName: line(300),
  bodyAddress: block,
  bodyPhone: line(60),
  bodyEmail: email,
  bodyWebsite: line(300).refine(text => text === '' || /^https?:\/\/[^\s/]+/.test(text), 'website-invalid'),
  conformity: z.enum(['', ...conformities], 'conformity-invalid'),
  preparedOn: z.string().refine(text => text === '' || findDay(text) !== null, 'day-wrong'),
  'method-de': block,
  'method-en': block,
  'barriers-de': block,
  'barriers-en': block,
  // A month at most: so the model statement of the EU asks.
  answerDays: z
    .string()
    .regex(/^\d{1,3}$/, 'days-wrong')
    .refine(text => Number(text) >= 1 && Number(text) <= 31, 'days-wrong'),
  mailSender: line(200),
  spf: line(500),
  dkim: line(500),
  dmarc: line(500),
});

/** A barrier as somebody reports it. */
export const barrierInput = z.object({
  address: line(500),
  message: block.pipe(z.string().min(1, 'message-missing')),
  email,
});

export const barrierAnswer = z.object({ answer: block.pipe(z.string().min(1, 'answer-missing')) });
