import type { Page } from 'playwright-core';
import { openChromium } from './chromium.ts';
import { countForms, readComplaints, sendEmpty } from './forms.ts';
import { judge, overflow } from './judge.ts';
import { serve } from './served-site.ts';
import type { TestSite } from './test-site.ts';
import type { FormOnPage, Sight } from './walk.ts';

/** How pages are looked at. */
export type Light = { readonly language: 'de' | 'en'; readonly width: number; readonly dark: boolean };

/** What is wrong with each page, by its address and who saw it; pages without fault are left out. */
export type Faults = Record<string, string[]>;

/** Windows side by side through which pages are judged. */
export type Judges = {
  /** Opens each page; a wide one is made narrow as well, where long words show. */
  judgePages(sights: readonly Sight[], light: Light): Promise<Faults>;
  /** Sends forms without an answer. Answers besides the faults which were taken all the same. */
  judgeEmptyForms(forms: readonly FormOnPage[], light: Light): Promise<{ faults: Faults; taken: string[] }>;
  close(): Promise<void>;
};

/** As many as a small machine has processors. */
const windows = 2;

export async function openJudges(): Promise<Judges> {
  const browser = await openChromium();
  const served = new Map<TestSite, Awaited<ReturnType<typeof serve>>>();

  async function addressOf(site: TestSite): Promise<string> {
    const known = served.get(site) ?? (await serve());
    known.answer(site);
    served.set(site, known);
    return known.address;
  }

  /** Shows each thing to look at in some window, signed in as whoever saw it. */
  async function show<T extends { readonly on: Sight }>(
    things: readonly T[],
    { language, width, dark }: Light,
    look: (page: Page, url: string, thing: T) => Promise<void>,
  ): Promise<void> {
    const waiting = [...things];
    const work = async () => {
      const colorScheme = dark ? 'dark' : 'light';
      const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
      const page = await context.newPage();
      for (let thing = waiting.shift(); thing; thing = waiting.shift()) {
        const { site, visitor, path, english } = thing.on;
        const url = await addressOf(site);
        await context.clearCookies();
        await context.addCookies(Object.entries(visitor.cookies).map(([name, value]) => ({ name, value, url })));
        await look(page, `${url}${language === 'de' ? path : english}`, thing);
      }
      await context.close();
    };
    await Promise.all(Array.from({ length: windows }, work));
  }

  return {
    async judgePages(sights, light) {
      const faults: Faults = {};
      await show(
        sights.map(on => ({ on })),
        light,
        async (page, url, { on }) => {
          const answer = await page.goto(url);
          const found = [...(await judge(page, await answer!.text())), ...(await whenNarrow(page))];
          if (found.length > 0) faults[`${on.path} (${on.visitor.name})`] = found;
        },
      );
      return faults;
    },
    async judgeEmptyForms(forms, light) {
      const faults: Faults = {};
      const taken: string[] = [];
      await show(forms, light, async (page, url, { route, index, on }) => {
        await page.goto(url);
        if (index >= (await page.evaluate(countForms))) {
          faults[`${route} on ${on.path} (${on.visitor.name})`] = [`has no form number ${index + 1}`];
          return;
        }
        const sent = page.waitForResponse(answer => answer.request().method() === 'POST');
        const loaded = page.waitForEvent('load');
        await page.evaluate(sendEmpty, index);
        const answer = await sent;
        await loaded;
        if (answer.status() < 400) return void taken.push(route);
        const complaints = await page.evaluate(readComplaints);
        const found = [
          ...(complaints.length === 0 ? ['says nothing of what is wrong'] : []),
          ...complaints.filter(sentence => /\((leads nowhere|not beside its field)\)$/.test(sentence)),
          ...(await judge(page, await answer.text())),
        ];
        if (found.length > 0) faults[`${route} on ${on.path} (${on.visitor.name})`] = found;
      });
      return { faults, taken: taken.sort() };
    },
    async close() {
      await browser.close();
      for (const one of served.values()) await one.close();
    },
  };
}

async function whenNarrow(page: Page): Promise<string[]> {
  const size = page.viewportSize()!;
  if (size.width <= 390) return [];
  await page.setViewportSize({ ...size, width: 390 });
  const faults = await overflow(page);
  await page.setViewportSize(size);
  return faults.map(fault => `at 390 px ${fault}`);
}
