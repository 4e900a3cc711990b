import { html, nothing, type TemplateResult } from 'lit';
import type { Task } from '../../sdk/model/index.js';
import type { Edit } from './reform-task-board.edit.js';
import { changeOf, clashesOf, readLeads, STATUSES, type Clash, type EditField } from './reform-task-board.edit.view.js';
import type { Tools } from './reform-task-board.grip.js';
import type { BoardWords } from './reform-task-board.words.js';

/** What an edit is drawn from. */
export interface EditContext {
  readonly task: Task;
  readonly edit: Edit | undefined;
  readonly words: BoardWords;
  readonly tools: Tools;
  /** Names of units that may be chosen from. */
  readonly units: readonly string[];
  /** The day of the report that speaks for the task in the ledger, if one does. */
  readonly reportedOn: string | undefined;
}

const nameOf = (field: EditField, { columns }: BoardWords): string =>
  field === 'status' ? columns.verdict : columns[field];

/** Ids within one root: of the field, and of what is said about it. */
const idOf = (task: Task, field: EditField, part = ''): string => `edit-${field}${part}-${encodeURIComponent(task.id)}`;

function renderControl(field: EditField, context: EditContext): TemplateResult {
  const { task, words, tools } = context;
  const { typed, faults } = context.edit!;
  const id = idOf(task, field);
  const hints = [words.hints[field] && idOf(task, field, '-hint'), faults[field] && idOf(task, field, '-fault')];
  const about = hints.filter(Boolean).join(' ') || nothing;
  const invalid = faults[field] ? 'true' : nothing;
  if (field === 'status') {
    return html`<select id=${id} data-field="status" .value=${typed.status}>
      ${STATUSES.map(
        (status) =>
          html`<option value=${status} ?selected=${status === typed.status}>
            ${tools.MARKS[status]} ${words.states[status]}
          </option>`,
      )}
    </select>`;
  }
  return html`<input
      id=${id}
      data-field=${field}
      type=${field === 'due' ? 'date' : 'text'}
      inputmode=${field === 'progress' ? 'decimal' : nothing}
      list=${field === 'leads' ? idOf(task, field, '-list') : nothing}
      autocomplete="off"
      maxlength="2000"
      aria-describedby=${about}
      aria-invalid=${invalid}
      .value=${typed[field]}
    />${
      field === 'leads'
        ? html`<datalist id=${idOf(task, field, '-list')}>
            ${context.units.map((name) => html`<option value=${nextLeads(typed.leads, name)}></option>`)}
          </datalist>`
        : ''
    }`;
}

/** The list with one more name behind what is there already. */
function nextLeads(text: string, name: string): string {
  const done = readLeads(text.replace(/[^、，,；;\n]*$/, ''));
  return [...done, name].join('、');
}

function renderField(field: EditField, context: EditContext): TemplateResult {
  const { task, edit, words } = context;
  const fault = edit!.faults[field];
  return html`<div class="field ${field === 'leads' ? 'whole' : ''}">
    <label for=${idOf(task, field)}>${nameOf(field, words)}</label>
    ${renderControl(field, context)}
    ${words.hints[field] && html`<p class="hint" id=${idOf(task, field, '-hint')}>${words.hints[field]}</p>`}
    ${fault ? html`<p class="fault" id=${idOf(task, field, '-fault')}>${words.faults[fault]}</p>` : ''}
  </div>`;
}

const button = (act: string, text: string, kind = ''): TemplateResult =>
  html`<button type="button" class="button ${kind}" data-edit=${act}>${text}</button>`;

function renderForm(context: EditContext): TemplateResult {
  const { edit, words, reportedOn, task } = context;
  return html`<form novalidate aria-label=${words.editTask(task.title)}>
    ${edit!.isStale ? html`<p class="stale">${words.stale}</p>` : ''}
    <div class="fields">${edit!.fields.map((field) => renderField(field, context))}</div>
    ${reportedOn ? html`<p class="hint">${words.reported(words.date(reportedOn))}</p>` : ''}
    <div class="acts">
      <button class="button primary">${words.save}</button>
      ${button('leave', words.leave)}
    </div>
  </form>`;
}

/** The value of a field as one reads it. */
function valueText(field: EditField, task: Pick<Task, EditField>, { words, tools }: EditContext): string {
  if (field === 'status') return `${tools.MARKS[task.status]} ${words.states[task.status]}`;
  if (field === 'progress') return task.progress === null ? words.nothing : `${task.progress}%`;
  if (field === 'due') return task.due ? words.date(task.due) : words.nothing;
  return tools.clip(words.list(task.leads), 500) || words.nothing;
}

function renderClash({ field, theirs, mine }: Clash, context: EditContext): TemplateResult {
  const { words } = context;
  return html`<div class="name"><dt>${nameOf(field, words)}</dt></div>
    <div>
      <dt>${words.theirs}</dt>
      <dd>${valueText(field, theirs, context)}</dd>
    </div>
    <div class=${mine ? 'mine' : ''}>
      <dt>${words.mine}</dt>
      <dd>${mine ? valueText(field, mine, context) : words.untouched}</dd>
    </div>`;
}

function renderConflict(context: EditContext): TemplateResult {
  const { edit, words, task } = context;
  const change = changeOf(edit!.base!, edit!.typed, edit!.fields);
  return html`<div class="met" role="group" aria-label=${words.conflict}>
    <h3 tabindex="-1">△ ${words.conflict}</h3>
    <p>${words.conflictText(task.title)}</p>
    <dl>${clashesOf(edit!.before!, edit!.base!, change).map((clash) => renderClash(clash, context))}</dl>
    <div class="acts">
      ${button('save', words.useMine, 'primary')} ${button('drop', words.useTheirs)} ${button('goOn', words.goOn)}
    </div>
  </div>`;
}

function renderFailed(context: EditContext): TemplateResult {
  const { edit, words } = context;
  const hasTyped = edit!.base !== undefined;
  return html`<div class="met failed" role="group" aria-label=${words.notSaved(edit!.why)}>
    <h3 tabindex="-1">! ${hasTyped ? words.notSaved(edit!.why) : words.failed(edit!.why)}</h3>
    ${hasTyped ? html`<p>${words.rolledBack}</p>` : ''}
    <div class="acts">
      ${button('retry', words.again, 'primary')} ${hasTyped ? button('goOn', words.goOn) : ''}
      ${button('drop', hasTyped ? words.drop : words.leave)}
    </div>
  </div>`;
}

function renderStart({ edit, words, task }: EditContext): TemplateResult {
  const isBusy = edit?.stage === 'saving' || edit?.stage === 'reading';
  const said = edit?.stage === 'reading' ? words.reading : edit?.stage === 'saving' ? words.saving : '';
  return html`<p>
    <button
      type="button"
      class="button"
      data-edit="open"
      aria-label=${words.editTask(task.title)}
      aria-disabled=${isBusy ? 'true' : nothing}
    >
      ${words.edit}</button
    >${said && html`<span class="said">${said}</span>`}${
      edit?.stage === 'saved' ? html`<span class="said saved">✓ ${words.saved('').replace(/[：:]\s*$/, '')}</span>` : ''
    }
  </p>`;
}

/** An edit at its stage: the button, the form, what could not be saved, or what met what someone else changed. */
export function renderEdit(context: EditContext): TemplateResult {
  const { stage } = context.edit ?? {};
  if (stage === 'open') return renderForm(context);
  if (stage === 'conflict') return renderConflict(context);
  if (stage === 'failed') return renderFailed(context);
  return renderStart(context);
}
