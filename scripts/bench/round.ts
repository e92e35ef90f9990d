import { performance } from 'node:perf_hooks';
import { join } from 'node:path';
import { match } from '../../src/algorithms/round/match.ts';
import { buildRound } from '../../src/areas/matching/rules/build-round.ts';
import { defaultRules } from '../../src/areas/programmes/rules/default-terms.ts';
import { figuresForRound, placesForRound } from '../../src/areas/matching/rules/round-places.ts';
import { readBundled } from '../../src/areas/places/imports/bundled.ts';
import { placeKey } from '../../src/areas/places/rules.ts';
import { arrangeFigures } from '../../src/areas/places/rules/populations.ts';

const data = join(import.meta.dirname, '..', '..', 'data');

/** Answers that are the same in every run: each place gives in one field and takes in the next. */
function entryOf(key: string, index: number) {
  const fields = ['efficiency', 'mobility', 'renewables', 'organisation', 'consumption', 'industry'];
  const [gives, takes] = [fields[index % 6]!, fields[(index * 7 + 1) % 6]!];
  return {
    key,
    excluded: [],
    answers: [
      { field: gives, role: 'either', experience: 2 + (index % 3), need: 1, evidence: index % 2 },
      ...(takes === gives ? [] : [{ field: takes, role: 'either', experience: index % 2, need: 4, evidence: 0 }]),
    ],
  } as const;
}

function roundOf400() {
  const { places, figures, indicators } = readBundled(data, ['kreis']);
  const entries = places.map((place, index) => entryOf(placeKey(place), index));
  return {
    places: placesForRound(places),
    figures: figuresForRound(arrangeFigures(places, indicators, figures), places),
    entries,
    rules: defaultRules,
    fieldLabel: (id: string) => ({ de: id, en: id }),
  };
}

/** How long a round of 400 Kreise takes: scores, pairing, explanations. */
export function benchRound(): void {
  const input = roundOf400();
  const times: number[] = [];
  for (let run = 0; run < 4; run++) {
    const begun = performance.now();
    const built = buildRound(input as Parameters<typeof buildRound>[0]);
    const plan = match(built.round);
    plan.pairs.forEach(pair => built.describe(pair));
    times.push(performance.now() - begun);
    if (run === 0) {
      const { primal, gap } = plan.certificate;
      console.log(
        `400 Kreise: ${plan.pairs.length} pairs from ${plan.scores.length} possible, sum ${primal}, gap ${gap}`,
      );
    }
  }
  console.log(
    `a round of 400, scores, pairing, explanations: cold ${times[0]!.toFixed(0)} ms, warm ${Math.min(...times.slice(1)).toFixed(0)} ms`,
  );
  console.log(`peak memory of this process: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
}
