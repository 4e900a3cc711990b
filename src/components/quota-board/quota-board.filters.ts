import { html, type TemplateResult } from 'lit';
import { clip } from '../internal/clip.js';
import { SORTS, type QuotaQuery } from './quota-board.query.js';
import type { FaceWords, QuotaBoardWords } from './quota-board.words.js';

type Choice = readonly [value: string, label: string];

/** The order that a press on a heading asks for. */
export const SORT_OF: Readonly<Record<string, string>> = { status: 'worst', label: 'label', due: 'due' };

/** Longer lists than this are better written into the attribute than chosen from. */
const MOST_UNITS = 200;

function renderChoices(choices: readonly Choice[], chosen: string): TemplateResult[] {
  return choices.map(([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`);
}

function sortChoices({ sorts, turned }: QuotaBoardWords): Choice[] {
  return SORTS.flatMap((sort): Choice[] => [
    [sort, sorts[sort]],
    [`-${sort}`, `${sorts[sort]} · ${turned}`],
  ]);
}

/** What a list is about. */
export function listLabel(key: keyof FaceWords['all'], words: QuotaBoardWords): string {
  return words.lists[key];
}

/** The options of a list above the overview. What it says now is always among them. */
export function renderOptions(
  key: keyof FaceWords['all'],
  words: QuotaBoardWords,
  { sort, unit }: QuotaQuery,
  units: readonly { readonly id: string; readonly name: string }[],
): TemplateResult[] {
  if (key === 'sort') return renderChoices(sortChoices(words), sort);
  const chosen = units.find(({ id, name }) => id === unit || name === unit)?.id ?? unit;
  const own: Choice[] = chosen && !units.some(({ id }) => id === chosen) ? [[chosen, clip(chosen, 40)]] : [];
  const named = units.slice(0, MOST_UNITS).map(({ id, name }): Choice => [id, clip(name, 40)]);
  return renderChoices([['', words.all.unit], ...own, ...named], chosen);
}
