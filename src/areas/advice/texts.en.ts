/** What stands on screen about advice in English. */
export const en = {
  everybody: 'all members',
  pairs: {
    title: 'My pairs',
    titleOffice: 'Where to call?',
    all: 'Twinning pairs',
    lead: (v: { calling: number; all: number }) =>
      v.calling === 0
        ? `Nothing needs attention in your ${v.all} pairs.`
        : `Something needs attention in ${v.calling} of ${v.all} pairs. The most pressing comes first.`,
    note: 'The order follows facts: what is open and for how long. It rates nobody.',
    empty: 'No pair',
    emptyText: 'You accompany no pair at present. The programme office names you for your pairs.',
    emptyOffice: 'No pair of this round fits what you chose.',
    showAll: (v: { count: number }) => `Show all ${v.count} pairs`,
    round: 'Round',
    latestRound: 'latest round',
    adviser: 'Adviser',
    anybody: 'everybody',
    nothing: 'Nothing needs attention at present.',
    since: (v: { day: string }) => `Since ${v.day}.`,
    more: (v: { count: number }) => (v.count === 1 ? 'One more signal' : `${v.count} more signals`),
    lastContact: 'Last contact',
    neverHeard: 'none noted yet',
    contacts: { call: 'call', visit: 'visit', mail: 'mail', meeting: 'meeting' },
    with: (v: { who: string }) => `with ${v.who}`,
    nextMeeting: 'Next meeting',
    noMeeting: 'none agreed',
    noPhone: 'no telephone number known',
    noteCall: 'Note a call',
    line: 'What was it about?',
    saveCall: (v: { day: string }) => `Note the call of ${v.day}`,
    saveAttempt: 'Reached nobody',
    noted: (v: { pair: string }) => `Noted: ${v.pair}`,
  },
  refusals: {
    'kind-missing': 'Choose whether you reached somebody.',
    'too-long': 'The text is too long.',
    'note-text-missing': 'Write one line about what it was.',
    'note-day-future': 'This day lies in the future.',
  },
};
