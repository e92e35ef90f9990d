import { z } from 'zod';
import type { Certificate } from '../../../algorithms/pairing/problem.ts';
import type { CallRules } from '../../programmes/model.ts';
import { type RunFile, runFormat } from '../rules/run-file.ts';

export type RunFileReading =
  | { readonly ok: true; readonly file: RunFile }
  /** `where` is the path to the first part that is not as it should be. */
  | {
      readonly ok: false;
      readonly reason: 'no-json' | 'no-record' | 'other-format' | 'broken';
      readonly where: string;
    };

/** Reads the record of a run. What goes into the computation must be complete and known; what came out is compared, not trusted. */
export function readRunFile(text: string): RunFileReading {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { ok: false, reason: 'no-json', where: '' };
  }
  const head = z.looseObject({ format: z.string() }).safeParse(content);
  if (!head.success || !head.data.format.startsWith('klimatwin-run-'))
    return { ok: false, reason: 'no-record', where: '' };
  if (head.data.format !== runFormat) return { ok: false, reason: 'other-format', where: head.data.format };
  const read = runFile.safeParse(content);
  if (!read.success) return { ok: false, reason: 'broken', where: read.error.issues[0]!.path.join('.') };
  // The result is compared as it stands, so it is not picked apart any further.
  return { ok: true, file: content as RunFile };
}

const text = z.strictObject({ de: z.string(), en: z.string() });
const pair = z.tuple([z.string(), z.string()]);
const themeWeights = z.record(z.string(), z.number().min(0));

/** Every rule there is: one that this version does not know must not be passed over. */
const rules = z.strictObject({
  edition: z.string(),
  mode: z.enum(['open', 'two-sided']),
  weights: z.strictObject({ alpha: z.number(), beta: z.number(), gamma: z.number() }).optional(),
  pairs: z.number().optional(),
  kindBarrier: z.boolean().optional(),
  levelBarrier: z.boolean().optional(),
  requireStructure: z.boolean().optional(),
  forbidSameVerband: z.boolean().optional(),
  otherLand: z.boolean().optional(),
  commonLanguage: z.boolean().optional(),
  minDistanceKm: z.number().optional(),
  maxTravelHours: z.number().optional(),
  floor: z.number().optional(),
  worstPairPercent: z.number().optional(),
  locked: z.array(pair).optional(),
  forbidden: z.array(pair).optional(),
  themeWeightsByField: z.record(z.string(), themeWeights).optional(),
} satisfies Record<keyof CallRules, z.ZodType>);

const answer = z.strictObject({
  field: z.string(),
  role: z.enum(['advising', 'adopting', 'either', 'peer']),
  experience: z.number(),
  need: z.number(),
  evidence: z.number(),
});

const entry = z.strictObject({
  key: z.string(),
  answers: z.array(answer),
  maxTravelHours: z.number().optional(),
  excluded: z.array(z.string()),
  partners: z.array(z.string()).optional(),
  languages: z.array(z.string()).optional(),
});

const place = z.strictObject({
  key: z.string(),
  name: z.string(),
  level: z.string(),
  reference: z.string(),
  kindGroup: z.string().optional(),
  country: z.string().optional(),
  land: z.string().optional(),
  lat: z.number().optional(),
  lon: z.number().optional(),
  parent: z.string().optional(),
  within: z.array(z.string()),
});

const indicator = z.strictObject({
  id: z.string(),
  theme: z.string(),
  kind: z.enum(['numeric', 'ordinal', 'categorical']),
  transform: z.enum(['log', 'logit', 'asinh', 'identity']),
  floor: z.number().optional(),
  label: text,
  unit: text,
  factor: z.number(),
  digits: z.number().int().min(0).max(100),
  values: z.record(z.string(), text).optional(),
});

const value = { primal: z.number(), dual: z.number(), gap: z.number() };

/** The proof of the weakest pair holds two pairings with proofs of their own. */
const certificate: z.ZodType<Certificate> = z.lazy(() =>
  z.strictObject({
    ...value,
    lines: z.array(
      z.discriminatedUnion('objective', [
        z.strictObject({ ...value, objective: z.literal('served'), barrier: z.array(z.number()) }),
        z.strictObject({ ...value, objective: z.literal('worst'), free: pairing, beyond: pairing.nullable() }),
        z.strictObject({ ...value, objective: z.literal('sum') }),
        z.strictObject({ ...value, objective: z.literal('canonical'), choices: z.number() }),
      ]),
    ),
    duals: z.strictObject({
      slots: z.array(z.number()),
      sets: z.array(z.strictObject({ members: z.array(z.number()), dual: z.number() })),
      perPair: z.number(),
    }),
  }),
);

const pairing = z.strictObject({
  pairs: z.array(z.tuple([z.number(), z.number(), z.number()])),
  single: z.array(z.number()),
  certificate,
});

const runFile = z.strictObject({
  format: z.literal(runFormat),
  softwareVersion: z.string(),
  inputHash: z.string(),
  termsHash: z.string().nullable(),
  input: z.strictObject({
    rules,
    fields: z.record(z.string(), text),
    entries: z.array(entry),
    places: z.array(place),
    figures: z.strictObject({
      indicators: z.array(indicator),
      values: z.record(z.string(), z.array(z.union([z.number(), z.string(), z.null()]))),
      populations: z.record(z.string(), z.array(z.string())),
    }),
  }),
  result: z.strictObject({
    pairs: z.array(z.looseObject({ members: pair, names: pair, utility: z.number() })),
    unmatched: z.array(z.looseObject({ key: z.string(), name: z.string() })),
    notices: z.array(z.unknown()),
    alternatives: z.array(z.unknown()),
    certificate,
  }),
} satisfies Record<keyof RunFile, z.ZodType>);
