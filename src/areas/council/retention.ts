import type { Text } from '../../kernel/text.ts';

type Entry = { readonly what: Text; readonly purpose: Text; readonly keep: Text };

const keep: Text = {
  de: 'So lange wie die Vorlage. Eine freigegebene Vorlage ist Teil der Akten der Kommune.',
  en: 'As long as the paper. A released paper is part of the files of the authority.',
};

/** The personal data of council papers: why they are kept and for how long. */
export const retention: Readonly<Record<string, Entry>> = {
  'council_paper.signatory': {
    what: { de: 'Wer eine Vorlage zeichnet', en: 'Who signs a paper' },
    purpose: {
      de: 'Das Amt, das für die Kommune zeichnet. Namen gehören nicht hinein.',
      en: 'The function that signs for the authority. Names do not belong there.',
    },
    keep,
  },
  'paper_block.text': {
    what: { de: 'Geänderter Text einer Vorlage', en: 'Changed text of a paper' },
    purpose: {
      de: 'Was die Kommune ihren Gremien sagt. Wer schreibt, kann Namen nennen.',
      en: 'What the authority tells its bodies. Whoever writes may name people.',
    },
    keep,
  },
  'final_paper.wording': {
    what: { de: 'Endgültiger Wortlaut einer Vorlage', en: 'Final wording of a paper' },
    purpose: {
      de: 'Wie die Vorlage vor die Gremien kam. Der Sitzungsdienst kann Namen nennen.',
      en: 'How the paper came before the bodies. The council office may name people.',
    },
    keep,
  },
};
