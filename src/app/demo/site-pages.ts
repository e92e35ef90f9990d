import { changeSettings } from '../../areas/outreach/commands/site.ts';
import { aContent } from '../../areas/outreach/fixtures.ts';
import { type PageName, pageKey, pageTitles } from '../../areas/outreach/model/pages.ts';
import { emptySettings } from '../../areas/outreach/model/settings.ts';
import type { Text } from '../../kernel/text.ts';
import type { Ctx } from '../../platform/context.ts';
import { demoDomain } from './office.ts';

/** What stands on a page of the site; `en` may be missing, as in life. */
type WrittenPage = { readonly de: string; readonly en?: string; readonly summary: Text };

/** The pages that every site needs, for an operator who is made up. */
const pages: Readonly<Record<PageName, WrittenPage>> = {
  imprint: {
    summary: {
      de: 'Wer für diese Vorführung verantwortlich ist. Der Betreiber ist erfunden.',
      en: 'Who answers for this demonstration. The operator is made up.',
    },
    de: `## Vorführung

Diese Website zeigt, was Klimatwin kann. Betreiber, Anschrift und Personen sind erfunden. Wer Klimatwin selbst betreibt, trägt hier seine eigenen Angaben ein.

## Bilder und Daten

Karten: © GeoBasis-DE / BKG 2016 (Daten verändert). Kennzahlen: © Statistisches Bundesamt (Destatis) und GeoNames (CC BY 4.0).`,
    en: `## Demonstration

This website shows what Klimatwin can do. Operator, address and people are made up. Whoever runs Klimatwin gives their own facts here.

## Pictures and data

Maps: © GeoBasis-DE / BKG 2016 (data changed). Figures: © Statistisches Bundesamt (Destatis) and GeoNames (CC BY 4.0).`,
  },
  privacy: {
    summary: {
      de: 'Welche Angaben wir brauchen, wozu, und was wir nicht tun.',
      en: 'Which data we need, what for, and what we do not do.',
    },
    de: `## Lesen

Zum Lesen brauchen Sie kein Konto. Wir zählen nicht, wer was liest, und binden keine fremden Dienste ein. Wer ein Formular öffnet, bekommt ein Cookie, das nur das Formular schützt.

## Mitmachen

Was Sie in ein Formular schreiben, brauchen wir, um Ihr Anliegen zu bearbeiten. Rechtsgrundlage ist die öffentliche Aufgabe (Artikel 6 Absatz 1 Buchstabe e DSGVO), bei freiwilligen Angaben Ihre Einwilligung (Buchstabe a). Eine Einwilligung können Sie jederzeit widerrufen.

## Ihre Rechte

Sie können Auskunft, Berichtigung und Löschung verlangen, der Verarbeitung widersprechen und sich bei der Aufsichtsbehörde beschweren.

- Wer unter 16 Jahre alt ist, schickt Ideen ohne Namen und E-Mail-Adresse, oder die Eltern stimmen vorher zu (Artikel 8 DSGVO).
- Auf Bildern zeigen wir Personen nur mit Einwilligung. Wird sie widerrufen, entfernen und löschen wir das Bild.`,
    en: `## Reading

You need no account to read. We do not count who reads what and use no services of others. Whoever opens a form gets a cookie that only protects the form.

## Taking part

We need what you write in a form to deal with your request. The legal basis is the public task (Article 6(1)(e) GDPR); for what you tell us freely it is your consent (point (a)). You can withdraw a consent at any time.

## Your rights

You can ask to see, correct or erase your data, object to its use, and complain to the supervisory authority.

- Whoever is under 16 sends ideas without name and e-mail address, or the parents agree beforehand (Article 8 GDPR).
- We show people in pictures only with their consent. If it is withdrawn, we remove and erase the picture.`,
  },
  accessibility: {
    summary: {
      de: 'Alle sollen diese Website benutzen können.',
      en: 'Everybody shall be able to use this website.',
    },
    de: `Diese Erklärung gilt für diese Website. Sie funktioniert ohne JavaScript, mit der Tastatur, bei 320 Pixeln Breite und bei 200 % Vergrößerung, und sie ist für Screenreader gebaut. Neben jeder Karte und jedem Schaubild steht dasselbe als Liste oder Tabelle.`,
    en: `This statement is about this website. It works without JavaScript, with the keyboard, at a width of 320 pixels and at a zoom of 200%, and it is built for screen readers. Beside every map and chart the same stands as a list or table.`,
  },
  'easy-language': {
    summary: { de: 'Kurze Sätze. Einfache Wörter.', en: 'Short sentences. Simple words.' },
    de: `## Was ist Klimatwin?

Das Klima wird wärmer.
Viele Städte wollen etwas dagegen tun.
Manche Städte wissen schon, wie es geht.
Andere Städte wollen es lernen.

Mit Klimatwin finden sie zueinander.
Eine Stadt hilft der anderen.
Das dauert ein Jahr.

## Was können Sie hier tun?

- Sie können lesen, welche Städte zusammen-arbeiten.
- Sie können eine Idee schicken.
- Sie können lesen, was aus den Ideen wird.

Sie brauchen dafür kein Konto.
Es kostet kein Geld.

## Haben Sie eine Frage?

Rufen Sie uns an.
Die Telefon-Nummer steht im [Impressum](/de/impressum).

## Können Sie etwas nicht lesen oder nicht bedienen?

Sagen Sie es uns.
Hier geht es zur [Seite für Barrieren](/de/barrierefreiheit).`,
    en: `## What is Klimatwin?

The climate is getting warmer.
Many towns want to do something about it.
Some towns know how.
Other towns want to learn it.

With Klimatwin they find each other.
One town helps the other.
It takes one year.

## What can you do here?

- You can read which towns work together.
- You can send an idea.
- You can read what becomes of the ideas.

You need no account.
It costs no money.

## Do you have a question?

Call us.
The telephone number stands in the [imprint](/en/imprint).

## Can you not read or use something?

Tell us.
Here is the [page for barriers](/en/accessibility).`,
  },
  // Nobody has translated this one yet: the table of translations then shows what it looks like when something is owed.
  'it-notes': {
    summary: {
      de: 'Was Ihre IT wissen muss, damit Klimatwin bei Ihnen läuft.',
      en: 'What your IT must know so that Klimatwin works in your house.',
    },
    de: `Klimatwin läuft im Browser. Es muss nichts installiert werden. Bitte lassen Sie die Adresse und den Absender unten zu.

Dateien prüfen wir beim Hochladen nach ihrem Inhalt, nicht nach ihrem Namen. Bilder werden neu gezeichnet. Was Sie herunterladen, trägt den Typ seines Inhalts.`,
  },
};

