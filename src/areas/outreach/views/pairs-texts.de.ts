/** What stands on public maps and lists of pairs in German. */
export const de = {
  map: 'Wer mit wem lernt',
  mapText: (pairs: number, towns: number) =>
    `${pairs} Paare, jedes durch eine Linie verbunden${towns === 0 ? '' : `, und ${towns} Partnerstädte`}.`,
  advises: 'berät',
  adopts: 'wendet an',
  both: 'beides oder nicht überliefert',
  town: 'Partnerstadt eines Projekts',
  pair: 'Paar',
  fields: 'Handlungsfelder',
  noFields: 'nicht überliefert',
  and: 'und',
  advisesWhom: (from: string, to: string) => `${from} berät ${to}`,
  peers: 'auf Augenhöhe',
};
