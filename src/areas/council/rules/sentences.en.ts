import type { ProductWords, TermWords } from './sentences.ts';

function lasting(term: TermWords): string {
  if ('from' in term) return `from ${term.from} to ${term.to}`;
  const years = term.months / 12;
  if (!Number.isInteger(years)) return `for ${term.months === 1 ? 'one month' : `${term.months} months`}`;
  return `for ${years === 1 ? 'one year' : `${years} years`}`;
}

/** The same in English, for authorities whose language is not German. */
export const en: ProductWords = {
  and: 'and',
  theCouncil: 'The council',
  theme: ({ label, adviser }) => `${label} (${adviser} advises)`,
  agreement: term => (term === null ? 'cooperation agreement' : `cooperation agreement ${lasting(term)}`),
  sentences: {
    subject: '{{programme}} with {{partners}}',
    resolution: `{{if.unsigned}}{{Body}} agrees to the cooperation {{ofOwn}} with {{partners}} in the programme “{{programme}}” and asks the administration to sign the cooperation agreement.

{{if.signed}}{{Body}} agrees to the cooperation {{ofOwn}} with {{partners}} in the programme “{{programme}}”. The cooperation agreement has been signed.`,
    occasion: `{{own}} concludes a {{agreement}} with {{partners}}.
Subjects of the cooperation: {{themes}}.

Taking part in the programme “{{programme}}” fits with the guiding vision and the climate programme {{ofOwn}} ({{fit}}).`,
    competition: `{{own}} is one of only {{places}} authorities that were chosen in a competition to take part in the programme “{{programme}}” ({{call}}).
Taking part is funded at {{rate}} per cent, with {{cap}} at most.
{{credit}}.`,
    programme: '{{about}}',
    consent:
      'The administration {{ofOwn}} agreed in principle to apply ({{consentWhen}}). {{own}} then expressed its interest to the programme office{{officeInBrackets}}.',
    officeDuties: `According to the programme office, {{own}} can cooperate with {{partners}} for the duration of the programme.

{{if.usualOfficeDuties}}The programme office{{officeInBrackets}} accompanies the cooperation. Its duties include:

{{if.usualOfficeDuties}}
- networking and passing on of knowledge, so that authorities cooperate more closely
- strategy talks and support with concrete climate measures on site ({{adviser}})
- contacts to model regions, external advisers, speakers and experts in climate action
- support with publicity: website, newsletter, press releases, talks, a brochure of results
- support of a workshop on site ({{studyTour}})

{{agreed.officeDuties}}`,
    partnerDuties: `{{if.usualPartnerDuties}}The duties of the partners include:

{{if.usualPartnerDuties}}
- naming at least one contact person for the cooperation
- drawing up a work plan and agreeing on how to work together
- holding regular working talks with the staff involved ({{jourFixe}}) and agreeing on the state of the work
- informing the programme office regularly about the cooperation and planned measures
- bringing about the resolutions that single measures need

{{agreed.partnerDuties}}`,
    costs: `{{own}} receives up to {{cap}} for {{eligible}}.
{{payment}}
Its own contribution is {{ownShare}} per cent.

The aim is to save money through new climate projects {{inOwn}}.`,
    financialEffect: `{{if.withoutOwnShare}}Neutral: expenses are funded at {{rate}} per cent, with {{cap}} at most. Up to this amount no own money is needed.

Expenses are funded at {{rate}} per cent, with {{cap}} at most. {{own}} bears {{ownShare}} per cent.`,
    climateEffect: `{{if.climatePositive}}Yes, positive. The cooperation is meant to lead to concrete climate measures; the effect of each will be set out separately.

{{if.climateNegative}}Yes, negative.

{{if.climateOpen}}Cannot be assessed. The effect of single measures will be set out once they are known.

{{if.climateNone}}No effect on the climate.`,
    agreement: 'Cooperation agreement with {{partners}} ({{programme}})',
  },
};
