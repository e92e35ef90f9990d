/** What answers requests, in this process. */
type Fetcher = { fetch(request: Request): Response | Promise<Response> };

export type Page = {
  readonly status: number;
  readonly html: string;
  readonly location: string | null;
  readonly path: string;
  readonly response: Response;
};

const origin = 'http://localhost';

/** A browser without JavaScript and without a screen: it keeps cookies, follows forms, and nothing else. */
export class Browser {
  private readonly app: Fetcher;
  private readonly cookies = new Map<string, string>();

  constructor(app: Fetcher) {
    this.app = app;
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Page> {
    return this.send(path, { headers });
  }

  /** Asks for the head of a page only, as mail gateways do. */
  async head(path: string): Promise<Page> {
    return this.send(path, { method: 'HEAD' });
  }

  /** Sends a form as it would be sent from the page at `from`: its hidden fields come along. */
  async submit(from: string, action: string, values: Record<string, string | string[] | File> = {}): Promise<Page> {
    const page = await this.get(from);
    return this.post(action, { ...hiddenFields(page.html, action), ...values });
  }

  /** Sends a form without looking at a page first. */
  async post(path: string, values: Record<string, string | string[] | File> = {}): Promise<Page> {
    const multipart = Object.values(values).some(value => value instanceof File);
    const body = multipart ? new FormData() : new URLSearchParams();
    for (const [name, value] of Object.entries(values)) {
      for (const one of Array.isArray(value) ? value : [value]) body.append(name, one as string);
    }
    return this.send(path, { method: 'POST', body, headers: { Origin: origin } });
  }

  /** Goes where an answer led. */
  async follow(page: Page): Promise<Page> {
    return page.location === null ? page : this.follow(await this.get(page.location));
  }

  cookie(name: string): string | undefined {
    return this.cookies.get(name);
  }

  setCookie(name: string, value: string): void {
    this.cookies.set(name, value);
  }

  forgetCookies(): void {
    this.cookies.clear();
  }

  private async send(path: string, init: RequestInit): Promise<Page> {
    const url = new URL(path, origin);
    const headers = new Headers(init.headers);
    headers.set('Host', url.host);
    if (this.cookies.size > 0) {
      headers.set('Cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    }
    const response = await this.app.fetch(new Request(url, { ...init, headers, redirect: 'manual' }));
    for (const cookie of response.headers.getSetCookie()) {
      const [pair] = cookie.split(';');
      const at = pair!.indexOf('=');
      const value = pair!.slice(at + 1);
      if (/max-age=0/i.test(cookie)) this.cookies.delete(pair!.slice(0, at));
      else this.cookies.set(pair!.slice(0, at), value);
    }
    return {
      status: response.status,
      html: /text|json/.test(response.headers.get('Content-Type') ?? '') ? await response.clone().text() : '',
      location: response.headers.get('Location'),
      path,
      response,
    };
  }
}

/** The hidden fields of the form with this action; those of the first form if none has it. */
export function hiddenFields(html: string, action: string): Record<string, string> {
  const forms = [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].filter(form =>
    /method="post"/i.test(form[1]!),
  );
  const form = forms.find(candidate => attribute(candidate[1]!, 'action') === action) ?? forms[0];
  const fields: Record<string, string> = {};
  for (const [, attributes] of form?.[2]?.matchAll(/<input\b([^>]*)>/g) ?? []) {
    const name = attribute(attributes!, 'name');
    if (attribute(attributes!, 'type') === 'hidden' && name) fields[name] = attribute(attributes!, 'value') ?? '';
  }
  return fields;
}

function attribute(text: string, name: string): string | null {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(text)?.[1];
  return value === undefined ? null : value.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'");
}
