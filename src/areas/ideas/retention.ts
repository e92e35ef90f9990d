import type { Text } from '../../kernel/text.ts';

type Entry = { readonly what: Text; readonly purpose: Text; readonly keep: Text };

const words: Entry = {
  what: { de: 'Überschrift und Text einer Idee', en: 'Title and text of an idea' },
  purpose: {
    de: 'Eine Idee aus der Bürgerschaft veröffentlichen und beantworten. Auch frühere Fassungen, sichtbar für das Büro und wer sie eingesandt hat.',
    en: 'To publish and answer an idea of a citizen. Earlier versions, too, seen by the office and whoever sent it.',
  },
  keep: {
    de: 'Unbestätigt sieben Tage, nicht veröffentlicht ein Jahr, sonst solange die Idee öffentlich ist. Danach gelöscht.',
    en: 'Seven days if not confirmed, one year if not published, else as long as the idea is public. Then erased.',
  },
};

/** The personal data of ideas: why it is kept and for how long. Nobody needs to give any. */
export const retention: Readonly<Record<string, Entry>> = {
  'idea.title': words,
  'idea.text': words,
  'idea_wording.title': words,
  'idea_wording.text': words,
  'idea.author_name': {
    what: { de: 'Name bei einer Idee', en: 'Name with an idea' },
    purpose: {
      de: 'Der Name bei einer Idee, öffentlich mit eigener Einwilligung.',
      en: 'The name with an idea, public with consent of its own.',
    },
    keep: {
      de: 'Bis zum Widerruf auf der eigenen Seite der Idee, dann sofort gelöscht; sonst so lange wie die Idee.',
      en: 'Until it is withdrawn on the private page of the idea, then erased at once; else as long as the idea.',
    },
  },
  'idea.email': {
    what: { de: 'E-Mail bei einer Idee', en: 'Mail with an idea' },
    purpose: {
      de: 'Bestätigen, dass jemand die Idee eingesandt hat, und Nachrichten dazu schicken. Für niemanden sichtbar.',
      en: 'To confirm that somebody sent the idea, and to send messages about it. Seen by nobody.',
    },
    keep: {
      de: 'Unbestätigt sieben Tage. Sonst bis zum letzten Wort zur Idee und der Zeit danach, die das Büro einstellt (90 Tage, wenn es nichts einstellt), höchstens zwei Jahre; früher auf Wunsch.',
      en: 'Seven days if not confirmed. Else until the last word on the idea and the time after it that the office sets (90 days if it sets none), at most two years; earlier on request.',
    },
  },
  'idea.receipt_file_id': {
    what: { de: 'Schreiben, in dem eine Idee kam', en: 'Letter in which an idea came' },
    purpose: {
      de: 'Nachlesen, was jemand dem Büro geschrieben hat, das die Idee im Auftrag erfasst. Sichtbar für das Büro.',
      en: 'To read again what somebody wrote to the office, which records the idea on behalf. Seen by the office.',
    },
    keep: {
      de: 'So lange wie eine E-Mail-Adresse bei der Idee, höchstens zwei Jahre; früher auf Wunsch.',
      en: 'As long as a mail address with the idea, at most two years; earlier on request.',
    },
  },
  'idea_support.email': {
    what: { de: 'E-Mail beim Unterstützen', en: 'Mail when supporting' },
    purpose: {
      de: 'Den Code schicken, mit dem jemand eine Idee unterstützt. Für niemanden sichtbar.',
      en: 'To send the code with which somebody supports an idea. Seen by nobody.',
    },
    keep: {
      de: 'Bis der Code eingegeben ist, höchstens sieben Tage, dann gelöscht.',
      en: 'Until the code is typed in, at most seven days, then erased.',
    },
  },
  'idea_support.email_hash': {
    what: { de: 'Prüfsumme der E-Mail beim Unterstützen', en: 'Checksum of the mail when supporting' },
    purpose: {
      de: 'Jede Person je Idee nur einmal zählen. Eine Prüfsumme, aus der sich die Adresse nicht lesen lässt.',
      en: 'To count every person once for each idea. A checksum from which the address cannot be read.',
    },
    keep: {
      de: 'So lange wie die Idee; unbestätigt sieben Tage.',
      en: 'As long as the idea; seven days if not confirmed.',
    },
  },
  'idea_report.text': {
    what: { de: 'Text einer Meldung zu einer Idee', en: 'Text of a report about an idea' },
    purpose: {
      de: 'Eine Meldung prüfen, dass mit einer Idee etwas nicht stimmt. Sichtbar für das Büro.',
      en: 'To look at a report that something is wrong with an idea. Seen by the office.',
    },
    keep: {
      de: '90 Tage, nachdem sie erledigt ist, dann gelöscht.',
      en: '90 days after it was dealt with, then erased.',
    },
  },
};
