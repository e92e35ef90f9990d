/**
 * The five duties of each side, in the order in which the cooperation agreement of RegioTwin names them (council paper
 * 5-2786/16-III of Landkreis Teltow-Fläming, 13 June 2016). The one list for pages, agreements and council papers; each
 * of them says them in its own tone: to the reader, as a contract, as a report.
 */
export const officeDuties = ['transfer', 'talks', 'contacts', 'publicity', 'workshop'] as const;
export const partnerDuties = ['contact', 'plan', 'working-talks', 'inform', 'council'] as const;

export type OfficeDuty = (typeof officeDuties)[number];
export type PartnerDuty = (typeof partnerDuties)[number];
