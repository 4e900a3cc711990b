import { html, nothing, svg, type TemplateResult } from 'lit';
import type { ReadingPart } from '../../sdk/rules/measure.js';
import { clip } from '../internal/clip.js';
import { scaleOf, type Scale } from '../internal/quota-scale.js';
import { QUOTA_LOOKS, QUOTA_MARKS } from '../internal/quota-states.js';
import { withUnit } from '../internal/quota-words.js';
import type { FormContext } from './quota-meter.forms.js';
import { renderMore, shownOf } from './quota-meter.lists.js';
import type { MeterWords } from './quota-meter.words.js';

function renderSmallBar(scale: Scale, value: number | null, goal: number | null): TemplateResult {
  const at = goal === null ? 0 : scale.at(goal);
  return html`<svg class="quota" aria-hidden="true" focusable="false">
    <rect class="track" y="20%" width="100%" height="60%" rx="3"></rect>
    ${
      value === null ? nothing : svg`<rect class="fill" y="20%" width="${scale.at(value)}%" height="60%" rx="3"></rect>`
    }${goal === null ? nothing : svg`<line class="mark" part="marker" x1="${at}%" x2="${at}%" y1="0" y2="100%"></line>`}
  </svg>`;
}

function stateOf(part: ReadingPart, isCap: boolean, words: MeterWords): unknown {
  const { status } = part;
  if (!status || status === 'notReported') return nothing;
  return html` <i aria-hidden="true">${QUOTA_MARKS[status]}</i> ${words.state(status, isCap)}`;
}

/** A small bar for each unit or person, all on one scale; who has not reported stands among them without a bar. */
export function renderMultiples({ model, words, isWhole }: FormContext): TemplateResult {
  const { reading, target, face } = model;
  const parts = reading?.breakdown ?? [];
  const goal = target && reading?.rule && reading.rule.each !== 'region' ? target.value : null;
  const unit = target?.unit ?? face.goal.unit;
  const most = parts.reduce((sum, part) => Math.max(sum, part.value ?? part.amount ?? 0), 0);
  const scale = scaleOf({ value: most, target: goal ?? 0, unit });
  const isCap = target?.comparator === 'atMost';
  const item = (part: ReadingPart): TemplateResult => {
    const value = part.value ?? part.amount;
    const told = value === null ? words.notReported : withUnit(value, part.value === null ? '' : unit);
    return html`<li class=${part.status ? QUOTA_LOOKS[part.status] : ''}>
      <span class="name">${clip(part.name, 60)}</span>
      ${renderSmallBar(scale, value, goal)}
      <span class="told">${told}${stateOf(part, isCap, words)}</span>
    </li>`;
  };
  if (parts.length === 0) return html`<p class="quiet">${words.noRecords}</p>`;
  const shown = shownOf(parts, isWhole);
  return html`<ul class="multiples">
      ${shown.map(item)}
    </ul>
    ${renderMore(shown.length, parts.length, words)}`;
}
