import { html, nothing, svg, type TemplateResult } from 'lit';
import type { WeekDay, WeekView } from './homework-timer.week.view.js';

const COLUMN = 100 / 7;
const BAR = 60;

function percent(value: number): string {
  return `${value.toFixed(2)}%`;
}

/** A bar that stands on `from`; heights are parts of the scale. */
function renderBar(index: number, from: number, height: number, kind: string): TemplateResult | typeof nothing {
  if (height <= 0) return nothing;
  const width = (COLUMN * BAR) / 100;
  return svg`<rect
    class=${kind}
    x=${percent(COLUMN * index + (COLUMN - width) / 2)}
    y=${percent(100 * (1 - from - height))}
    width=${percent(width)}
    height=${percent(100 * height)}
  ></rect>`;
}

function renderDay({ name, isToday, value, total, atSchool }: WeekDay, index: number): TemplateResult {
  const middle = percent(COLUMN * (index + 0.5));
  const kind = isToday ? 'now' : '';
  const text = (where: string, dy: string, what: unknown): TemplateResult =>
    svg`<text class=${kind} x=${middle} y=${where} dy=${dy} text-anchor="middle">${what}</text>`;
  return svg`${renderBar(index, 0, atSchool, `school ${kind}`)}
    ${renderBar(index, atSchool, total - atSchool, `home ${kind}`)}
    ${value ? text(percent(100 * (1 - total)), '-0.35em', value) : nothing}
    ${text(
      '100%',
      '1.35em',
      name.map((each, part) => svg`<tspan class=${part === 1 ? '' : 'wide'}>${each}</tspan>`),
    )}`;
}

/** The line of the cap: fine dots over the days for which no number is set. */
function renderCap(days: readonly WeekDay[], cap: number): TemplateResult {
  const y = percent(100 * (1 - cap));
  return svg`${days.map(
    ({ isReference }, index) =>
      svg`<line
        class="cap"
        x1=${percent(COLUMN * index)}
        x2=${percent(COLUMN * (index + 1))}
        y1=${y}
        y2=${y}
        stroke-dasharray=${isReference ? '1 5' : '5 3'}
      ></line>`,
  )}`;
}

/** Seven bars on a line. Lengths are shares of the box and the text is the page's own, so it grows and the bars do not. */
export function renderChart({ days, cap }: WeekView): TemplateResult {
  return html`<svg class="bars" aria-hidden="true" focusable="false">
    ${cap === null ? nothing : renderCap(days, cap)} ${days.map(renderDay)}
    <line class="zero" x1="0" x2="100%" y1="100%" y2="100%"></line>
  </svg>`;
}

/** The name of the line. */
export function renderCapKey({ cap, capName }: WeekView): TemplateResult {
  return html`<p class="key">
    ${
      cap === null
        ? nothing
        : html`<svg class="mark" aria-hidden="true" focusable="false">
              <line class="cap" x1="0" x2="100%" y1="50%" y2="50%" stroke-dasharray="5 3"></line></svg
            >${capName}`
    }
  </p>`;
}

/** What the outlined bars mean. */
export function renderSchoolKey({ school }: WeekView): TemplateResult | typeof nothing {
  if (!school) return nothing;
  return html`<p class="key">
    <svg class="mark small" aria-hidden="true" focusable="false">
      <rect class="school" x="10%" y="10%" width="80%" height="80%"></rect></svg
    >${school}
  </p>`;
}
