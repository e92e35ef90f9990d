import { saveQuestions } from '../../areas/programmes/commands/accompanying.ts';
import type { CallQuestion } from '../../areas/programmes/model/accompanying.ts';
import { fingerprint } from '../../areas/programmes/queries/frozen.ts';
import type { Ctx } from '../../platform/context.ts';

/** Answered from the council paper 5-2786/16-III of Landkreis Teltow-Fläming, 13 June 2016. */
const questions: readonly CallQuestion[] = [
  {
    question: { de: 'Muss der Kreistag oder Rat zustimmen?', en: 'Does the council have to agree?' },
    answer: {
      de: 'Nein. Die Verwaltungsleitung entscheidet, Kreistag oder Rat werden informiert. Beschließen müssen sie nur einzelne Maßnahmen, die daraus entstehen.',
      en: 'No. The head of administration decides, the council is informed. It decides only on single measures that come out of it.',
    },
  },
  {
    question: { de: 'Was kostet uns die Teilnahme?', en: 'What does it cost us to take part?' },
    answer: {
      de: 'Projekt- und Reisekosten werden zu 100 Prozent gefördert, höchstens 1.400 Euro je Kommune. Dazu kommt Ihre Arbeitszeit.',
      en: 'Project and travel costs are funded at 100 per cent, at most 1,400 euros for each municipality. Your working time comes on top.',
    },
  },
  {
    question: { de: 'Wer zahlt das Geld aus?', en: 'Who pays the money?' },
    answer: {
      de: 'Der Projektträger zahlt direkt an jede Kommune. Das Programmbüro hilft beim Abruf.',
      en: 'The grant agency pays each municipality directly. The programme office helps with the request.',
    },
  },
];

export async function answerQuestions(ctx: Ctx, callId: string): Promise<void> {
  await saveQuestions(ctx, callId, { questions, seen: fingerprint([]) });
}
