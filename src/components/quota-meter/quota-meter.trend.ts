import { html, nothing, svg, type TemplateResult } from 'lit';
import type { MeasureContext } from '../../sdk/rules/measure.js';
import type { FormContext } from './quota-meter.forms.js';
import { trendOf, type TrendPoint } from './quota-meter.trend.view.js';

const y = (height: number): string => `${100 - height}%`;

function renderLine(points: readonly TrendPoint[], kind: string): TemplateResult[] {
  return points.slice(1).map((point, n) => {
    const from = points[n]!;
    return svg`<line class=${kind} x1="${from.x}%" y1=${y(from.y)} x2="${point.x}%" y2=${y(point.y)}></line>`;
  });
}

/** What each line is, told in words beside a piece of it. */
function renderKey(kind: string, name: string): TemplateResult {
  return html`<span
    ><svg class="key" aria-hidden="true" focusable="false">
      <line class=${kind} x1="0" x2="100%" y1="50%" y2="50%"></line></svg
    >${name}</span
  >`;
}

/** The value over time, with the line of an even pace to the target and the line that this pace leads along. */
export function renderTrend({ model, words }: FormContext, context: MeasureContext): TemplateResult {
  const view = trendOf(model, context);
  if (!view) return html`<p class="quiet">${words.noForecast['no-period']}</p>`;
  const { values, wanted, forecast, target, today } = view;
  const last = values[values.length - 1];
  const { trend } = words;
  return html`<svg class="trend" aria-hidden="true" focusable="false">
      <line class="zero" x1="0" x2="100%" y1="100%" y2="100%"></line>
      <line class="goal" x1="0" x2="100%" y1=${y(target)} y2=${y(target)}></line>
      <text class="small" x="0" y=${y(target)} dy="-0.35em">${words.mark(model.face.goal)}</text>
      ${renderLine(wanted, 'even')}${renderLine(forecast, 'ahead')}${renderLine(values, 'told')}
      ${last ? svg`<circle class="dot" cx="${last.x}%" cy=${y(last.y)} r="4"></circle>` : nothing}
      <line class="now" x1="${today}%" x2="${today}%" y1="0" y2="100%"></line>
    </svg>
    <p class="row small"><span>${words.date(view.from)}</span><span>${words.date(view.to)}</span></p>
    <p class="keys small">
      ${renderKey('told', trend.value)}${wanted.length ? renderKey('even', trend.wanted) : nothing}${
        forecast.length ? renderKey('ahead', trend.forecast) : nothing
      }
    </p>`;
}
