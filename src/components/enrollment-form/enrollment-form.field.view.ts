/** One question: its label, hint, fault and control. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { answerOf, FIELD_CHOICES, type AskedField } from '../../sdk/rules/application-fields.js';
import { clip } from '../internal/clip.js';
import { textIn } from './enrollment-form.face.js';
import { documentsFor } from './enrollment-form.fault.js';
import {
  hintOf,
  idOf,
  labelOf,
  optionText,
  renderFault,
  renderTheirs,
  type FormFrame,
} from './enrollment-form.frame.js';

const DATE = /(?:\.birthOn|\.since|\.validUntil)$/;

/** What a browser may fill in: of the person who holds the phone, never of the child. */
const AUTOFILL: Readonly<Record<string, string>> = {
  'guardian1.name': 'name',
  'guardian1.phone': 'tel',
  'residence.address': 'street-address',
};

function optionsOf(key: string, { facts }: FormFrame): readonly string[] | undefined {
  return key.endsWith('.identityType') ? documentsFor(key, facts) : FIELD_CHOICES[key];
}

/** Radio buttons of a closed list. */
export function renderRadios(
  field: string,
  options: readonly (readonly [value: string, text: string])[],
  value: string,
): TemplateResult[] {
  return options.map(
    ([option, text]) =>
      html`<label class="radio"
        ><input
          type="radio"
          name=${idOf(field)}
          value=${option}
          data-field=${field}
          .checked=${live(value === option)}
        /><span>${text}</span></label
      >`,
  );
}

/** What explains a control, by id. */
export function describedBy(key: string, hasHint: boolean, frame: FormFrame): string {
  const hasFault = frame.faults.some(({ field }) => field === key);
  return [hasFault ? `${idOf(key)}-fault` : '', hasHint ? `${idOf(key)}-hint` : ''].filter(Boolean).join(' ');
}

function communitiesOf(key: string, { facts }: FormFrame): readonly string[] {
  const division = answerOf(facts.answers, key.replace('.community', '.division'));
  const areas = facts.scheme.schools.flatMap((school) => school.areas);
  const names = areas.filter((each) => each.division === division).flatMap(({ communities }) => communities);
  return names.filter((name, at) => names.indexOf(name) === at).slice(0, 300);
}

function renderCommunity(key: string, attributes: Control, frame: FormFrame): TemplateResult {
  const list = `${idOf(key)}-list`;
  return html`<input
      id=${idOf(key)}
      type="text"
      list=${list}
      autocomplete="off"
      data-field=${key}
      aria-describedby=${attributes.describedBy || nothing}
      aria-invalid=${attributes.isWrong ? 'true' : nothing}
      .value=${live(attributes.value)}
    />
    <datalist id=${list}>${communitiesOf(key, frame).map((name) => html`<option value=${name}></option>`)}</datalist>`;
}

interface Control {
  readonly value: string;
  readonly describedBy: string;
  readonly isWrong: boolean;
}

function renderSchools(key: string, { value, describedBy: by, isWrong }: Control, frame: FormFrame): TemplateResult {
  const { facts, words, desk } = frame;
  return html`<select
    id=${idOf(key)}
    data-field=${key}
    aria-describedby=${by || nothing}
    aria-invalid=${isWrong ? 'true' : nothing}
    .value=${live(value)}
  >
    <option value="">${words.choose}</option>
    ${facts.scheme.schools.map(
      ({ id, name, nameEn }) =>
        html`<option value=${id} ?selected=${id === value}>${clip(textIn(desk.locale, name, nameEn), 100)}</option>`,
    )}
  </select>`;
}

function renderText(key: string, { value, describedBy: by, isWrong }: Control): TemplateResult {
  if (key === 'support.need' || key.startsWith('x-')) {
    return html`<textarea
      id=${idOf(key)}
      rows="4"
      data-field=${key}
      aria-describedby=${by || nothing}
      aria-invalid=${isWrong ? 'true' : nothing}
      .value=${live(value)}
    ></textarea>`;
  }
  const isNumber = /Number$|\.number$/.test(key);
  const isTel = key.endsWith('.phone');
  return html`<input
    id=${idOf(key)}
    class=${isNumber || isTel || DATE.test(key) ? 'short' : ''}
    type=${isTel ? 'tel' : 'text'}
    inputmode=${isTel ? 'tel' : nothing}
    autocomplete=${AUTOFILL[key] ?? 'off'}
    autocapitalize=${isNumber ? 'characters' : 'off'}
    autocorrect="off"
    spellcheck="false"
    data-field=${key}
    aria-describedby=${by || nothing}
    aria-invalid=${isWrong ? 'true' : nothing}
    .value=${live(value)}
  />`;
}

function renderControl(key: string, control: Control, frame: FormFrame): unknown {
  if (key.endsWith('.division')) {
    const division = frame.parts.get('division');
    if (division) return division.render(key, { id: idOf(key), ...control });
    return frame.parts.hasFailed('division') ? renderText(key, control) : html`<p class="hint" data-place=${key}>…</p>`;
  }
  if (key.endsWith('.community')) return renderCommunity(key, control, frame);
  return key === 'sibling.schoolId' ? renderSchools(key, control, frame) : renderText(key, control);
}

/** One question of a page. */
export function renderField({ key, isRequired, field }: AskedField, frame: FormFrame): TemplateResult {
  const { facts, words } = frame;
  const hint = hintOf(field, frame) || (DATE.test(key) ? words.dateHint : '');
  const label = html`${labelOf(field, frame)}${isRequired ? nothing : html`<span class="free">${words.optional}</span>`}`;
  const by = describedBy(key, hint !== '', frame);
  const value = answerOf(facts.answers, key) === '' ? '' : facts.answers[key]!;
  const isWrong = frame.faults.some((fault) => fault.field === key);
  const below = html`${hint ? html`<p class="hint" id="${idOf(key)}-hint">${hint}</p>` : nothing}
  ${renderFault(key, frame)}`;
  const options = optionsOf(key, frame);
  if (options) {
    const all = options.map((option) => [option, optionText(key, option, frame)] as const);
    return html`<fieldset
      class="field ${isWrong ? 'wrong' : ''}"
      part="field"
      id=${idOf(key)}
      aria-describedby=${by || nothing}
    >
      <legend>${label}</legend>
      ${below} ${renderRadios(key, all, value)} ${renderTheirs(key, frame)}
    </fieldset>`;
  }
  return html`<div class="field ${isWrong ? 'wrong' : ''}" part="field">
    <label for=${idOf(key)}>${label}</label>
    ${below} ${renderControl(key, { value, describedBy: by, isWrong }, frame)} ${renderTheirs(key, frame)}
  </div>`;
}
