import { html, nothing, type TemplateResult } from 'lit';
import { today } from '../app/dates.js';
import { desk } from '../app/desk.js';
import type { ReportField, ReportValue } from './report-value.js';
import './work-evidence.js';

const STATUSES = [
  ['notStarted', '○'],
  ['inProgress', '◐'],
  ['done', '✓'],
  ['suspended', '‖'],
] as const;

/** What the fields of a report need. */
export interface FieldsProps {
  readonly value: ReportValue;
  readonly faults: readonly ReportField[];
  readonly isClosed: boolean;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly change: (part: Partial<ReportValue>) => void;
}

function fault({ faults }: FieldsProps, field: ReportField): TemplateResult {
  const text = faults.includes(field) ? desk.words.report.fields[field] : '';
  return html`<p class="fault" id="fault-${field}">${text}</p>`;
}

const textOf = (event: Event): string => (event.target as HTMLInputElement).value;

function unitField(props: FieldsProps): TemplateResult | typeof nothing {
  const { value, units, isClosed, change, faults } = props;
  if (units.length < 2) return nothing;
  return html`<div class="field">
    <label for="field-unitId">${desk.words.report.unitId}</label>
    <select
      id="field-unitId"
      ?disabled=${isClosed}
      aria-invalid=${faults.includes('unitId')}
      aria-describedby="fault-unitId"
      @change=${(event: Event) => change({ unitId: textOf(event) })}
    >
      <option value="" ?selected=${value.unitId === ''}></option>
      ${units.map(({ id, name }) => html`<option value=${id} ?selected=${value.unitId === id}>${name}</option>`)}
    </select>
    ${fault(props, 'unitId')}
  </div>`;
}

function dayField(props: FieldsProps): TemplateResult {
  const { value, isClosed, change, faults } = props;
  const { on, onHint } = desk.words.report;
  return html`<div class="field">
    <label for="field-on">${on}</label>
    <p class="hint" id="hint-on">${onHint}</p>
    <input
      id="field-on"
      type="date"
      class="short"
      max=${today()}
      required
      ?disabled=${isClosed}
      .value=${value.on}
      aria-invalid=${faults.includes('on')}
      aria-describedby="hint-on fault-on"
      @input=${(event: Event) => change({ on: textOf(event) })}
    />
    ${fault(props, 'on')}
  </div>`;
}

function statusField(props: FieldsProps): TemplateResult {
  const { value, isClosed, change } = props;
  const { report, common } = desk.words;
  return html`<fieldset class="field" aria-describedby="fault-status">
    <legend>${report.status}</legend>
    <div class="choices" id="field-status" tabindex="-1">
      ${STATUSES.map(
        ([status, sign]) =>
          html`<label class="choice ${status}"
            ><input
              type="radio"
              name="status"
              value=${status}
              ?disabled=${isClosed}
              .checked=${value.status === status}
              @change=${() => change({ status, ...(status === 'done' ? { progress: '100' } : {}) })}
            /><i aria-hidden="true">${sign}</i>${common.verdict[status]}</label
          >`,
      )}
    </div>
    ${fault(props, 'status')}
  </fieldset>`;
}

function progressField(props: FieldsProps): TemplateResult {
  const { value, isClosed, change, faults } = props;
  const { progress, progressHint } = desk.words.report;
  return html`<div class="field">
    <label for="field-progress">${progress}</label>
    <p class="hint" id="hint-progress">${progressHint}</p>
    <input
      id="field-progress"
      class="short"
      inputmode="decimal"
      autocomplete="off"
      maxlength="8"
      ?disabled=${isClosed}
      .value=${value.progress}
      aria-invalid=${faults.includes('progress')}
      aria-describedby="hint-progress fault-progress"
      @input=${(event: Event) => change({ progress: textOf(event) })}
    />
    ${fault(props, 'progress')}
  </div>`;
}

function textField(props: FieldsProps): TemplateResult {
  const { value, isClosed, change, faults } = props;
  const { text, textHint } = desk.words.report;
  return html`<div class="field">
    <label for="field-text">${text}</label>
    <p class="hint" id="hint-text">${textHint}</p>
    <textarea
      id="field-text"
      rows="8"
      maxlength="20000"
      ?disabled=${isClosed}
      .value=${value.text}
      aria-invalid=${faults.includes('text')}
      aria-describedby="hint-text fault-text"
      @input=${(event: Event) => change({ text: textOf(event) })}
    ></textarea>
    ${fault(props, 'text')}
  </div>`;
}

/** All fields of a report. */
export function reportFields(props: FieldsProps): TemplateResult {
  const { value, isClosed, change } = props;
  const { publicReport } = desk.words.report;
  return html`${unitField(props)} ${dayField(props)} ${statusField(props)} ${progressField(props)} ${textField(props)}
    <work-evidence
      .items=${value.evidence}
      .isClosed=${isClosed}
      @evidence-change=${({ detail }: CustomEvent<ReportValue['evidence']>) => change({ evidence: detail })}
    ></work-evidence>
    <label class="check field"
      ><input
        type="checkbox"
        ?disabled=${isClosed}
        .checked=${value.isPublic}
        @change=${(event: Event) => change({ isPublic: (event.target as HTMLInputElement).checked })}
      />${publicReport}</label
    >`;
}
