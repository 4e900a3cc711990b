import { html, nothing, type TemplateResult } from 'lit';
import { isJiaogaiError } from '../../sdk/errors.js';
import type { Plan, Target } from '../../sdk/model/index.js';
import type { MeasureContext } from '../../sdk/rules/measure.js';
import { clip } from '../internal/clip.js';
import type { QuotaSource } from '../internal/quota-source.js';
import { renderMeter } from './quota-meter.face.js';
import type { FormContext } from './quota-meter.forms.js';
import type { MeterHost } from './quota-meter.grip.js';
import type { MeterFault, MeterModel } from './quota-meter.model.js';
import { faceFor, noteOf, wordsFor } from './quota-meter.note.js';
import type { MeterParts } from './quota-meter.parts.js';
import type { MeterWords } from './quota-meter.words.js';

/** What opens below a meter. */
export type Panel = 'source' | 'table' | 'records' | 'faults';

/** What of a meter's hands is drawn. */
export interface ShownMeter {
  readonly host: MeterHost;
  readonly source: QuotaSource;
  readonly parts: MeterParts;
  readonly panel: Panel | undefined;
  /** Lists are drawn whole. */
  readonly isWhole: boolean;
  readonly plan: Plan | undefined;
  readonly target: Target | undefined;
  readonly day: string;
  readonly context: MeasureContext;
  /** Undefined while a part of it is on its way, or there is no such target. */
  readonly model: MeterModel | MeterFault | undefined;
  faultsOf(model: MeterModel | MeterFault | undefined, words: MeterWords): readonly string[];
  handle(event: Event): void;
}

type Part = TemplateResult | typeof nothing;

/** As many faults are told with their place. */
const MOST_FAULTS = 20;
const MOST_THRESHOLDS = 8;

function renderButton({ panel: open }: ShownMeter, panel: Panel, text: string): TemplateResult {
  return html`<button class="plain" data-act=${panel} aria-expanded=${open === panel}>${text}</button>`;
}

function renderMark({ plan }: ShownMeter): Part {
  const mark = clip(plan?.mark, 60);
  return mark ? html`<b part="mark">${mark}</b>` : nothing;
}

function renderFoot(hands: ShownMeter, model: MeterModel, words: MeterWords): TemplateResult {
  const count = model.reading?.records.length ?? 0;
  return html`${renderMark(hands)}${model.target ? renderButton(hands, 'source', words.panels.source) : nothing}${renderButton(
    hands,
    'table',
    words.panels.table,
  )}${count > 0 ? renderButton(hands, 'records', words.records(count)) : nothing}`;
}

function renderPanel(hands: ShownMeter, model: MeterModel, words: MeterWords): Part {
  const { panel, isWhole, plan } = hands;
  if (!panel || panel === 'faults') return nothing;
  const parts = hands.parts.get('panels');
  if (!parts) return hands.parts.hasFailed ? nothing : html`<div class="panel">${words.loading}</div>`;
  const draw = { source: parts.renderSource, table: parts.renderFigures, records: parts.renderRecords }[panel];
  const roster = hands.context.roster ?? null;
  return html`<div class="panel">${draw({ model, words, plan, roster, goal: parts.goalFor(model), isWhole })}</div>`;
}

function renderFaults(hands: ShownMeter, model: MeterModel | undefined, words: MeterWords): Part {
  const faults = hands.faultsOf(model, words);
  if (faults.length === 0) return nothing;
  const list = html`<ul class="faults" part="faults">
    ${faults.slice(0, MOST_FAULTS).map((text) => html`<li>${clip(text, 200)}</li>`)}
  </ul>`;
  return html`<p class="row small">${renderButton(hands, 'faults', words.faults(faults.length))}</p>
    ${hands.panel === 'faults' ? list : nothing}`;
}

/** Where the ground of a bullet changes; what is no number is left out. */
function thresholdsIn(text: string): readonly number[] {
  const all = clip(text, 200)
    .split(/[,，、\s]+/)
    .filter(Boolean)
    .map(Number);
  const good = all.filter((each) => each > 0 && each <= 1e12);
  return good.sort((a, b) => a - b).slice(0, MOST_THRESHOLDS);
}

function formContext({ host, isWhole }: ShownMeter, model: MeterModel, words: MeterWords): FormContext {
  return { model, words, thresholds: thresholdsIn(host.thresholds), isWhole };
}

/** A bar for each unit or person: a list with words of its own, not one drawing. */
function renderList(hands: ShownMeter, model: MeterModel, words: MeterWords): unknown {
  if (hands.host.form !== 'multiples') return nothing;
  return hands.parts.get('multiples')?.renderMultiples(formContext(hands, model, words)) ?? nothing;
}

