import type { Cell } from '../../platform/spreadsheet/cell.ts';

/**
 * Reads numbers in the style of a whole file, because `1.560` alone does not say whether it is one and a half or
 * fifteen hundred. English where any number has a decimal point (`44.1`) or several commas, else German where any has a
 * decimal comma or several points. Where only `1.560` is seen, points mark thousands unless `1560` stands there too.
 */
export function numberReader(cells: readonly Cell[]): (cell: Cell) => number | null {
  const texts = cells.filter(cell => cell.kind === 'text').map(cell => stripped(cell.text));
  const german = isGerman(texts);
  const shape = german
    ? /^[-+]?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/
    : /^[-+]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?(e[-+]?\d+)?$/i;
  return cell => {
    if (cell.kind === 'number') return Number(cell.text);
    if (cell.kind !== 'text') return null;
    const text = stripped(cell.text);
    if (!shape.test(text) || !/\d/.test(text)) return null;
    return Number(german ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', ''));
  };
}

function isGerman(texts: readonly string[]): boolean {
  const german = /^[-+]?\d+,(\d{1,2}|\d{4,})$|^[-+]?0,\d+$|^[-+]?\d{1,3}(\.\d{3})+,\d+$|^[-+]?\d{1,3}(\.\d{3}){2,}$/;
  const english = /^[-+]?\d*\.(\d{1,2}|\d{4,})$|^[-+]?0\.\d+$|^[-+]?\d{1,3}(,\d{3})+\.\d+$|^[-+]?\d{1,3}(,\d{3}){2,}$/;
  if (texts.some(text => english.test(text))) return false;
  if (texts.some(text => german.test(text))) return true;
  return texts.some(text => /^[-+]?\d{1,3}\.\d{3}$/.test(text)) && !texts.some(text => /^[-+]?\d{4,}$/.test(text));
}

/** Without blanks between groups, the percent sign and a typographic minus. */
function stripped(text: string): string {
  return text.replace(/[\s']/g, '').replace(/%$/, '').replace(/^[−–]/, '-');
}
