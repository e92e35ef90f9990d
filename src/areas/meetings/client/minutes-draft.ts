import { judgeAnswer, pauseAfter, type Pending, readPending, sayCount } from '../rules/pending.ts';

/** Fields that stay as they are when the next line is typed. */
const staying = ['kind', 'topic'];

/**
 * Around the form for one line of minutes: what was typed stays in this browser until the server has confirmed it. A line
 * that was lost on the way is sent again under the same id, so that it is there once. Without this script the form works
 * as any other.
 */
class MinutesDraft extends HTMLElement {
  private form!: HTMLFormElement;
  private said!: HTMLElement;
  private waiting!: HTMLUListElement;
  private busy = false;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form || !hasStorage()) return;
    this.form = form;
    this.said = document.createElement('p');
    this.said.setAttribute('role', 'status');
    this.said.className = 'kt-note';
    this.waiting = document.createElement('ul');
    this.prepend(this.said, this.waiting);
    // What the server has just refused stands in the form already.
    if (this.dataset.refused === undefined) this.restore();
    form.addEventListener('input', () => this.keepTyped());
    form.addEventListener('submit', event => this.take(event));
    window.addEventListener('online', () => this.flush());
    document.addEventListener('visibilitychange', () => document.hidden || this.flush());
    this.show();
    this.flush();
  }

  private get key(): string {
    return `kt-minutes ${this.dataset.key ?? ''}`;
  }

  private get lines(): Pending[] {
    return readPending(localStorage.getItem(this.key));
  }

  private set lines(lines: readonly Pending[]) {
    if (lines.length === 0) localStorage.removeItem(this.key);
    else localStorage.setItem(this.key, JSON.stringify(lines));
    this.show();
  }

  /** A line goes into the queue first, then on its way; an empty one is for the server to refuse. */
  private take(event: SubmitEvent): void {
    const fields = this.typed();
    if (!fields.some(([name, value]) => name === 'text' && value.trim() !== '')) return;
    event.preventDefault();
    const id = String(fields.find(([name]) => name === 'id')?.[1]);
    this.lines = [...this.lines, { id, fields, refusal: '' }];
    this.clear();
    this.flush();
  }

  private typed(): [string, string][] {
    return [...new FormData(this.form)].map(([name, value]) => [name, String(value)]);
  }

  private clear(): void {
    for (const field of this.fields()) {
      if (field.type !== 'radio' && field.type !== 'hidden' && !staying.includes(field.name)) field.value = '';
    }
    const next = newId();
    for (const name of ['id', '_key']) this.form.querySelector<HTMLInputElement>(`[name="${name}"]`)!.value = next;
    localStorage.removeItem(`${this.key} typed`);
    this.form.querySelector<HTMLTextAreaElement>('[name="text"]')?.focus();
  }

  private fields(): HTMLInputElement[] {
    return [...this.form.querySelectorAll<HTMLInputElement>('input, select, textarea')];
  }

  private keepTyped(): void {
    localStorage.setItem(`${this.key} typed`, JSON.stringify([{ id: '', fields: this.typed(), refusal: '' }]));
  }

  private restore(): void {
    const [typed] = readPending(localStorage.getItem(`${this.key} typed`));
    if (typed) this.fill(typed.fields);
  }

  /** Puts a line into the form; proof and id stay those of the form, unless the line has an id of its own. */
  private fill(fields: Pending['fields']): void {
    for (const [name, value] of fields) {
      if (name.startsWith('_')) continue;
      for (const field of this.fields().filter(one => one.name === name)) {
        if (field.type === 'radio') field.checked = field.value === value;
        else field.value = value;
      }
    }
  }

  /** Sends what waits, in its order, one line at a time. */
  private async flush(): Promise<void> {
    const [next] = this.lines.filter(({ refusal }) => refusal === '');
    if (this.busy || !next) return;
    this.busy = true;
    clearTimeout(this.timer);
    const verdict = await this.send(next);
    this.busy = false;
    this.failures = verdict === 'again' ? this.failures + 1 : 0;
    this.show(verdict);
    if (verdict === 'stored' || verdict === 'refused') return this.flush();
    // Whoever has signed in elsewhere comes back to this window.
    if (verdict === 'again') this.timer = setTimeout(() => this.flush(), pauseAfter(this.failures));
  }

  private async send({ id, fields }: Pending): Promise<'stored' | 'refused' | 'signed-out' | 'again'> {
    const proof = this.form.querySelector<HTMLInputElement>('[name="_csrf"]')!.value;
    const body = new URLSearchParams(fields.map(([name, value]) => [name, name === '_csrf' ? proof : value]));
    body.set('_key', id);
    try {
      const answer = await fetch(this.form.action, { method: 'POST', body, signal: AbortSignal.timeout(15_000) });
      const page = new URL(this.form.action).pathname;
      const verdict = judgeAnswer({ status: answer.status, path: new URL(answer.url).pathname }, page);
      const document = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (verdict === 'stored') {
        this.lines = this.lines.filter(line => line.id !== id);
        showStored(document);
      }
      if (verdict === 'refused') {
        const reasons = [...document.querySelectorAll('.kt-errors li')].map(line => line.textContent.trim());
        const refusal = reasons.join(' ') || (this.dataset.refusedText ?? '–');
        this.lines = this.lines.map(line => (line.id === id ? { ...line, refusal } : line));
      }
      return verdict;
    } catch {
      return 'again';
    }
  }

  /** Says in words what the server does not have yet. */
  private show(verdict?: string): void {
    const lines = this.lines;
    const { pending = '', signedOut = '', stored = '', refusedText = '' } = this.dataset;
    const waiting = lines.filter(({ refusal }) => refusal === '').length;
    const words = [
      ...(waiting > 0 ? [sayCount(pending, waiting)] : []),
      ...(lines.length > waiting ? [refusedText] : []),
      ...(verdict === 'signed-out' ? [signedOut] : []),
      ...(verdict === 'stored' && lines.length === 0 ? [stored] : []),
    ];
    this.said.textContent = words.join(' ');
    this.waiting.replaceChildren(...lines.map(line => this.item(line)));
    this.waiting.hidden = lines.length === 0;
  }

  private item(line: Pending): HTMLLIElement {
    const item = document.createElement('li');
    const text = line.fields.find(([name]) => name === 'text')?.[1] ?? '';
    item.append([text, line.refusal].filter(Boolean).join(' – '));
    if (line.refusal === '') return item;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'kt-link';
    button.textContent = this.dataset.takeBack ?? '';
    button.addEventListener('click', () => {
      this.lines = this.lines.filter(({ id }) => id !== line.id);
      this.fill(line.fields);
      this.keepTyped();
      this.form.querySelector<HTMLTextAreaElement>('[name="text"]')?.focus();
    });
    item.append(' ', button);
    return item;
  }
}

/** What is stored, and what to do next, as the server has just shown it. */
function showStored(page: Document): void {
  for (const part of ['#festgehalten', '.kt-head']) {
    const [old, fresh] = [document, page].map(one => one.querySelector(part));
    if (old && fresh) old.replaceWith(document.adoptNode(fresh));
  }
}

/** Browsers may forbid it, or have no room. */
function hasStorage(): boolean {
  try {
    localStorage.setItem('kt-minutes', '');
    localStorage.removeItem('kt-minutes');
    return true;
  } catch {
    return false;
  }
}

/** `crypto.randomUUID` is there on encrypted pages only. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

customElements.define('kt-minutes-draft', MinutesDraft);
