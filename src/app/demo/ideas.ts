import { changeWording, mergeIdea } from '../../areas/ideas/commands.ts';
import { setRules } from '../../areas/ideas/commands/rules.ts';
import { anIdea, type IdeaWish } from '../../areas/ideas/fixtures.ts';
import { defaultRules, type Idea } from '../../areas/ideas/model.ts';
import { dayAt } from '../../kernel/day.ts';
import type { Language } from '../../kernel/text.ts';
import { type Ctx, homeTimeZone } from '../../platform/context.ts';
import { letterOf } from './letter.ts';
import type { DemoOffice } from './office.ts';

type DemoIdea = IdeaWish & {
  readonly daysAgo: number;
  readonly language?: Language;
  /** The lines of the letter in which it came to the office. */
  readonly letter?: readonly string[];
};

const publish = { act: 'publish', day: 2 } as const;

/** Ideas in several states. All are invented and marked so; nobody sent them. */
const invented: Readonly<Record<string, DemoIdea>> = {
  station: {
    daysAgo: 30,
    title: 'Sichere Fahrradgarage am Bahnhof',
    text: 'Viele würden mit dem Rad zum Bahnhof fahren, wenn es dort sicher stehen könnte.\n\nEine überdachte Garage mit Schließfächern und Steckdosen würde genügen.',
    place: 'Gießen',
    field: 'mobility',
    acts: [publish],
    supports: 3,
  },
  roofs: {
    daysAgo: 18,
    title: 'Solaranlagen auf alle Schuldächer',
    text: 'Die Dächer der Schulen sind groß und bisher leer. Der Strom könnte in der Schule bleiben, und im Unterricht sähen wir, wie viel es ist.',
    place: 'Teltow-Fläming',
    field: 'renewables',
    acts: [publish, { act: 'review', day: 9 }],
    supports: 10,
  },
  repair: {
    daysAgo: 80,
    title: 'Ein Reparaturtag im Monat',
    text: 'Jeden ersten Samstag im Monat könnten im Bürgerhaus Geräte repariert werden, statt neue zu kaufen.',
    place: 'Steinfurt',
    field: 'consumption',
    acts: [
      publish,
      {
        act: 'accept',
        day: 24,
        text: 'Das greifen wir auf. Beim nächsten Treffen stellen wir den Paaren vor, wie andere Orte ihren Reparaturtag organisieren.',
      },
    ],
    supports: 6,
  },
  lights: {
    daysAgo: 70,
    title: 'Straßenlaternen nachts ganz abschalten',
    text: 'Zwischen ein und fünf Uhr braucht kaum jemand Licht. Das spart Strom und hilft den Insekten.',
    field: 'efficiency',
    acts: [
      publish,
      {
        act: 'answer',
        day: 20,
        text: 'Über die Beleuchtung entscheidet jede Kommune selbst. Wir geben Ihre Idee an die Kommunen weiter, die gerade auf LED umstellen. Ganz abschalten wollen die meisten aus Gründen der Sicherheit nicht.',
      },
    ],
    supports: 2,
  },
  garage: {
    daysAgo: 20,
    title: 'Fahrräder am Bahnhof überdachen',
    text: 'Am Bahnhof werden die Räder nass und gestohlen. Bitte baut dort eine Garage.',
    place: 'Gießen',
    field: 'mobility',
    acts: [publish],
  },
  exchange: {
    daysAgo: 12,
    language: 'en',
    title: 'Let apprentices visit the partner region',
    text: 'Young people who learn a trade could spend a week in the partner region and see how heat pumps are installed there.',
    field: 'industry',
    acts: [publish],
  },
  trees: {
    daysAgo: 16,
    title: 'Mehr Bäume auf dem Schulhof',
    text: 'Im Sommer ist es auf unserem Schulhof zu heiß. Wir würden die Bäume selbst gießen.',
    place: 'Wolfhagen',
  },
  canteen: {
    daysAgo: 1,
    title: 'Ein Tag in der Woche ohne Fleisch in der Kantine',
    text: 'Die Kantine der Verwaltung könnte einmal in der Woche nur Gerichte ohne Fleisch anbieten.',
    field: 'organisation',
  },
  bench: {
    daysAgo: 2,
    title: 'Bänke im Schatten',
    text: 'Am Weg zum Arzt fehlt eine Bank unter einem Baum. Im Sommer gehen viele Ältere sonst nicht mehr zu Fuß.',
    place: 'Gießen',
    name: 'Erika Muster',
    email: 'erika.muster@vorfuehrung.example',
    letter: [
      'Vorführung: erfunden',
      '',
      'Guten Tag,',
      'am Weg zum Arzt fehlt eine Bank unter einem Baum.',
      'Im Sommer gehen viele Ältere sonst nicht mehr zu Fuß.',
      'Bitte schreiben Sie mir, was daraus wird.',
      '',
      'Erika Muster',
    ],
  },
};

/** A handful of invented ideas for the programme of the demo: one overdue, one fresh, one from a letter, the others further on. */
export async function loadIdeas(ctx: Ctx, { programme }: DemoOffice): Promise<void> {
  await setRules(ctx, programme, { ...defaultRules, land: '06' });
  const made = new Map<string, Idea>();
  for (const [name, { daysAgo, language = 'de', letter, ...wish }] of Object.entries(invented)) {
    const then = { ...before(ctx, daysAgo), language };
    const file = letter === undefined ? null : letterOf('Brief.pdf', letter);
    const receipt = file === null ? {} : { receipt: { channel: 'letter' as const, receivedOn: then.today, file } };
    made.set(name, await anIdea(then, { ...wish, ...receipt, programme: programme.slug, invented: true }));
  }
  await mergeIdea(before(ctx, 10), made.get('garage')!.id, made.get('station')!.number);
  const { id, title, text } = made.get('repair')!;
  await changeWording(before(ctx, 77), id, {
    title,
    text: text.replace('im Bürgerhaus', 'in einem Raum der Stadt'),
    pictureAlt: '',
    reason: 'Ein Bürgerhaus gibt es nicht in jedem Ort.',
  });
}

function before(ctx: Ctx, days: number): Ctx {
  const now = new Date(ctx.now.getTime() - days * 86_400_000);
  return { ...ctx, now, today: dayAt(now, homeTimeZone) };
}
