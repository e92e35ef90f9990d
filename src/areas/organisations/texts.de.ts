/** What stands on screen about organisations in German. */
export const de = {
  refusals: {
    'kind-missing': 'Wählen Sie die Art der Organisation.',
    'name-missing': 'Geben Sie einen Namen an.',
    'too-long': 'Diese Angabe ist zu lang.',
    'email-invalid': 'Das ist keine vollständige E-Mail-Adresse. Beispiel: klima@stadt.example',
    'language-missing': 'Wählen Sie mindestens eine Sprache.',
    'language-invalid': 'Geben Sie Sprachen mit zwei Buchstaben an, zum Beispiel de.',
    unreachable: 'Geben Sie eine E-Mail-Adresse oder eine Telefonnummer an.',
    'unknown-place': 'Diesen Ort kennt das Verzeichnis nicht.',
    'place-without-authority': 'Nur eine Kommune oder ein regionaler Verband steht für einen Ort.',
  },
};
