import { html, nothing, svg, type TemplateResult } from 'lit';
import { scaleOf, type Scale } from '../internal/quota-scale.js';
import type { MeterModel } from './quota-meter.model.js';
import type { MeterWords } from './quota-meter.words.js';

/** What a form is drawn with. */
export interface FormContext {
  readonly model: MeterModel;
  readonly words: MeterWords;
  /** Where the ground of a bullet changes. */
  readonly thresholds: readonly number[];
  readonly isWhole: boolean;
}

/** The scale of a model's own number. */
export function scaleFor({ face: { value, goal } }: MeterModel): Scale {
  return scaleOf({ value, target: goal.value, targetMax: goal.valueMax, unit: goal.unit });
}

const ROUND = 2 * Math.PI * 44;

/** A ring is full when the target is reached; what is more goes on as a second, darker round. */
export function renderRing({ model, words }: FormContext): TemplateResult {
  const { value, goal } = model.face;
  const share = value === null || goal.value <= 0 ? 0 : value / goal.value;
  const arc = (kind: string, part: number): TemplateResult | typeof nothing =>
    part > 0
      ? svg`<circle class=${kind} cx="50" cy="50" r="44" transform="rotate(-90 50 50)"
          stroke-dasharray="${(Math.min(1, part) * ROUND).toFixed(2)} ${ROUND.toFixed(2)}"></circle>`
      : nothing;
  return html`<svg class="ring" viewBox="0 0 100 100" aria-hidden="true" focusable="false">
    <circle class="ground" cx="50" cy="50" r="44"></circle>
    ${arc('arc', share)}${arc('again', Math.min(1, share - 1))}
    <text x="50" y="48" text-anchor="middle">${value === null ? '—' : `${Math.round(share * 100)}%`}</text>
    <text class="small" x="50" y="64" text-anchor="middle">${words.mark(goal)}</text>
  </svg>`;
}

/** A thin bar on a ground that changes at each threshold, the target as a line across. */
export function renderBullet({ model, words, thresholds }: FormContext): TemplateResult {
  const { value, goal } = model.face;
  const most = Math.max(value ?? 0, ...thresholds);
  const scale = scaleOf({ value: most, target: goal.value, targetMax: goal.valueMax, unit: goal.unit });
  const ends = [0, ...thresholds.map((each) => scale.at(each)), 100];
  const bands = ends.slice(1).map((end, n) => {
    const from = ends[n]!;
    return svg`<rect class="band" fill-opacity=${(0.5 - (0.35 * n) / ends.length).toFixed(2)} x="${from}%" y="1.5em"
      width="${Math.max(0, end - from).toFixed(2)}%" height="1.25em"></rect>`;
  });
  const [at, name] = [scale.at(goal.value), words.mark(goal)];
  return html`<svg class="quota bullet" aria-hidden="true" focusable="false">
    ${bands}${
      value === null ? nothing : svg`<rect class="fill" y="1.9em" width="${scale.at(value)}%" height="0.45em"></rect>`
    }
    <line class="mark" part="marker" x1="${at}%" x2="${at}%" y1="1.35em" y2="2.9em"></line>
    <text x="${at}%" y="0.9em" text-anchor=${at > 80 ? 'end' : at < 20 ? 'start' : 'middle'}>${name}</text>
    ${thresholds.map((each) => svg`<text class="small" x="${scale.at(each)}%" y="4em" text-anchor="middle">${each}</text>`)}
  </svg>`;
}
