import type { Reason } from '../../../kernel/verdict.ts';
import { fillBraces, namesIn, unknownIn } from '../../agreements/rules/braces.ts';
import {
  type SentenceCondition,
  sentenceConditions,
  type SentenceVariable,
  sentenceVariables,
} from '../model/sentences.ts';
import { atBeginning } from './naming.ts';
import type { SentenceValues } from './variables.ts';

/**
 * A text of the office with every value in place. A line in which a value is missing falls away; a condition at the
 * beginning of a paragraph counts for the paragraph, elsewhere for its line. Lines of one paragraph become one, except in
 * lists. A variable that is written with a capital begins with one.
 */
export function fillSentence(text: string, said: SentenceValues): string {
  return text
    .split(/\n[^\S\n]*\n/)
    .map(paragraph => fillParagraph(paragraph.split('\n'), said))
    .filter(paragraph => paragraph !== '')
    .join('\n\n');
}

function fillParagraph(lines: readonly string[], said: SentenceValues): string {
  const [first = ''] = lines;
  if (!conditionsHold(first, said)) return '';
  const filled = lines.filter(line => isSaid(line, said)).map(line => fillLine(line, said));
  return filled.filter(line => line !== '').reduce(joined, '');
}

/** The line behind what stands already: in the same line, but points of a list begin a new one. */
function joined(before: string, line: string): string {
  if (before === '') return line;
  return `${before}${isPoint(line) || isPoint(lastLine(before)) ? '\n' : ' '}${line}`;
}

function isPoint(line: string): boolean {
  return /^\s*[-–•]\s/.test(line);
}

function lastLine(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1);
}

function isSaid(line: string, said: SentenceValues): boolean {
  const isThere = (name: string) => {
    const variable = variableOf(name);
    return variable === null || mayBeEmpty(variable) || said.values[variable] !== '';
  };
  return conditionsHold(line, said) && namesIn(line).every(isThere);
}

/** The brackets behind the office are left out where its name says no more than the word. */
function mayBeEmpty(variable: SentenceVariable): boolean {
  return variable === 'officeInBrackets';
}

function conditionsHold(line: string, { holds }: SentenceValues): boolean {
  return namesIn(line)
    .filter(isCondition)
    .every(name => holds[name]);
}

function fillLine(line: string, { values }: SentenceValues): string {
  const asked = fillBraces(line, name => (isCondition(name) ? '' : null)).trim();
  return fillBraces(asked, name => {
    const variable = variableOf(name);
    if (variable === null) return null;
    return name === variable ? values[variable] : atBeginning(values[variable]);
  });
}

/** Every variable of a text that does not exist, with its line. */
export function wrongNames(text: string, field: string): Reason<'variable-unknown'>[] {
  const wrong = unknownIn(text, name => isCondition(name) || variableOf(name) !== null);
  return wrong.map(values => ({ code: 'variable-unknown', field, values }));
}

function variableOf(name: string): SentenceVariable | null {
  const small = `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`;
  return sentenceVariables.find(variable => variable === name || variable === small) ?? null;
}

function isCondition(name: string): name is SentenceCondition {
  return sentenceConditions.some(condition => condition === name);
}
