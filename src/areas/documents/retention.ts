import type { Text } from '../../kernel/text.ts';

type Entry = { readonly what: Text; readonly purpose: Text; readonly keep: Text };

/** The personal data of documents: why it is kept and for how long. */
export const retention: Readonly<Record<string, Entry>> = {
  'pair_document_version.person_id': {
    what: { de: 'Wer eine Datei zu den Unterlagen gelegt hat', en: 'Who put a file among the documents' },
    purpose: {
      de: 'Nachweisen, von wem eine Fassung kommt. Auf der Seite steht nur die Kommune.',
      en: 'To prove who a version came from. The page names the authority only.',
    },
    keep: {
      de: 'So lange wie die Fassung. Gespeichert ist nur die Kennung; mit dem Konto verschwindet der Name.',
      en: 'As long as the version. Only the id is kept; with the account the name is gone.',
    },
  },
};
