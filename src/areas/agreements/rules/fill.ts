import { type Language, languages, type Text } from '../../../kernel/text.ts';
import type { ClauseCondition, Variable } from '../model/clauses.ts';
import { variables } from '../model/clauses.ts';
import type { Wording } from '../model.ts';

/** What the clauses of an agreement speak of: the value of every variable in words, and what conditions ask. */
export type Facts = {
  readonly values: Readonly<Record<Variable, Text>>;
  readonly parties: number;
  readonly hasGrant: boolean;
  readonly languages: readonly Language[];
  readonly officeSigns: boolean;
};

/** A variable that no clause can have, with the line on which it stands (the first line is 1). */
export type UnknownVariable = { readonly name: string; readonly line: number };

const pattern = /\{\{[^\S\n]*([^{}\n]*?)[^\S\n]*\}\}/g;

/** The variables of a text that nothing stands for; also braces that were opened and not closed. */
export function unknownVariables(text: string): UnknownVariable[] {
  // Braces that close on another line are one fault, named where they open.
  const lines = text.replace(/\{\{[^{}\n]*\n[^{}]*\}\}/g, braces => braces.replace(/\n[^]*/, onlyLineEnds)).split('\n');
  return lines.flatMap((line, index) => {
    const found = [...line.matchAll(pattern)].map(([, name = '']) => name).filter(name => !isVariable(name));
    const rest = line.replace(pattern, '');
    const open = rest.includes('{{') || rest.includes('}}') ? [rest.slice(rest.search(/\{\{|\}\}/)).slice(0, 40)] : [];
    return [...found, ...open].map(name => ({ name, line: index + 1 }));
  });
}

function onlyLineEnds(text: string): string {
  return text.replace(/[^\n]/g, '');
}

/** The variables of a text, each once. */
export function variablesIn(text: string): Variable[] {
  return [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))].filter(isVariable);
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
  return text.replace(pattern, (braces, name: string) => (isVariable(name) ? facts.values[name][language] : braces));
}

function isVariable(name: string): name is Variable {
  return variables.some(variable => variable === name);
}
