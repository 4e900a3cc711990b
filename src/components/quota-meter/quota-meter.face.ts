import { html, nothing, type TemplateResult } from 'lit';
import { renderQuotaBar } from '../internal/quota-bar.js';
import { scaleOf } from '../internal/quota-scale.js';
import { QUOTA_LOOKS, renderQuotaState } from '../internal/quota-states.js';
import { withUnit } from '../internal/quota-words.js';
import type { MeterFace } from './quota-meter.view.js';
import type { MeterWords } from './quota-meter.words.js';

/** What hands add to a face; nothing of it is there at first. */
export interface MeterExtras {
  /** Another drawing than the bar. */
  readonly drawing?: unknown;
  /** A drawing that is read part by part, and so stands beside the meter and not in it. */
  readonly list?: unknown;
  /** What the foot says before the day. */
  readonly note?: unknown;
  readonly foot?: unknown;
  readonly below?: unknown;
}

/** A number with its target, in words and as a bar. */
export function renderMeter(face: MeterFace, words: MeterWords, extras?: MeterExtras): TemplateResult {
  const { label, goal, value, status, due, asOf } = face;
  const { value: target, valueMax: targetMax, unit } = goal;
  const [state, wanted] = [words.state(status, goal.comparator === 'atMost'), words.goal(goal)];
  const scale = scaleOf({ value, target, targetMax, unit });
  const isSaid = value !== null;
  // What nobody has said is no reading of a meter; it is said in words.
  const said = (fact: unknown): unknown => (isSaid ? fact : nothing);
  const amount = isSaid ? withUnit(value, unit) : state;
  return html`<div class="meter ${QUOTA_LOOKS[status]}">
    <p class="row head"><b part="label">${label}</b>${renderQuotaState(status, state)}</p>
    <p class="row value" part="value">
      <span><b>${amount}</b> / ${wanted}</span>${due && html`<small>${words.dueBy(words.date(due))}</small>`}
    </p>
    <div
      part="meter"
      role=${said('meter')}
      aria-label=${said(label || wanted)}
      aria-valuenow=${said(value)}
      aria-valuemin=${said(0)}
      aria-valuemax=${said(scale.end)}
      aria-valuetext=${said(words.told(amount, wanted, state))}
    >
      ${extras?.drawing ?? renderQuotaBar({ scale, value, target, targetMax, name: words.mark(goal) })}
    </div>
    ${extras?.list}
    <p class="row foot"><span>${extras?.note} ${words.asOf(words.date(asOf))}</span>${extras?.foot}</p>
    ${extras?.below}
  </div>`;
}
