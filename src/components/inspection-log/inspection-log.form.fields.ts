import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Roster, Target } from '../../sdk/model/index.js';
import type { TypedFault } from '../../sdk/rules/typed-record.js';
import { clip } from '../internal/clip.js';
import type { FormDraft } from './inspection-log.draft.js';
import type { LogWords } from './inspection-log.words.js';

/** What a form is drawn with. */
export interface FormFrame {
  readonly draft: FormDraft;
  readonly words: LogWords;
  readonly roster: Roster | null;
  readonly faults: readonly TypedFault[];
  readonly today: string;
  /** Targets that one may tick. */
  readonly targets: readonly Target[];
  /** The kind of the whole log; empty where one chooses. */
  readonly kind: string;
  /** Told beside the buttons: whether what is typed is kept. */
  readonly isKept: boolean;
  /** How old what was restored is. */
  readonly age: string;
}

/** Lists up to this long are chosen from as they are; longer ones by typing. */
const SHORT_LIST = 12;
/** Few browsers bear more in one list. */
const MOST_OPTIONS = 2000;

const idOf = (path: string): string => `field-${path.replace(/\./g, '-')}`;

interface FieldOptions {
  readonly label: string;
  readonly hint?: string;
  /** The last word of the path names a fault; `unit` and `person` have their own. */
  readonly width?: 'whole' | 'half';
}

/** A label, a field, a hint, and beneath it what is wrong. */
function renderField(
  path: string,
  { label, hint, width = 'half' }: FieldOptions,
  frame: FormFrame,
  draw: (id: string, described: string | typeof nothing, invalid: 'true' | typeof nothing) => TemplateResult,
): TemplateResult {
  const { faults, words } = frame;
  const fault = faults.find(({ field }) => field === path);
  const id = idOf(path);
  const described = [hint ? `${id}-hint` : '', fault ? `${id}-fault` : ''].filter(Boolean).join(' ');
  return html`<div class="field ${width}">
    <label for=${id}>${label}</label>
    ${draw(id, described || nothing, fault ? 'true' : nothing)}
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
    ${fault ? html`<p class="fault" id="${id}-fault">${words.fault(fault.code, path.split('.').pop()!)}</p>` : nothing}
  </div>`;
}

/** A field of one line. */
export function renderInput(
  path: string,
  value: string,
  options: FieldOptions & {
    readonly type?: string;
    readonly list?: string;
    readonly mode?: string;
    readonly max?: string;
  },
  frame: FormFrame,
): TemplateResult {
  const { type = 'text', list, mode, max } = options;
  return renderField(
    path,
    options,
    frame,
    (id, described, invalid) =>
      html`<input
        id=${id}
        data-field=${path}
        type=${type}
        autocomplete="off"
        list=${list ?? nothing}
        inputmode=${mode ?? nothing}
        max=${max ?? nothing}
        aria-describedby=${described}
        aria-invalid=${invalid}
        .value=${live(value)}
      />`,
  );
}

/** A field of several lines. */
export function renderText(path: string, value: string, options: FieldOptions, frame: FormFrame): TemplateResult {
  return renderField(
    path,
    { width: 'whole', ...options },
    frame,
    (id, described, invalid) =>
      html`<textarea
        id=${id}
        data-field=${path}
        rows="3"
        aria-describedby=${described}
        aria-invalid=${invalid}
        .value=${live(value)}
      ></textarea>`,
  );
}

interface Option {
  readonly id: string;
  readonly name: string;
}

/** A choice from a short list; a value that the list has not stays. */
export function renderSelect(
  path: string,
  value: string,
  options: readonly Option[],
  field: FieldOptions,
  frame: FormFrame,
): TemplateResult {
  const isKnown = value === '' || options.some(({ id }) => id === value);
  const all = [{ id: '', name: frame.words.choose }, ...options, ...(isKnown ? [] : [{ id: value, name: value }])];
  return renderField(
    path,
    field,
    frame,
    (id, described, invalid) =>
      html`<select id=${id} data-field=${path} aria-describedby=${described} aria-invalid=${invalid}>
        ${all.map((each) => html`<option value=${each.id} .selected=${live(each.id === value)}>${clip(each.name, 80)}</option>`)}
      </select>`,
  );
}

/** A member of the roster: chosen from a short list, found by typing in a long one, typed where there is none. */
export function renderMember(
  path: 'unit' | 'person',
  options: readonly Option[],
  typedHint: string,
  frame: FormFrame,
): TemplateResult {
  const { words, draft } = frame;
  const value = draft.typed[path];
  const label = words.columns[path];
  if (options.length === 0) return renderInput(path, value, { label, hint: typedHint }, frame);
  if (options.length <= SHORT_LIST) return renderSelect(path, value, options, { label }, frame);
  const shown = options.find(({ id }) => id === value)?.name ?? value;
  const list = `list-${path}`;
  return html`${renderInput(path, shown, { label, hint: words.rosterHint, list }, frame)}
    <datalist id=${list}>
      ${options.slice(0, MOST_OPTIONS).map(({ name }) => html`<option value=${name}></option>`)}
    </datalist>`;
}

/** The units of a roster. */
export function unitOptions(roster: Roster | null): Option[] {
  return (roster?.units ?? []).map(({ id, name }) => ({ id, name: name || id }));
}

/** Persons, those of the chosen unit first. */
export function personOptions(roster: Roster | null, unit: string): Option[] {
  const units = new Map((roster?.units ?? []).map(({ id, name }) => [id, name]));
  const isNear = (unitId: string | null): boolean => unitId !== null && (unitId === unit || units.get(unitId) === unit);
  const persons = roster?.persons ?? [];
  const near = persons.filter(({ unitId }) => isNear(unitId));
  return [...near, ...persons.filter(({ unitId }) => !isNear(unitId))].map(({ id, label }) => ({
    id,
    name: label || id,
  }));
}
