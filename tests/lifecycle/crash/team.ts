import type { Work } from './people.ts';

/** Several people at work at the same time. */
export class Team {
  private readonly people: readonly Work[];
  private working = false;
  private shifts: Promise<void>[] = [];

  constructor(people: readonly Work[]) {
    this.people = people;
  }

  /** Everyone goes on where they were. */
  start(): void {
    this.working = true;
    this.shifts = this.people.map(person => this.shift(person));
  }

  /** Everyone finishes the form in hand and rests. @throws what went wrong for one of them */
  async rest(): Promise<void> {
    this.working = false;
    await Promise.all(this.shifts);
  }

  private async shift(person: Work): Promise<void> {
    while (this.working) {
      const { done } = await person.next();
      if (done) throw new Error('somebody has stopped working');
    }
  }
}
