import type { Reason } from '../../../kernel/verdict.ts';
import { organisationsOf } from '../../../kernel/actor.ts';
import { Forbidden, NotFound } from '../../../kernel/errors.ts';
import { type Language, languages } from '../../../kernel/text.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import type { Programme } from '../../programmes/model.ts';
import { mayUse } from '../../programmes/policy.ts';
import { findProgramme, listProgrammes } from '../../programmes/queries.ts';
import { keepSentence } from '../commands/sentences.ts';
import { type OwnSentence, sentenceKeys } from '../model/sentences.ts';
import { mayKeepSentences } from '../policy.ts';
import { type Example, listExamples, loadExampleValues } from '../queries/examples.ts';
import { listSentences } from '../queries/sentences.ts';
import { productSentence } from '../rules/blocks.ts';
import { wrongNames } from '../rules/fill-sentence.ts';
import { sentenceInput } from '../schema.ts';
import { SentencePage } from '../views/sentence-page.tsx';
import { SentencesPage } from '../views/sentences-page.tsx';
import { answersOf, typed } from './load.ts';

type Typed = Readonly<Record<string, string>>;

/** What the address names: a sentence in a language, with all members on whose data it can be tried. */
type Loaded = {
  readonly programme: Programme;
  readonly language: Language;
  readonly sentence: OwnSentence;
  readonly examples: readonly Example[];
};

/** `GET /de/arbeit/vorlagentexte`: the sentences of every programme of the office. */
export async function showSentences(visit: Visit): Promise<Response> {
  const { ctx } = visit;
  const officeIds = organisationsOf(ctx.actor, 'office');
  if (officeIds.length === 0) throw new Forbidden('office');
  const libraries = [];
  for (const programme of await listProgrammes(ctx, { officeIds })) {
    if (!mayUse(ctx.actor, programme, 'partnerships')) continue;
    const [de, en] = [await listSentences(ctx, programme.id, 'de'), await listSentences(ctx, programme.id, 'en')];
    libraries.push({ programme, sentences: { de, en } });
  }
  return html(<SentencesPage visit={visit} libraries={libraries} />);
}

/** `GET /de/arbeit/vorlagentexte/:programme/:block/:language` */
export async function showSentence(visit: Visit): Promise<Response> {
  const loaded = await sentenceOf(visit);
  const { key, text, version } = loaded.sentence;
  return page(visit, loaded, {
    text: text ?? productSentence(key, loaded.language),
    version: String(version),
  });
}

/** `POST /de/arbeit/vorlagentexte/:programme/:block/:language`: keep it, see it on real data, or take that of the product. */
export async function takeSentence(visit: Visit): Promise<Response> {
  const loaded = await sentenceOf(visit);
  const { programme, language, sentence } = loaded;
  const values = typed(visit);
  const isBack = values.act === 'take';
  const given = isBack ? { ...values, text: productSentence(sentence.key, language) } : values;
  const shape = readShape(sentenceInput, { text: given.text ?? '', version: given.version ?? '' });
  if (!shape.ok) return page(visit, loaded, values, shape.reasons, 400);
  const { text, version } = shape.value;
  if (values.act === 'preview') {
    const wrong = wrongNames(text, 'text');
    return page(visit, loaded, values, wrong, wrong.length > 0 ? 422 : 200);
  }
  const kept = await keepSentence(visit.ctx, programme.id, {
    key: sentence.key,
    language,
    text: isBack ? null : text,
    version,
  });
  return kept.ok ? seeOther(visit.link('paper-sentences.list')) : page(visit, loaded, values, kept.reasons, 422);
}

async function sentenceOf(visit: Visit): Promise<Loaded> {
  const { ctx, params } = visit;
  const programme = await findProgramme(ctx, params.programme!);
  if (!programme || !mayUse(ctx.actor, programme, 'partnerships')) throw new NotFound('programme');
  if (!mayKeepSentences(ctx.actor, programme.officeId)) throw new Forbidden('programme');
  const language = languages.find(one => one === params.language);
  const key = sentenceKeys.find(one => one === params.block);
  if (!language || !key) throw new NotFound('sentence');
  const sentences = await listSentences(ctx, programme.id, language);
  const examples = await listExamples(ctx, programme, visit.language);
  return { programme, language, examples, sentence: sentences.find(one => one.key === key)! };
}

async function page(
  visit: Visit,
  loaded: Loaded,
  values: Typed,
  reasons: readonly Reason[] = [],
  status = 200,
): Promise<Response> {
  const { examples, language, sentence } = loaded;
  const chosen = examples.find(({ id }) => id === values.example) ?? examples[0];
  const said = chosen ? await loadExampleValues(visit.ctx, chosen, language) : null;
  // Whoever is shown what somebody else wrote meanwhile may save over it.
  const isOvertaken = reasons.some(({ code }) => code === 'changed-meanwhile');
  const version = isOvertaken ? String(sentence.version) : (values.version ?? '0');
  const answers = answersOf(visit, { ...values, version, example: chosen?.id ?? '' }, reasons);
  return html(<SentencePage {...{ visit, answers, said, isOvertaken }} {...loaded} />, status);
}
