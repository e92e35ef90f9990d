/** What is known of one expression of interest: as it was acknowledged, or as the database has it. */
export type Entry = {
  readonly organisation: string;
  readonly state: string;
  readonly contact: string;
  readonly note: string;
  readonly team: string;
  /** Checksum of the letter that was uploaded. */
  readonly letter: string | null;
  /** Words of each answered field. */
  readonly words: Readonly<Record<string, string>>;
  /** The lines of the audit trail, oldest first: one per form that was taken. */
  readonly history: readonly string[];
  /** What the office recorded on behalf, oldest first. */
  readonly papers: readonly string[];
};

/** Everything that people did, by the id of an application, and whom they invited how often. */
export type Book = { readonly entries: Readonly<Record<string, Entry>>; readonly invited: readonly string[] };

const emptyEntry: Entry = {
  organisation: '',
  state: 'draft',
  contact: '',
  note: '',
  team: '',
  letter: null,
  words: {},
  history: [],
  papers: [],
};

/** Keeps what the program has acknowledged. It stands in the test, where no crash reaches it. */
export class Ledger {
  private readonly entries: Record<string, Entry>;
  private readonly invited: string[];
  /** How many forms were acknowledged. */
  acknowledged = 0;

  constructor(before: Book) {
    this.entries = { ...before.entries };
    this.invited = [...before.invited];
  }

  /** A form about an application was taken. `paper`: the office recorded it on behalf. */
  take(id: string, change: Partial<Entry>, line: string, paper?: string): void {
    const before = this.entries[id] ?? emptyEntry;
    const history = [...before.history, line];
    const papers = paper === undefined ? before.papers : [...before.papers, paper];
    this.entries[id] = { ...before, ...change, history, papers };
    this.acknowledged++;
  }

  invite(email: string): void {
    this.invited.push(email);
    this.acknowledged++;
  }

  /** The applications that were sent, for whom a receipt is due. */
  sent(): readonly string[] {
    return Object.entries(this.entries).flatMap(([id, { history }]) =>
      history.includes('application.submitted') ? [id] : [],
    );
  }

  get book(): Book {
    return { entries: this.entries, invited: this.invited.toSorted() };
  }
}
