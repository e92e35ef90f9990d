import { type Language, languages, type Text } from '../../../kernel/text.ts';
import type { ClauseCondition, Variable } from '../model/clauses.ts';
import { variables } from '../model/clauses.ts';
import type { Wording } from '../model.ts';
import { fillBraces, namesIn, type UnknownVariable, unknownIn } from './braces.ts';

/** What the clauses of an agreement speak of: the value of every variable in words, and what conditions ask. */
export type Facts = {
  readonly values: Readonly<Record<Variable, Text>>;
  readonly parties: number;
  readonly hasGrant: boolean;
  readonly languages: readonly Language[];
  readonly officeSigns: boolean;
};

/** The variables of a text that nothing stands for; also braces that were opened and not closed. */
export function unknownVariables(text: string): UnknownVariable[] {
  return unknownIn(text, isVariable);
}

/** The variables of a text, each once. */
export function variablesIn(text: string): Variable[] {
  return [...new Set(namesIn(text))].filter(isVariable);
}

/** Whether a clause with this condition belongs into an agreement about these facts. */
export function applies(condition: ClauseCondition, facts: Facts): boolean {
  if (condition === 'grant') return facts.hasGrant;
  if (condition === 'languages') return facts.languages.length > 1;
  if (condition === 'several') return facts.parties > 2;
  return condition === 'always' || facts.officeSigns;
}

/** A wording with every variable in place. What is empty in a language stays empty. */
export function fillWording({ title, body }: Wording, facts: Facts): Wording {
  const fill = (text: Text) =>
    Object.fromEntries(languages.map(language => [language, fillText(text[language], facts, language)])) as Text;
  return { title: fill(title), body: fill(body) };
}

function fillText(text: string, facts: Facts, language: Language): string {
  return fillBraces(text, name => (isVariable(name) ? facts.values[name][language] : null));
}

function isVariable(name: string): name is Variable {
  return variables.some(variable => variable === name);
}