/** Another drawing than the bar; undefined for the bar, nothing while it is on its way. */
function renderDrawing(hands: ShownMeter, model: MeterModel, words: MeterWords): unknown {
  const { parts, host } = hands;
  const context = formContext(hands, model, words);
  switch (host.form) {
    case 'number':
    case 'multiples':
      // The value in words is the drawing, or the list beside it.
      return nothing;
    case 'ring':
      return parts.get('forms')?.renderRing(context) ?? nothing;
    case 'bullet':
      return parts.get('forms')?.renderBullet(context) ?? nothing;
    case 'trend':
      return parts.get('trend')?.renderTrend(context, hands.context) ?? nothing;
    default:
      return undefined;
  }
}

/** A condition, a rhythm or a ratio is no number to be reached: it is told, and not held against anything. */
function renderCondition(hands: ShownMeter, model: MeterModel, words: MeterWords, kind: string): TemplateResult {
  const { face } = model;
  return html`<div class="meter notStarted">
    <p class="row head"><b part="label">${face.label}</b><span class="state" part="state">${kind}</span></p>
    <p class="row value" part="value">${words.goal(face.goal)}</p>
    <p class="row foot"><span>${words.asOf(words.date(face.asOf))}</span>${renderFoot(hands, model, words)}</p>
    ${renderPanel(hands, model, words)}
  </div>`;
}

function renderModel(hands: ShownMeter, model: MeterModel, words: MeterWords): TemplateResult {
  const { target, reading, face } = model;
  const isCondition = target && target.kind !== 'target' && face.value === null && !reading?.rule;
  if (isCondition) return renderCondition(hands, model, words, words.kinds[target.kind as keyof MeterWords['kinds']]);
  const told = wordsFor(model, words);
  const shown = faceFor(model, words);
  const note = noteOf(model, words);
  return renderMeter(shown, told, {
    drawing: renderDrawing(hands, { ...model, face: shown }, told),
    list: renderList(hands, { ...model, face: shown }, told),
    note: note && `${note} · `,
    foot: renderFoot(hands, model, words),
    below: html`${renderPanel(hands, model, words)}${renderFaults(hands, model, words)}`,
  });
}

function renderFault(hands: ShownMeter, fault: MeterFault, words: MeterWords): TemplateResult {
  const label = clip(hands.host.label, 200) || clip(hands.target?.label, 200);
  return html`<div class="meter">
    <p class="row head"><b part="label">${label}</b></p>
    <p class="fault" part="faults" role="status">${words.fault(fault)}</p>
    <p class="row foot"><span>${words.asOf(words.date(hands.day))}</span>${renderMark(hands)}</p>
  </div>`;
}

function renderWait(words: MeterWords): TemplateResult {
  return html`<div class="wait">${words.loading}</div>
    <slot></slot>`;
}

function renderSeatPart(hands: ShownMeter, words: MeterWords): TemplateResult {
  const parts = hands.parts.get('seats');
  if (!parts) return hands.parts.hasFailed ? html`<slot></slot>` : renderWait(words);
  const [{ renderSeats }, { readSeats }] = parts;
  const model = readSeats(hands.host.seats);
  if (!model.ok) return renderFault(hands, model, words);
  const [label, mark] = [clip(hands.host.label, 200), renderMark(hands)];
  return renderSeats({ model, label, mark, words, asOf: hands.day, isWhole: hands.isWhole });
}

/** What could not be read, and the way on. */
function renderTrouble({ source, parts }: ShownMeter, words: MeterWords): Part {
  const note = (error: unknown, what: 'plan' | 'records', isKept: boolean): TemplateResult =>
    html`<div class="note" role="status">
      <p>${words.failed(isJiaogaiError(error) ? error.code : '', what)}${isKept ? words.kept : ''}</p>
      <button data-act="retry">${words.retry}</button>
    </div>`;
  for (const what of ['plan', 'records'] as const) {
    const { state, error, good } = source[what];
    if (state === 'failed') return note(error, what, !!good);
  }
  return parts.error ? note(parts.error, 'plan', false) : nothing;
}

function renderBody(hands: ShownMeter, words: MeterWords): TemplateResult {
  const { host, source, model, parts } = hands;
  if (host.seats) return renderSeatPart(hands, words);
  if (model) return model.ok ? renderModel(hands, model, words) : renderFault(hands, model, words);
  const states = [source.plan.state, source.records.state];
  if (states.includes('failed') || parts.hasFailed) return html`<slot></slot>`;
  if (states.includes('loading') || hands.target) return renderWait(words);
  return html`<p class="note" role="status">${words.missing}</p>
    ${renderFaults(hands, undefined, words)}<slot></slot>`;
}

/** A meter with all that its hands add. */
export function renderHands(hands: ShownMeter, words: MeterWords): TemplateResult {
  const kind = hands.host.form === 'number' ? 'number' : '';
  return html`<div class=${kind} @click=${hands.handle}>
    ${renderTrouble(hands, words)}${renderBody(hands, words)}
  </div>`;
}
