import type { Sentences, TermWords } from './sentences.ts';

function lasting(term: TermWords): string {
  if ('from' in term) return `from ${term.from} to ${term.to}`;
  const years = term.months / 12;
  if (!Number.isInteger(years)) return `for ${term.months === 1 ? 'one month' : `${term.months} months`}`;
  return `for ${years === 1 ? 'one year' : `${years} years`}`;
}

/** The sentences of a council paper in English, for authorities whose language is not German. */
export const en: Sentences = {
  and: 'and',
  subject: v => `${v.programme} with ${v.partners}`,
  occasion: v =>
    `${v.own.who} concludes a cooperation agreement ${v.term === null ? '' : `${lasting(v.term)} `}with ${v.partners}.${v.themes === '' ? '' : ` Subjects of the cooperation: ${v.themes}.`}`,
  theme: v => (v.adviser === null ? v.label : `${v.label} (${v.adviser.who} advises)`),
  fit: v =>
    `Taking part in the programme “${v.programme}” fits with the guiding vision and the climate programme ${v.own.whose} (${v.fit}).`,
  competition: v =>
    `${v.own.who} is one of only ${v.places} authorities that were chosen in a competition to take part in the programme “${v.programme}” (${v.call}). Taking part is funded at ${v.rate} per cent, with ${v.cap} at most. ${v.credit}.`,
  consent: v =>
    `The administration ${v.own.whose} agreed in principle to apply (${v.when}). ${v.own.who} then expressed its interest to the programme office${v.office}.`,
  proposed: v =>
    `According to the programme office, ${v.own.who} can cooperate with ${v.partners} for the duration of the programme.`,
  officeIntro: v => `The programme office${v.office} accompanies the cooperation. Its duties include:`,
  officeDuties: {
    transfer: () => 'networking and passing on of knowledge, so that authorities cooperate more closely',
    talks: w => `strategy talks and support with concrete climate measures on site (${w.adviser})`,
    contacts: () => 'contacts to model regions, external advisers, speakers and experts in climate action',
    publicity: () => 'support with publicity: website, newsletter, press releases, talks, a brochure of results',
    workshop: w => `support of a workshop on site (${w.studyTour})`,
  },
  partnersIntro: () => 'The duties of the partners include:',
  partnerDuties: {
    contact: () => 'naming at least one contact person for the cooperation',
    plan: () => 'drawing up a work plan and agreeing on how to work together',
    'working-talks': w =>
      `holding regular working talks with the staff involved (${w.jourFixe}) and agreeing on the state of the work`,
    inform: () => 'informing the programme office regularly about the cooperation and planned measures',
    council: () => 'bringing about the resolutions that single measures need',
  },
  costs: v =>
    `${v.own.who} receives up to ${v.cap} for ${v.eligible}. ${v.payment}${v.ownShare === '' ? '' : ` Its own contribution is ${v.ownShare} per cent.`}`,
  savings: v => `The aim is to save money through new climate projects ${v.own.within}.`,
  financialEffect: v =>
    v.ownShare === ''
      ? `Neutral: expenses are funded at ${v.rate} per cent, with ${v.cap} at most. Up to this amount no own money is needed.`
      : `Expenses are funded at ${v.rate} per cent, with ${v.cap} at most. ${v.own.who} bears ${v.ownShare} per cent.`,
  climateEffects: {
    'yes-positive':
      'Yes, positive. The cooperation is meant to lead to concrete climate measures; the effect of each will be set out separately.',
    'yes-negative': 'Yes, negative.',
    'not-assessable': 'Cannot be assessed. The effect of single measures will be set out once they are known.',
    no: 'No effect on the climate.',
  },
  resolution: v =>
    `${v.body} agrees to the cooperation ${v.own.whose} with ${v.partners} in the programme “${v.programme}”${v.signed ? '. The cooperation agreement has been signed.' : ' and asks the administration to sign the cooperation agreement.'}`,
  theCouncil: 'The council',
  agreement: v => `Cooperation agreement with ${v.partners} (${v.programme})`,
};
