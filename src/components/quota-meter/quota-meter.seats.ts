import { html, nothing, svg, type TemplateResult } from 'lit';
import type { SeatShare } from '../../sdk/rules/allocate-seats.js';
import { scaleOf } from '../internal/quota-scale.js';
import { figure } from '../internal/quota-words.js';
import { renderMore, shownOf } from './quota-meter.lists.js';
import type { SeatModel } from './quota-meter.seats.view.js';
import type { MeterWords } from './quota-meter.words.js';

/** How urgent each is, in the shapes and colours of all states. */
const LOOKS = {
  short: ['!', 'overdue'],
  tight: ['△', 'dueSoon'],
  open: ['✓', 'done'],
  notReported: ['○', 'notStarted'],
} as const;

/** What a seat meter is drawn with. */
export interface SeatContext {
  readonly model: SeatModel;
  readonly label: string;
  readonly asOf: string;
  readonly words: MeterWords;
  readonly isWhole: boolean;
  readonly mark: unknown;
}

function renderStep(name: string, count: number | null, { model, words }: SeatContext): TemplateResult {
  const { places, applied } = model.quota;
  const scale = scaleOf({ value: applied ?? 0, target: places });
  const at = `${scale.at(places)}%`;
  return html`<li>
    <span class="name">${name}</span>
    <svg class="quota" aria-hidden="true" focusable="false">
      <rect class="track" y="20%" width="100%" height="60%" rx="3"></rect>
      ${
        count === null
          ? nothing
          : svg`<rect class="fill" y="20%" width="${scale.at(count)}%" height="60%" rx="3"></rect>`
      }
      <line class="mark" part="marker" x1=${at} x2=${at} y1="0" y2="100%"></line>
    </svg>
    <span class="told">${count === null ? words.notReported : words.seats.people(count)}</span>
  </li>`;
}

function renderShare(share: SeatShare, at: number, { model, words }: SeatContext): TemplateResult {
  const { seats } = words;
  const school = model.schools[at]!;
  const how = share.isCapped ? seats.capped : share.hasExtra ? '+1' : '';
  return html`<tr>
    <th scope="row">${school.name}</th>
    <td>${figure(school.pupils)}</td>
    <td>${share.exact.toFixed(2)}</td>
    <td>${figure(share.whole)}</td>
    <td>${how}</td>
    <td><b>${figure(share.seats)}</b></td>
  </tr>`;
}

/** How places are shared out, with the way to each figure. */
function renderAllocation(context: SeatContext): TemplateResult | typeof nothing {
  const { model, words, isWhole } = context;
  const { allocation, quota } = model;
  if (!allocation) return nothing;
  const { seats } = words;
  const shown = shownOf(allocation.shares, isWhole);
  const heads = [seats.school, seats.pupils, seats.exact, seats.whole, seats.extra, seats.shared];
  const pupils = model.schools.reduce((sum, school) => sum + school.pupils, 0);
  return html`<div part="table">
    <p class="small">${seats.explained}</p>
    <p class="small">${seats.basis}</p>
    <div class="wide" tabindex="0" role="region" aria-label=${seats.shared}>
      <table>
        <thead>
          <tr>
            ${heads.map((head) => html`<th scope="col">${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${shown.map((share, at) => renderShare(share, at, context))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">${seats.total}</th>
            <td>${figure(pupils)}</td>
            <td></td>
            <td></td>
            <td></td>
            <td><b>${figure(quota.places - allocation.left)}</b></td>
          </tr>
        </tfoot>
      </table>
    </div>
    ${renderMore(shown.length, allocation.shares.length, words)}
    ${allocation.left > 0 ? html`<p class="small">${seats.unplaced(allocation.left)}</p>` : nothing}
  </div>`;
}

/** Places against those who want them, step by step, with an early warning before demand passes supply. */
export function renderSeats(context: SeatContext): TemplateResult {
  const { model, label, asOf, words, mark } = context;
  const { quota, verdict } = model;
  const { seats } = words;
  const [sign, look] = LOOKS[verdict.status];
  const free = quota.applied === null ? null : quota.places - quota.applied;
  const note = verdict.isOverOffered
    ? seats.overOffered
    : verdict.missing > 0
      ? seats.missing(verdict.missing)
      : free === null
        ? ''
        : seats.left(free);
  const hasSteps = !model.allocation || quota.applied !== null;
  return html`<div class="meter ${verdict.isOverOffered ? 'overdue' : look}">
    <p class="row head">
      <b part="label">${label || seats.places}</b>${
        hasSteps
          ? html`<span class="state" part="state"
              ><i aria-hidden="true">${sign}</i>${seats.status[verdict.status]}</span
            >`
          : nothing
      }
    </p>
    <p class="row value" part="value">
      <span><b>${seats.people(quota.places)}</b> ${seats.places}</span>
    </p>
    ${
      hasSteps
        ? html`<ul class="multiples" part="meter">
            ${renderStep(seats.applied, quota.applied, context)}${renderStep(seats.offered, quota.offered, context)}
            ${renderStep(seats.confirmed, quota.confirmed, context)}
          </ul>`
        : nothing
    }
    ${renderAllocation(context)}
    <p class="row foot"><span>${note}${note && ' · '}${words.asOf(words.date(asOf))}</span>${mark}</p>
  </div>`;
}
