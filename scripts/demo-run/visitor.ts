import { hiddenFields } from '../../tests/support/browser.ts';

/** Somebody in front of a running server: keeps cookies, reads pages, sends forms. */
export class Visitor {
  private readonly address: string;
  private readonly cookies = new Map<string, string>();

  constructor(address: string) {
    this.address = address;
  }

  /** The header that proves who this is. */
  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** A page as text. @throws for any status but 200 */
  async read(path: string): Promise<string> {
    const answer = await this.ask(path);
    if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
    return answer.text();
  }

  /** Sends the form that leads to `action` from the page at `from`. Answers where it led. @throws if it was refused */
  async submit(from: string, action: string, values: Readonly<Record<string, string | File>> = {}): Promise<string> {
    const body = new FormData();
    const fields = { ...hiddenFields(await this.read(from), action), ...values };
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    const answer = await this.ask(action, { method: 'POST', body, headers: { Origin: this.address } });
    const location = answer.headers.get('Location');
    if (answer.status !== 303 || location === null) throw new Error(`${action} answers ${answer.status}`);
    return location;
  }

  /** Becomes a persona of the demo. @throws if there is no such persona */
  async become(name: string): Promise<void> {
    const form = (await this.read('/de/demo'))
      .split('<form')
      .find(part => part.includes('name="person"') && part.includes(` ${name}<`));
    const person = /name="person" value="([^"]+)"/.exec(form ?? '')?.[1];
    if (person === undefined) throw new Error(`the demo has no persona ${name}`);
    await this.submit('/de/demo', '/de/demo/rolle', { person });
  }

  private async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { ...init.headers, Cookie: this.cookie };
    const answer = await fetch(new URL(path, this.address), { ...init, headers, redirect: 'manual' });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
      this.cookies.set(name!, value!);
    }
    return answer;
  }
}
