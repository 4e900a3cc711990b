import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { fieldOf, type Draft, type FieldName } from './homework-timer.entries.draft.js';
import type { TimerWords } from './homework-timer.words.js';

/** What a form is drawn with. */
export interface FormFrame {
  readonly words: TimerWords;
  readonly subjects: readonly string[];
  handleInput(): void;
  handleSubmit(event: Event): void;
  handleKey(event: KeyboardEvent): void;
  cancel(): void;
}

const TYPES: Readonly<Record<FieldName, string>> = {
  subject: '',
  other: 'text',
  start: 'time',
  end: 'time',
  minutes: 'text',
};

function labelOf(name: FieldName, { kind, asks }: Draft, words: TimerWords): string {
  if (kind === 'asks') return words.entryStopped(asks!.subject);
  return {
    subject: words.entrySubject,
    other: words.entryOtherName,
    start: words.entryStart,
    end: words.entryEnd,
    minutes: words.entryMinutes,
  }[name];
}

function renderSubject({ values }: Draft, { words, subjects }: FormFrame, id: string): TemplateResult {
  const { subject } = values;
  const names = subject && subjects.indexOf(subject) < 0 ? [...subjects, subject] : subjects;
  return html`<select id=${id} name="subject">
    ${names.map((name) => html`<option value=${name} .selected=${live(name === subject)}>${name}</option>`)}
    <option value="" .selected=${live(subject === '')}>${words.entryOther}</option>
  </select>`;
}

/** A field with its label, and beneath it what is wrong. Only what differs is written: what is being composed stays. */
function renderField(name: FieldName, draft: Draft, frame: FormFrame): TemplateResult | typeof nothing {
  const { words } = frame;
  const { values, fault } = draft;
  if (name === 'other' && values.subject) return nothing;
  const wrong = fault && fieldOf(draft) === name ? words.entryFault(fault.code, fault.field) : '';
  const id = `entry-${draft.kind}-${name}`;
  const field =
    name === 'subject'
      ? renderSubject(draft, frame, id)
      : html`<input
          id=${id}
          name=${name}
          type=${TYPES[name]}
          inputmode=${name === 'minutes' ? 'numeric' : nothing}
          autocomplete="off"
          aria-invalid=${wrong ? 'true' : nothing}
          aria-describedby=${wrong ? `${id}-fault` : nothing}
          .value=${live(values[name])}
        />`;
  return html`<div class="field ${TYPES[name] === 'time' ? '' : 'whole'}">
    <label for=${id}>${labelOf(name, draft, words)}</label>
    ${field} ${wrong ? html`<p class="fault" id="${id}-fault">${wrong}</p>` : nothing}
  </div>`;
}

/** A form: its fields, what is wrong, save and cancel. */
export function renderForm(draft: Draft, frame: FormFrame): TemplateResult {
  const { words } = frame;
  const { fault, fields, kind, key } = draft;
  const whole = fault && !fieldOf(draft) ? words.entryFault(fault.code, fault.field) : '';
  return html`<form
    novalidate
    data-form=${key}
    @input=${frame.handleInput}
    @change=${frame.handleInput}
    @submit=${frame.handleSubmit}
    @keydown=${frame.handleKey}
  >
    ${whole ? html`<p class="fault" tabindex="-1">${whole}</p>` : nothing}
    <div class="fields">${fields.map((name) => renderField(name, draft, frame))}</div>
    ${fields.indexOf('start') >= 0 ? html`<p class="hint">${words.entryNight}</p>` : nothing}
    <div class="row">
      <button class="save" type="submit">${words.entrySave}</button>
      ${
        kind === 'asks'
          ? nothing
          : html`<button type="button" data-act="cancel" @click=${frame.cancel}>${words.entryCancel}</button>`
      }
    </div>
  </form>`;
}
