import { roundYears, type PlanItem, type RoundResource } from 'jiaogai/sdk';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { dayWords, today } from '../app/dates.js';
import { desk } from '../app/desk.js';
import { hashOf } from '../app/route.js';
import { renderFailure } from '../parts/failure.js';
import { pageHead } from '../parts/head.js';
import { Loading } from '../parts/loading.js';
import { mark } from '../parts/marks.js';
import { define, Part } from '../parts/part.js';
import '../parts/plan-choice.js';
import './work-remind.js';

type RoundUnit = RoundResource['units'][number];

interface Seen {
  readonly years: readonly number[];
  readonly year: number;
  /** Null: the plan asks for no round. */
  readonly round: RoundResource | null;
}

/** So many units are drawn at once. */
const STEP = 100;
const UNIT_MARKS = { reported: ['✓', 'done'], partly: ['◐', 'inProgress'], missing: ['!', 'overdue'] } as const;
const ITEM_MARKS = {
  accepted: ['✓', 'done'],
  submitted: ['◷', 'inProgress'],
  returned: ['↩', 'overdue'],
  draft: ['✎', 'notStarted'],
  missing: ['!', 'overdue'],
} as const;

/** The year-end round: which units have reported on what, and who has not. */
export class WorkRound extends Part {
  static override properties: PropertyDeclarations = { planId: { attribute: false }, year: { attribute: false } };

  planId = '';
  year = '';
  private readonly seen = new Loading<Seen>(this);
  private isOnlyMissing = false;
  private shown = STEP;

  protected override render(): TemplateResult {
    const { round: words, common } = this.words;
    const { value, state, error } = this.seen;
    return html`${pageHead(words.title)}
      <div class="filters">
        <work-plan-choice .planId=${this.planId} @plan-choose=${this.handleChoose}></work-plan-choice>
        ${value && value.years.length > 0 ? this.renderYears(value) : nothing}
      </div>
      ${state === 'failed' ? renderFailure(error, () => this.read()) : nothing}
      ${state === 'loading' ? html`<p class="waiting">${common.loading}</p>` : nothing}
      ${value && state === 'ready' ? this.renderRound(value.round) : nothing}`;
  }

  private readonly handleChoose = ({ detail }: CustomEvent<PlanItem>): void => {
    this.planId = detail.id;
    void this.read();
  };

  private async read(): Promise<void> {
    this.shown = STEP;
    const { planId } = this;
    const wanted = Number(this.year);
    const seen = await this.seen.run(async (signal) => {
      const { plan } = await desk.book.open(planId);
      const years = [...roundYears(plan, today())].reverse();
      const year = years.includes(wanted) ? wanted : (years[0] ?? 0);
      if (year === 0) return { years, year, round: null };
      return { years, year, round: (await desk.client.rounds.get(planId, year, { signal })).value };
    });
    if (seen?.round) history.replaceState(null, '', hashOf('round', planId, String(seen.year)));
  }

  private renderYears({ years, year }: Seen): TemplateResult {
    return html`<label
      >${this.words.common.year}<select
        @change=${(event: Event) => {
          this.year = (event.target as HTMLSelectElement).value;
          void this.read();
        }}
      >
        ${years.map((each) => html`<option value=${each} ?selected=${each === year}>${each}</option>`)}
      </select></label
    >`;
  }

  private renderRound(round: RoundResource | null): TemplateResult {
    const { round: words } = this.words;
    if (!round) return html`<p class="empty">${words.noRound}</p>`;
    const late = round.units.reduce((sum, unit) => sum + unit.late, 0);
    const tiles = [
      [round.expected, words.expected, ''],
      [round.reported, `✓ ${words.reported}`, 'done'],
      [round.expected - round.reported, `! ${words.missing}`, 'overdue'],
      [late, `△ ${words.late}`, 'dueSoon'],
    ] as const;
    return html`<p class="line">
        <strong>${words.state[round.state]}</strong>
        <span class="quiet">${words.opens(dayWords(round.opensOn))}，${words.due(dayWords(round.dueOn))}</span>
      </p>
      ${round.notes.includes('due-assumed') ? html`<p class="small quiet">${words.dueAssumed}</p>` : nothing}
      <dl class="tiles">
        ${tiles.map(
          ([count, name, look]) =>
            html`<div class=${look}>
              <dt>${name}</dt>
              <dd>${count}</dd>
            </div>`,
        )}
      </dl>
      ${
        round.state === 'notYet' || round.units.every(({ state }) => state === 'reported')
          ? nothing
          : html`<work-remind .round=${round}></work-remind>`
      }
      ${this.renderUnits(round)}
      ${round.notAsked.length > 0 ? html`<p class="small quiet">${words.notAsked(round.notAsked.length)}</p>` : nothing}`;
  }

  private renderUnits(round: RoundResource): TemplateResult {
    const { round: words, common } = this.words;
    const units = this.isOnlyMissing ? round.units.filter(({ state }) => state !== 'reported') : round.units;
    const rest = units.length - this.shown;
    return html`<section aria-labelledby="round-units">
      <div class="line between">
        <h2 id="round-units">${words.units}</h2>
        <label class="check"
          ><input
            type="checkbox"
            .checked=${this.isOnlyMissing}
            @change=${this.handleOnly}
          />${words.onlyMissing}</label
        >
      </div>
      ${units.length === 0 ? html`<p class="empty">✓ ${words.allReported}</p>` : nothing}
      <ul class="rows">
        ${units.slice(0, this.shown).map((unit) => this.renderUnit(unit))}
      </ul>
      ${
        rest > 0
          ? html`<p class="line more">
              <span class="quiet">${common.shown(this.shown, true)}</span
              ><button class="button" @click=${this.handleMore}>${common.more}</button>
            </p>`
          : nothing
      }
    </section>`;
  }

  private renderUnit(unit: RoundUnit): TemplateResult {
    const { round: words } = this.words;
    const [sign, look] = UNIT_MARKS[unit.state];
    return html`<li class="row">
      <details class="fold unit">
        <summary>
          <strong>${unit.name}</strong> ${mark(sign, look, words.unitState[unit.state])}
          <span class="quiet">${words.of(unit.reported, unit.expected)}</span>
        </summary>
        <ul class="items">
          ${unit.items.map((item) => {
            const [itemSign, itemLook] = ITEM_MARKS[item.state];
            return html`<li>
              <span class="number">${item.number}</span> ${item.title}
              ${mark(itemSign, itemLook, words.itemState[item.state])}
              ${item.isLate && item.on !== null ? html`<span class="small quiet">△ ${words.late}</span>` : nothing}
            </li>`;
          })}
        </ul>
      </details>
    </li>`;
  }

  private readonly handleOnly = (event: Event): void => {
    this.isOnlyMissing = (event.target as HTMLInputElement).checked;
    this.shown = STEP;
    this.requestUpdate();
  };

  private readonly handleMore = (): void => {
    this.shown += STEP;
    this.requestUpdate();
  };
}

define('work-round', WorkRound);
