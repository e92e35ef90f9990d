import type { Text } from '../../kernel/text.ts';

type Entry = { readonly what: Text; readonly purpose: Text; readonly keep: Text };

const pollKept: Text = {
  de: '90 Tage nach dem letzten Tag zum Antworten, dann wird die ganze Umfrage gelöscht.',
  en: '90 days after the last day to answer, then the whole poll is deleted.',
};

/** The personal data of meetings: why it is kept and for how long. */
export const retention: Readonly<Record<string, Entry>> = {
  'meeting_feed.person_id': {
    what: { de: 'Wer einen Kalender abonniert hat', en: 'Who has subscribed a calendar' },
    purpose: { de: 'Nur die eigenen Termine stehen darin.', en: 'Only one’s own meetings stand in it.' },
    keep: {
      de: 'Bis die Person ihn beendet oder das Konto geht.',
      en: 'Until the person ends it or the account goes.',
    },
  },
  'meeting_invitee.recipient_id': {
    what: { de: 'Wer zu einem Termin eingeladen wurde', en: 'Who was invited to a meeting' },
    purpose: {
      de: 'Jede Person sagt über ihren eigenen Link zu oder ab.',
      en: 'Everybody replies by a link of their own.',
    },
    keep: {
      de: 'So lange wie der Termin. Gespeichert ist nur die Kennung.',
      en: 'As long as the meeting. Only the id is kept.',
    },
  },
  'meeting_reply.recipient_id': {
    what: { de: 'Wer zu einem Termin kommt oder nicht', en: 'Who comes to a meeting or does not' },
    purpose: { de: 'Die Beteiligten wissen, mit wem sie rechnen können.', en: 'The members know whom to expect.' },
    keep: {
      de: 'So lange wie der Termin. Gespeichert ist nur die Kennung.',
      en: 'As long as the meeting. Only the id is kept.',
    },
  },
  'poll_guest.recipient_id': {
    what: { de: 'Wer in einer Terminumfrage gefragt wurde', en: 'Who was asked in a poll for a day' },
    purpose: { de: 'Jede Person bekommt einen eigenen Link.', en: 'Everybody gets a link of their own.' },
    keep: { de: pollKept.de, en: pollKept.en },
  },
  'poll_guest.name': {
    what: { de: 'Name in einer Terminumfrage', en: 'Name in a poll for a day' },
    purpose: {
      de: 'Die Beteiligten sehen, wer an welchem Tag kann.',
      en: 'The members see who can come on which day.',
    },
    keep: { de: pollKept.de, en: pollKept.en },
  },
  'poll_guest.email': {
    what: { de: 'Adresse von Gästen einer Terminumfrage', en: 'Address of guests of a poll for a day' },
    purpose: { de: 'Link und Ergebnis gehen dorthin.', en: 'Link and result go there.' },
    keep: { de: pollKept.de, en: pollKept.en },
  },
  'poll_answer.guest_id': {
    what: { de: 'Wer an welchem Tag kann', en: 'Who can come on which day' },
    purpose: { de: 'Einen Tag finden, der passt.', en: 'To find a day that suits.' },
    keep: { de: pollKept.de, en: pollKept.en },
  },
  'meeting_attendance.who': {
    what: {
      de: 'Wer an einem Termin teilnahm, wie es eingetippt wurde',
      en: 'Who attended a meeting, as it was typed',
    },
    purpose: {
      de: 'Das Protokoll sagt, wer dabei war. Gefragt wird nach Funktionen, nicht nach Namen.',
      en: 'The minutes say who was there. Functions are asked for, not names.',
    },
    keep: {
      de: 'So lange wie der Termin. Die Beteiligten können es jederzeit ändern oder leeren.',
      en: 'As long as the meeting. The members can change or empty it at any time.',
    },
  },
  'meeting_act.person_id': {
    what: {
      de: 'Wer einen Termin geplant, verlegt oder abgesagt hat',
      en: 'Who planned, moved or cancelled a meeting',
    },
    purpose: {
      de: 'Nachvollziehen, was geschah. Auf der Seite steht nur die Kommune.',
      en: 'To follow what happened. The page names the authority only.',
    },
    keep: {
      de: 'So lange wie der Termin. Gespeichert ist nur die Kennung; mit dem Konto verschwindet der Name.',
      en: 'As long as the meeting. Only the id is kept; with the account the name is gone.',
    },
  },
};
