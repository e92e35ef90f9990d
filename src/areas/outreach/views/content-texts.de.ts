/** What stands beside the texts of others, in German. */
export const de = {
  onlyIn: (language: string) =>
    `Diesen Text gibt es noch nicht auf Deutsch. Sie lesen ihn in dieser Sprache: ${language}.`,
  nothingYet: 'Hier steht noch nichts. Das Büro schreibt diesen Text.',
  changed: (day: string) => `Zuletzt geändert am ${day}`,
};
