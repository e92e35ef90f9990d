import type { PartName } from '../../areas/outreach/model/parts.ts';
import type { Text } from '../../kernel/text.ts';

/** A written part in both languages; the German words are those of the project's own page and slides. */
export type WrittenPart = { readonly title: Text; readonly summary?: Text; readonly body: Text };

/** The Climate Partnership, told by its page and by the slides of the day of town twinnings. */
export const partnershipParts: Partial<Record<PartName, WrittenPart>> = {
  about: {
    title: { de: 'Worum geht es?', en: 'What is it about?' },
    summary: {
      de: 'Fünf Partnerstädte aus vier Ländern lernen voneinander, wie Klimaschutz vor Ort gelingt.',
      en: 'Five twin towns from four countries learn from each other how climate protection works on site.',
    },
    body: {
      de: `Klimaschutz geht alle an. Diese Erkenntnis ist alt, doch für das Gelingen müssen beständig neue Ideen hervorgebracht, neue Wege beschritten und neue Formen der Kooperation entwickelt werden. Das war der Anlass für eine Initiative Klimaverantwortung und Städtepartnerschaft = KlimaPartnerschaft.

Der Austausch zwischen den Partnerstädten Bernburg, Borne, Leiria, Rheine und Trakai wird in verschiedenen Bereichen intensiv gepflegt. Angesichts des Klimawandels und der EU-Ziele hat sich das Städtenetzwerk auf dieses Thema für die kommenden Jahre verständigt. Weit über 4000 europäische Städte haben sich bereits verpflichtet, die von der EU bis 2020 angestrebte Verringerung von CO₂-Emissionen um 20 % noch zu übertreffen.

Um dieses Ziel zu erreichen, bedarf es Anstrengungen auf der lokalen Ebene, die alle Bürger/innen einbezieht und dabei das gemeinsame Ziel einer klimafreundlichen EU unterstützt. Städtepartnerschaften bieten hierfür ideale Voraussetzungen.`,
      en: `Climate protection is up to everyone. That is nothing new, but it only succeeds if people keep finding new ideas, new ways and new forms of working together. This is how an initiative began: climate responsibility and town twinning = Climate Partnership.

The twin towns Bernburg, Borne, Leiria, Rheine and Trakai exchange a lot in many areas. With climate change and the targets of the EU in mind, the towns agreed on this subject for the coming years. Far more than 4,000 European towns have promised to do even better than the 20% less CO₂ that the EU aims at by 2020.

To reach this target, much must be done locally, with all citizens. Town twinnings are an ideal start for it.`,
    },
  },
  done: {
    title: { de: 'Was wird gemacht?', en: 'What is done?' },
    body: {
      de: `Voneinander lernen – miteinander Lösungen suchen – gemeinsame Wege gehen. Im Projekt „KlimaPartnerschaft – Städtepartner übernehmen Klimaverantwortung“ steht der Wissens- und Erfahrungsaustausch über lokalen Klimaschutz im Vordergrund.

Jede Partnerstadt hat in den Jahren Juli 2012 bis Juni 2014 eine Konferenz zu ihrem Schwerpunkt mit Exkursion (gute Beispiele vor Ort) veranstaltet. Die Arbeit an gemeinsamen Projekten soll zukünftig verstärkt werden. Die Beteiligung von Bürgern und Bürgerinnen und Nichtregierungsorganisationen ist ausdrücklich erwünscht.`,
      en: `Learning from each other – finding solutions together – going new ways together. The project is about sharing knowledge and experience of local climate protection.

From July 2012 to June 2014 every twin town held a conference on its theme, with an excursion to good examples on site. Joint projects are to follow. Citizens and non-governmental organisations are very welcome to take part.`,
    },
  },
  participate: {
    title: { de: 'Wer kann sich beteiligen?', en: 'Who can take part?' },
    body: {
      de: `Angesprochen werden Bürgerschaften und Nichtregierungsorganisationen sowie Politiker/innen und kommunale Angestellte in den Partnerstädten. Oder anders formuliert: alle, die Interesse haben, etwas für den Klimaschutz zu tun. Dabei spielen weder das Alter noch Vorerfahrungen eine Rolle.

Ideen, Vorschläge, Querdenker sind jederzeit willkommen.`,
      en: `Citizens and non-governmental organisations, politicians and staff of the twin towns: everybody who wants to do something for the climate. Neither age nor experience matters.

Ideas, suggestions and lateral thinkers are always welcome.`,
    },
  },
  'participate-citizens': {
    title: { de: 'Mitmachen: Bürgerinnen und Bürger', en: 'Taking part: citizens' },
    body: {
      de: 'Schicken Sie uns Ihre Idee. Sie brauchen dafür kein Konto und kein Vorwissen.',
      en: 'Send us your idea. You need neither an account nor previous knowledge.',
    },
  },
  'participate-ngos': {
    title: { de: 'Mitmachen: Vereine und Initiativen', en: 'Taking part: associations' },
    body: {
      de: 'Als Verein, Schule oder Partnerschaftskomitee können Sie örtlicher Partner werden.',
      en: 'As an association, school or twinning committee you can become a local partner.',
    },
  },
  'participate-politicians': {
    title: { de: 'Mitmachen: Politik', en: 'Taking part: politicians' },
    body: {
      de: 'Machen Sie das Projekt zur Chefsache und sprechen Sie in Rat und Ausschuss darüber.',
      en: 'Give the project backing from the top, and speak about it in the council.',
    },
  },
  'participate-staff': {
    title: { de: 'Mitmachen: Verwaltung', en: 'Taking part: staff of the towns' },
    body: {
      de: 'Arbeiten Sie im Projektteam Ihrer Stadt mit, auch wenn Klimaschutz nicht Ihr Fach ist.',
      en: 'Join the project team of your town, even if climate protection is not your subject.',
    },
  },
  workshop: {
    title: { de: 'Gemeinsamer Workshop', en: 'Joint workshop' },
    body: {
      de: `Bevor der Antrag gestellt wurde, verständigten sich die Städte in einem Workshop über sechs Punkte:

- Ziele
- Themen
- Aktivitäten
- Kosten
- Zeitplan
- Verantwortlichkeiten

Dabei waren Bürgermeister oder ihre Stellvertreter, Fachleute aus den Verwaltungen und Vertreter der Partnerschaftskomitees.`,
      en: `Before they applied, the towns agreed on six points in a workshop:

- goals
- themes
- activities
- costs
- timetable
- responsibilities

Mayors or their deputies, specialists of the administrations and the twinning committees took part.`,
    },
  },
  challenges: {
    title: { de: 'Herausforderungen', en: 'Challenges' },
    body: {
      de: `- inhaltliche Gestaltung der Konferenzen
- Gewinnung von Referenten
- Stellenwert des Projektes in den Verwaltungen
- Organisation zumeist durch Stellen, die die Partnerschaftsarbeit betreuen, aber keine „Klimaschutzexperten“ sind
- personelle und finanzielle Ressourcen
- Standards der Konferenzorganisation, zum Beispiel die Frage der Simultanübersetzung
- Wahrnehmung und Akzeptanz in der Öffentlichkeit`,
      en: `- giving the conferences their contents
- finding speakers
- the weight of the project in the administrations
- mostly organised by offices for town twinning, who are no “climate experts”
- people and money
- standards of the conferences, such as interpretation
- how the public sees and accepts the project`,
    },
  },
  recommendations: {
    title: { de: 'Empfehlungen', en: 'Recommendations' },
    body: {
      de: `- Das Projekt muss Chefsache sein.
- Vor Ort frühzeitig ein interdisziplinäres Projektteam bilden.
- Einen Projektplan für die Gesamtlaufzeit erstellen: Wer macht was bis wann?
- Die finanziellen und organisatorischen Möglichkeiten der Städtepartner beachten.
- Zeit und Geduld einplanen, damit sich Prozesse entwickeln können.`,
      en: `- The project needs backing from the top.
- Form a team of several disciplines early in every town.
- Make a plan for the whole term: who does what by when?
- Mind what each town can afford and organise.
- Allow time and patience, so that things can grow.`,
    },
  },
};

