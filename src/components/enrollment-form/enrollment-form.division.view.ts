import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { divisionAt, namesIn, provinces, search, type Division } from './enrollment-form.division.data.js';
import { writtenIn, type Place } from './enrollment-form.division.place.js';
import type { DivisionWords } from './enrollment-form.division.words.js';

/** Values of a list that are no name: names have no blanks. */
export const ELSEWHERE = ' e';
export const NOT_LISTED = ' n';

const MOST_FOUND = 8;

/** What the control of one field is drawn with. */
export interface DivisionFrame {
  readonly field: string;
  readonly id: string;
  readonly describedBy: string;
  readonly isWrong: boolean;
  readonly words: DivisionWords['division'];
  readonly place: Place;
  /** Whether the scheme has a region of its own. */
  readonly hasOwn: boolean;
  readonly own: readonly string[];
  /** The region's name; empty: not known. */
  readonly region: string;
  /** The name of the scheme's own province, and its list once it has come. */
  readonly ownName: string;
  readonly ownProvince: Division | undefined;
  /** The list of the province that was chosen. */
  readonly province: Division | undefined;
  /** Whether the list of the province that is looked at did not come. */
  readonly hasFailed: boolean;
  /** Whether it has failed before, and is asked for again now or can be. */
  readonly isMissed: boolean;
}

interface Choice {
  readonly id: string;
  readonly step: string;
  readonly value: string;
  readonly names: readonly string[];
  /** 1 is a province, 4 a township, as browsers fill them in. */
  readonly level: number;
}

/** `section-household address-level1`: two places on a page are not filled in alike. */
function autocompleteOf(field: string, level: number): string {
  return `section-${field.replace(/\W.*$/, '')} address-level${level}`;
}

function renderSelect(frame: DivisionFrame, { id, step, value, names, level }: Choice): TemplateResult {
  const { words, field, region } = frame;
  const isFirst = id === frame.id;
  const more = [
    ...(step === 'own' ? [{ value: ELSEWHERE, text: words.elsewhere(region) }] : []),
    { value: NOT_LISTED, text: words.notListed },
  ];
  const options = [{ value: '', text: words.choose }, ...names.map((name) => ({ value: name, text: name })), ...more];
  return html`<select
    id=${id}
    data-field=${field}
    data-step=${step}
    autocomplete=${autocompleteOf(field, level)}
    aria-describedby=${(isFirst && frame.describedBy) || nothing}
    aria-invalid=${frame.isWrong && (isFirst || value === '') ? 'true' : nothing}
  >
    ${options.map((each) => html`<option value=${each.value} .selected=${live(each.value === value)}>${each.text}</option>`)}
  </select>`;
}

function renderWritten(
  frame: DivisionFrame,
  options: {
    readonly label: string;
    readonly hint?: string;
    readonly level: number;
    readonly at: Division | undefined;
    /** Names that stand before what is found. */
    readonly above?: string;
  },
): TemplateResult {
  const { field, id, place, isWrong } = frame;
  const { label, hint, level, at, above = '' } = options;
  const own = `${id}-written`;
  const text = writtenIn(place);
  return html`<div class="field" part="field">
    <label for=${own}>${label}</label>
    ${hint ? html`<p class="hint" id="${own}-hint">${hint}</p>` : nothing}
    <input
      id=${own}
      data-field=${field}
      data-step="written"
      type="text"
      maxlength="200"
      list="${own}-list"
      autocomplete=${autocompleteOf(field, level)}
      aria-describedby=${hint ? `${own}-hint` : nothing}
      aria-invalid=${isWrong ? 'true' : nothing}
      .value=${live(text)}
    />
    <datalist id="${own}-list">
      ${at ? search(at, text, MOST_FOUND, above).map((found) => html`<option value=${found}></option>`) : nothing}
    </datalist>
  </div>`;
}

/** What is chosen below a division. */
function levelIn(words: DivisionWords['division'], at: Division | undefined): string {
  if (!at) return words.province;
  if (at.areas.length === 0) return words.town;
  return at.areas.some(({ areas }) => areas.length > 0) ? words.city : words.county;
}

function renderTold({ words, hasFailed }: DivisionFrame, name: string): TemplateResult {
  if (!hasFailed) return html`<p class="told hint" tabindex="-1">${words.loading(name)}</p>`;
  return html`<div class="told">
    ${words.failed(name)}
    <button type="button" class="second" data-act="division-retry">${words.retry}</button>
  </div>`;
}

/** Province, city, county, township, as far as the list has come and names were chosen. */
function renderAway(frame: DivisionFrame): TemplateResult {
  const { words, place, province, hasOwn, id } = frame;
  const { path, isWritten } = place;
  const steps: TemplateResult[] = [];
  let [at, label]: [Division | undefined, string] = [undefined, words.province];
  let names: readonly string[] = provinces.map(({ name }) => name);
  for (let level = 0; names.length > 0; level += 1) {
    label = levelIn(words, at);
    const value = path[level] ?? (isWritten ? NOT_LISTED : '');
    const own = level === 0 && !hasOwn ? id : `${id}-${level}`;
    const choice = { id: own, step: `${level}`, value, names, level: level + 1 };
    steps.push(
      html`<div class="field" part="field">
        <label for=${own}>${label}</label>
        ${renderSelect(frame, choice)}
      </div>`,
    );
    if (path.length <= level) break;
    at = province && divisionAt(province, path.slice(0, level + 1));
    names = at ? namesIn(at) : [];
  }
  const isWaiting = path.length > 0 && !province;
  const below = isWaiting ? words.written : words.writtenFrom(label, label === words.town ? '' : words.town);
  return html`<fieldset class="away">
    <legend>${words.away}</legend>
    ${steps} ${isWaiting ? renderTold(frame, path[0]!) : nothing}
    ${isWaiting || isWritten ? renderWritten(frame, { label: below, level: path.length + 1, at }) : nothing}
  </fieldset>`;
}

/** The control of one field. */
export function renderDivision(frame: DivisionFrame): TemplateResult {
  const { id, field, place, hasOwn, own, words, ownProvince, ownName, isMissed } = frame;
  const { where, town } = place;
  const value = where === 'own' ? town : where === 'else' ? ELSEWHERE : where === 'free' ? NOT_LISTED : '';
  const above = `${ownName} `;
  const all = { label: words.writtenFrom(words.town, ''), hint: words.writtenHint, level: 4, at: ownProvince, above };
  // While the schools' areas name some, nobody waits for the others.
  const isTold = ownName !== '' && !ownProvince && (isMissed || own.length === 0);
  return html`<div class="division" data-room="division" data-division=${field}>
    ${hasOwn ? renderSelect(frame, { id, step: 'own', value, names: own, level: 4 }) : nothing}
    ${where === 'else' ? renderAway(frame) : isTold ? renderTold(frame, ownName) : nothing}
    ${where === 'free' ? renderWritten(frame, all) : nothing}
  </div>`;
}
