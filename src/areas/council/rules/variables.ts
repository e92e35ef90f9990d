import { inLanguage } from '../../../kernel/text.ts';
import type { PaperDetails } from '../model.ts';
import type { SentenceCondition, SentenceVariable } from '../model/sentences.ts';
import { enumerate } from './naming.ts';
import { de } from './sentences.de.ts';
import { en } from './sentences.en.ts';
import type { PaperFacts } from './sentences.ts';

/** What sentences can speak of, for one paper: every value in words, and which conditions hold. */
export type SentenceValues = {
  readonly values: Readonly<Record<SentenceVariable, string>>;
  readonly holds: Readonly<Record<SentenceCondition, boolean>>;
};

/** The values of a paper in its language. What nobody has said is ''. */
export function valuesOf(facts: PaperFacts, details: PaperDetails): SentenceValues {
  const t = inLanguage(details.language, { de, en });
  const themes = facts.themes.map(({ label, adviser }) =>
    adviser === null ? label : t.theme({ label, adviser: adviser.who }),
  );
  const { own, ownDuties, words, climateEffect } = { ...facts, ...details };
  return {
    values: {
      own: own.who,
      ofOwn: own.whose,
      inOwn: own.within,
      partners: facts.partners,
      programme: facts.programme,
      call: facts.call,
      officeInBrackets: facts.office,
      about: facts.about,
      themes: enumerate(themes, t.and),
      agreement: t.agreement(facts.term),
      body: facts.decidingBody === '' ? t.theCouncil : facts.decidingBody,
      fit: details.fit,
      consentWhen: details.consentWhen,
      places: facts.places,
      rate: facts.rate,
      cap: facts.cap,
      ownShare: facts.ownShare,
      eligible: facts.eligible,
      payment: facts.payment,
      credit: facts.credit,
      ...words,
      'agreed.officeDuties': ownDuties.office ?? '',
      'agreed.partnerDuties': ownDuties.partners ?? '',
    },
    holds: {
      'if.signed': facts.signed,
      'if.unsigned': !facts.signed,
      'if.withoutOwnShare': facts.ownShare === '',
      'if.usualOfficeDuties': ownDuties.office === null,
      'if.usualPartnerDuties': ownDuties.partners === null,
      'if.climatePositive': climateEffect === 'yes-positive',
      'if.climateNegative': climateEffect === 'yes-negative',
      'if.climateOpen': climateEffect === 'not-assessable',
      'if.climateNone': climateEffect === 'no',
    },
  };
}