/** Region twinning, told by its own page. */
export const regionParts: Partial<Record<PartName, WrittenPart>> = {
  about: {
    title: { de: 'Worum geht es?', en: 'What is it about?' },
    summary: {
      de: 'Zwei strukturgleiche Kommunen arbeiten ein Jahr lang zusammen und lernen voneinander.',
      en: 'Two structurally alike municipalities work together for a year and learn from each other.',
    },
    body: {
      de: `Beim Regionen-Twinning arbeiten zwei strukturgleiche Städte, Kommunen, Landkreise oder Regionen über ein Jahr eng zusammen und profitieren so vom gegenseitigen Wissensaustausch. Ein Partner verfügt dabei schon über Umsetzungserfahrung in einem ausgewählten Bereich im Klimaschutz. Der andere Partner plant in diesem Bereich seine Aktivitäten auszubauen.

Die Kooperation zwischen zwei Regionen wird über das gesamte Jahr durch einen RegioTwin-Berater unterstützt. Für jedes Twinning-Paar werden individuell Inhalte erarbeitet, eine Study Tour oder Workshops und regelmäßige Besprechungen (z. B. monatliches Jour fixe oder moderierte Telefonkonferenzen) durchgeführt. Zwei interessante Veranstaltungen während des Programmzeitraums sorgen für die Vernetzung und den Austausch zwischen allen teilnehmenden Regionen.`,
      en: `In a region twinning two structurally alike towns, municipalities, districts or regions work closely together for a year and learn from each other. One partner has already put climate protection into practice in a chosen field. The other wants to do more in this field.

An adviser supports the two regions all year. Every pair works out its own contents, makes a study tour or workshops, and talks regularly, for example in a monthly jour fixe or a moderated call. Two events bring all regions together.`,
    },
  },
};

/** News of today, made up for the demo and marked so. */
export const inventedNews: readonly { readonly title: Text; readonly summary: Text; readonly body: Text }[] = [
  {
    title: { de: 'Der neue Aufruf ist offen', en: 'The new call is open' },
    summary: {
      de: 'Kommunen, Landkreise und Regionen können bis zur Frist ihr Interesse bekunden.',
      en: 'Municipalities, districts and regions can express their interest until the deadline.',
    },
    body: {
      de: 'Zwanzig Plätze, zehn Paare, ein Jahr. Das Formular gibt es auch als Word-Datei und als PDF. Wer unsicher ist, ob sich die Teilnahme lohnt, ruft das Programmbüro an.',
      en: 'Twenty places, ten pairs, one year. The form is also there as a Word file and as a PDF. If you are not sure whether to take part, call the programme office.',
    },
  },
  {
    title: { de: 'Für 24 Kommunen suchen wir Partner', en: 'We are looking for partners of 24 authorities' },
    summary: {
      de: 'Die Frist der laufenden Runde ist vorbei. Jetzt ordnet das Programmbüro die Paare zu.',
      en: 'The deadline of the current round is over. Now the programme office puts the pairs together.',
    },
    body: {
      de: 'Jede Kommune erfährt, warum sie zu ihrem Partner passt, und entscheidet dann selbst, ob sie zustimmt.',
      en: 'Every authority hears why it suits its partner, and then decides itself whether to consent.',
    },
  },
];
