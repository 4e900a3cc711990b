import { html, nothing, type TemplateResult } from 'lit';
import type { Plan, ReformRecord, Roster } from '../../sdk/model/index.js';
import type { ReadingPart } from '../../sdk/rules/measure.js';
import { clip } from '../internal/clip.js';
import { renderQuotaState } from '../internal/quota-states.js';
import { figure, withUnit, type Goal } from '../internal/quota-words.js';
import { sourceLink } from '../internal/task-detail.view.js';
import { renderMore, shownOf } from './quota-meter.lists.js';
import { goalOfTarget, type MeterModel } from './quota-meter.model.js';
import { forecastNote, memberOf } from './quota-meter.note.js';
import type { MeterWords } from './quota-meter.words.js';

/** What a panel is drawn with. */
export interface PanelContext {
  readonly model: MeterModel;
  readonly words: MeterWords;
  readonly plan: Plan | undefined;
  readonly roster: Roster | null;
  readonly goal: Goal;
  /** Lists are drawn whole. */
  readonly isWhole: boolean;
}

const MOST_QUOTE = 2000;

/** The goal that panels speak of: the target's own, also where the face tells how many members have reached it. */
export function goalFor({ target, face }: MeterModel): Goal {
  return target ? { ...goalOfTarget(target), comparator: face.goal.comparator } : face.goal;
}

/** The sentence of the notice, and the way to it. */
export function renderSource({ model, words, plan }: PanelContext): TemplateResult {
  const source = model.target?.source;
  if (!source) return html`<p class="basis" part="source">${words.noSource}</p>`;
  const href = sourceLink(plan?.source.url ?? null, source.quote);
  const markers = source.markers.map((marker) => clip(marker, 60).replace(/[、.．]$/, '')).join(' › ');
  return html`<div class="basis" part="source">
    ${markers && html`<p>${[clip(plan?.title, 150), markers].filter(Boolean).join('\u3000')}</p>`}
    <p class="words">${clip(source.quote, MOST_QUOTE)}</p>
    ${href ? html`<p><a href=${href} target="_blank" rel="noopener">${words.seeSource}</a></p>` : nothing}
  </div>`;
}

const amountText = (value: number | null, unit: string, words: MeterWords): string =>
  value === null ? words.notReported : withUnit(value, unit);

function factRows({ model, words, goal }: PanelContext): [string, string][] {
  const { face, verdict, reading, start, end } = model;
  const { rows } = words;
  const isEach = memberOf(reading) !== undefined;
  const unit = isEach ? '' : goal.unit;
  const member = memberOf(reading);
  const silent = verdict.noForecast && !isEach ? words.noForecast[verdict.noForecast] : '';
  const forecast = forecastNote(model, words) || silent;
  const counted = reading && !isEach && reading.denominator !== null && reading.amount !== null;
  const spoken = (day: string | null): string | null => day && words.date(day);
  const all: [string, string | null][] = [
    [rows.goal, words.goal(goal)],
    [
      rows.value,
      member && face.value !== null ? withUnit(face.value, words.reached[member]) : amountText(face.value, unit, words),
    ],
    [rows.counted, counted ? `${figure(reading.amount!)} / ${figure(reading.denominator!)}` : null],
    [rows.baseline, model.target?.baseline == null ? null : withUnit(model.target.baseline, unit)],
    [rows.share, verdict.share === null ? null : `${figure(verdict.share * 100)}%`],
    [rows.gap, verdict.gap === null ? null : words.gap(verdict.gap, unit, goal.comparator === 'atMost') || null],
    [rows.expected, verdict.expected === null ? null : withUnit(verdict.expected, unit)],
    [rows.forecast, forecast || null],
    [rows.period, start || end ? words.period(spoken(start), spoken(end)) : null],
    [rows.state, words.state(face.status, goal.comparator === 'atMost')],
    [rows.notes, reading?.notes.map((note) => words.note(note)).join('') || null],
  ];
  return all.filter((row): row is [string, string] => row[1] !== null);
}

function renderPart(part: ReadingPart, { words, goal }: PanelContext): TemplateResult {
  const { name, status, value, amount, isExpected, count } = part;
  const state = status ?? null;
  return html`<tr>
    <th scope="row">${clip(name, 60)}${isExpected ? '' : html` <small>${words.members.stranger}</small>`}</th>
    <td>${amountText(value ?? amount, value === null ? '' : goal.unit, words)}</td>
    <td>${state ? renderQuotaState(state, words.state(state, goal.comparator === 'atMost')) : nothing}</td>
    <td>${figure(count)}</td>
  </tr>`;
}

function renderParts(context: PanelContext): TemplateResult | typeof nothing {
  const { model, words, isWhole } = context;
  const parts = model.reading?.breakdown ?? [];
  if (parts.length === 0) return nothing;
  const shown = shownOf(parts, isWhole);
  const { members } = words;
  return html`<div class="wide" tabindex="0" role="region" aria-label=${members[parts[0]!.kind]}>
      <table>
        <thead>
          <tr>
            <th scope="col">${members[parts[0]!.kind]}</th>
            <th scope="col">${members.amount}</th>
            <th scope="col">${members.state}</th>
            <th scope="col">${members.records}</th>
          </tr>
        </thead>
        <tbody>
          ${shown.map((part) => renderPart(part, context))}
        </tbody>
      </table>
    </div>
    ${renderMore(shown.length, parts.length, words)}`;
}

/** The numbers behind the drawing, and the part of each unit or person. */
export function renderFigures(context: PanelContext): TemplateResult {
  return html`<div part="table">
    <table class="facts">
      <tbody>
        ${factRows(context).map(
          ([name, text]) =>
            html`<tr>
              <th scope="row">${name}</th>
              <td>${text}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${renderParts(context)}
  </div>`;
}

/** The records behind the value, the latest first. */
export function renderRecords(context: PanelContext): TemplateResult {
  const { model, words, roster, isWhole } = context;
  const records = [...(model.reading?.records ?? [])].sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
  if (records.length === 0) return html`<p part="records">${words.noRecords}</p>`;
  const shown = shownOf(records, isWhole);
  const names = new Map<string, string>();
  roster?.units.forEach(({ id, name }) => names.set(id, name));
  roster?.persons.forEach(({ id, label }) => names.set(id, label || id));
  const who = ({ unitId, personId }: ReformRecord): string =>
    [unitId, personId].flatMap((id) => (id ? [clip(names.get(id) ?? id, 60)] : [])).join(' ');
  const { recordHeads: heads } = words;
  const line = (record: ReformRecord): TemplateResult =>
    html`<tr>
      <th scope="row">${words.date(record.on)}</th>
      <td>${who(record)}</td>
      <td>${figure(record.quantity)}${record.of === null ? '' : ` / ${figure(record.of)}`}</td>
      <td>${clip(record.note, 300)}</td>
    </tr>`;
  return html`<div part="records">
    <div class="wide" tabindex="0" role="region" aria-label=${words.records(records.length)}>
      <table>
        <thead>
          <tr>
            <th scope="col">${heads.on}</th>
            <th scope="col">${heads.who}</th>
            <th scope="col">${heads.quantity}</th>
            <th scope="col">${heads.note}</th>
          </tr>
        </thead>
        <tbody>
          ${shown.map(line)}
        </tbody>
      </table>
    </div>
    ${renderMore(shown.length, records.length, words)}
  </div>`;
}
