import type { TextsLike } from '../../kernel/text.ts';
import type { de } from './texts.de.ts';

/** What stands on screen about organisations in English. */
export const en: TextsLike<typeof de> = {
  refusals: {
    'kind-missing': 'Choose the kind of organisation.',
    'name-missing': 'Enter a name.',
    'too-long': 'This entry is too long.',
    'email-invalid': 'This is not a complete e-mail address. Example: climate@town.example',
    'language-missing': 'Choose at least one language.',
    'language-invalid': 'Give languages by two letters, for example en.',
    unreachable: 'Enter an e-mail address or a telephone number.',
    'unknown-place': 'The register does not know this place.',
    'place-without-authority': 'Only an authority or a regional association stands for a place.',
  },
};
