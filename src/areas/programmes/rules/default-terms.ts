import type { CallRules, CallTerms } from '../model.ts';

/**
 * The rules of a round that sets none of its own, as of 28 November 2026. Weights and barriers are those of the
 * programme: structure 50, complementarity 35, practicality 15 of 100; one kind of district meets its own kind;
 * members of one association know each other already; the weakest pair is made better where that costs at most one
 * percent of the whole.
 */
export const defaultRules: CallRules = {
  edition: '2026-11-28',
  mode: 'open',
  weights: { alpha: 0.5, beta: 0.35, gamma: 0.15 },
  kindBarrier: true,
  levelBarrier: false,
  requireStructure: false,
  forbidSameVerband: true,
  otherLand: false,
  commonLanguage: false,
  floor: 0,
  worstPairPercent: 1,
};

/**
 * What a region twinning promised in 2016: ten pairs, a year, 100 % of at most 1,400 EUR for each municipality.
 * Funding: council paper 5-2786/16-III of Landkreis Teltow-Fläming, 13 June 2016. Benefits and who may take part:
 * the programme's own page on region twinning. Hours and days of consent were not handed down: they are a start for
 * the office, which changes them.
 */
export const defaultTerms: CallTerms = {
  timeZone: 'Europe/Berlin',
  about: {
    de: 'Zwei strukturähnliche Städte, Gemeinden, Landkreise oder Regionen arbeiten ein Jahr lang eng zusammen. Eine hat in einem Handlungsfeld schon Erfahrung mit der Umsetzung, die andere will dort mehr tun. Eine Beraterin oder ein Berater begleitet jedes Paar. Study Tour oder Workshops, regelmäßige Besprechungen und zwei Treffen aller Paare gehören dazu.',
    en: 'Two structurally alike towns, districts or regions work closely together for a year. One has already put climate measures into practice in a field of action, the other wants to do more there. An adviser accompanies each pair. A study tour or workshops, regular talks and two meetings of all pairs are part of it.',
  },
  who: {
    de: 'Alle Kommunen, Landkreise und Regionen, die ihren Klimaschutz ausweiten und vor Ort konkrete Projekte umsetzen wollen.',
    en: 'All municipalities, districts and regions that want to extend their climate action and carry out concrete projects on site.',
  },
  places: 20,
  fields: ['efficiency', 'mobility', 'renewables', 'organisation', 'consumption', 'industry'],
  funding: {
    ratePercent: 100,
    capCents: 140_000,
    eligible: { de: 'Projektkosten und Reisekosten', en: 'Project costs and travel costs' },
    payment: {
      de: 'Der Projektträger zahlt direkt an jede Kommune. Das Programmbüro hilft beim Abruf.',
      en: 'The grant agency pays each municipality directly. The programme office helps with the request.',
    },
    creditLine: {
      de: 'Gefördert durch das Bundesumweltministerium im Rahmen der Nationalen Klimaschutzinitiative',
      en: 'Funded by the Federal Ministry for the Environment under the National Climate Initiative',
    },
    source: 'Informationsvorlage 5-2786/16-III, Landkreis Teltow-Fläming, 13.06.2016',
  },
  workload: {
    hoursPerMonth: 10,
    trips: 3,
    decisions: {
      de: 'Die Verwaltungsleitung unterschreibt eine Kooperationsvereinbarung. Kreistag oder Rat werden informiert; beschließen müssen sie nur einzelne Maßnahmen.',
      en: 'The head of administration signs a cooperation agreement. The council is informed; it decides only on single measures.',
    },
  },
  benefits: {
    advising: [
      {
        de: 'Sie werden bundesweit als Vorreiterregion sichtbar.',
        en: 'You become visible nationwide as a pioneer region.',
      },
      { de: 'Sie bekommen fachliche Impulse von außen.', en: 'You get expert ideas from outside.' },
      {
        de: 'Sie lernen auf der Study Tour und im Workshop vor Ort weiter.',
        en: 'You keep learning on the study tour and in the workshop on site.',
      },
      {
        de: 'Ihre Erfahrungen bleiben, weil Sie sie weitergeben.',
        en: 'Your experience lasts, because you pass it on.',
      },
    ],
    adopting: [
      {
        de: 'Menschen mit Praxiserfahrung aus Ihrer Partnerregion beraten und begleiten Sie.',
        en: 'People with practical experience from your partner region advise and accompany you.',
      },
      {
        de: 'Eine Beraterin oder ein Berater des Programms betreut Sie das ganze Jahr.',
        en: 'An adviser of the programme supports you all year.',
      },
      {
        de: 'Sie setzen schneller um, weil Sie Erprobtes übernehmen.',
        en: 'You get things done sooner, because you take over what has been tried.',
      },
      {
        de: 'Sie bilden sich auf der Study Tour und im Workshop vor Ort weiter.',
        en: 'You learn on the study tour and in the workshop on site.',
      },
      {
        de: 'Ihre Region wird als klimaaktiv bekannt.',
        en: 'Your region becomes known for its climate action.',
      },
    ],
    examples: {
      advising: {
        de: '2015 gab der Kreis Steinfurt dem Landkreis München weiter, wie er Prozesse und Netzwerke steuert.',
        en: 'In 2015 Kreis Steinfurt showed Landkreis München how it manages processes and networks.',
      },
      adopting: {
        de: '2016 übernahm der Landkreis Teltow-Fläming vom Landkreis Gießen die Energierunden in Unternehmen.',
        en: 'In 2016 Landkreis Teltow-Fläming took up energy rounds in companies from Landkreis Gießen.',
      },
    },
  },
  consentDays: 14,
  rules: defaultRules,
};