/** The facts of the made-up operator, and the pages of the site. */
export async function loadSite(ctx: Ctx): Promise<void> {
  await changeSettings(ctx, {
    ...emptySettings,
    operatorName: 'Programmbüro Regionen-Twinning (erfunden)',
    operatorAddress: 'Musterstraße 1\n12345 Musterstadt',
    operatorPhone: '0123 456 78-0',
    operatorEmail: `buero@${demoDomain}`,
    responsible: 'Programmbüro, Anschrift wie oben',
    privacyOfficer: 'Datenschutz im Programmbüro, Anschrift wie oben',
    privacyEmail: `datenschutz@${demoDomain}`,
    privacyAuthority: 'Die Aufsichtsbehörde des Landes, in dem der Betreiber sitzt (Vorführung: nicht festgelegt)',
    land: 'Vorführung: nicht festgelegt',
    bodyName: 'Durchsetzungsstelle des Landes (Vorführung: nicht festgelegt)',
    bodyAddress: 'Vorführung: nicht festgelegt',
    bodyEmail: `durchsetzung@${demoDomain}`,
    conformity: 'partial',
    'method-de':
      'Selbstbewertung. Ein Programm öffnet jede Art von Seite und sendet jedes Formular leer ab: auf Deutsch, hell, 1280 Pixel breit, und auf Englisch, dunkel, 390 Pixel breit. Dabei prüft es mit axe, auf gültiges HTML und auf die Breite. Mit der Tastatur allein geprüft: Anmelden, Interesse bekunden, Idee einsenden. Bei 320 Pixeln und 200 % geprüft: die wichtigsten öffentlichen Seiten und die breitesten des Büros; gedruckt: die wichtigsten öffentlichen.',
    'method-en':
      'Self-assessment. A program opens every kind of page and sends every form empty: in German, light, 1280 pixels wide, and in English, dark, 390 pixels wide. It checks with axe, for valid HTML and for the width. Tested with the keyboard alone: sign-in, expression of interest, sending an idea. Tested at 320 pixels and at 200%: the main public pages and the widest ones of the office; in print: the main public ones.',
    'barriers-de':
      'Automatische Prüfungen finden nicht jede Barriere. Eine Prüfung durch Menschen mit Behinderungen und eine mit Screenreadern stehen noch aus. Dateien, die jemand hochlädt, sind nicht geprüft.',
    'barriers-en':
      'Automatic checks do not find every barrier. A test by people with disabilities and one with screen readers are still to come. Files that somebody uploads are not checked.',
    mailSender: `klimatwin@${demoDomain}`,
    spf: 'Vorführung: verschickt keine Post',
    dkim: 'Vorführung: verschickt keine Post',
    dmarc: 'Vorführung: verschickt keine Post',
  });
  for (const [name, { de, en, summary }] of Object.entries(pages) as [PageName, WrittenPage][]) {
    const title = pageTitles[name];
    await aContent(ctx, pageKey(name), {
      de: { title: title.de, summary: summary.de, body: de },
      ...(en === undefined ? {} : { en: { title: title.en, summary: summary.en, body: en } }),
    });
  }
}
