import type { MinutesAggregate } from 'jiaogai/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { dayWords } from '../app/dates.js';
import { desk } from '../app/desk.js';
import { renderFailure } from '../parts/failure.js';
import { pageHead } from '../parts/head.js';
import { mark, moreLine } from '../parts/marks.js';
import { Paging } from '../parts/paging.js';
import { define, Part } from '../parts/part.js';

const GRADES = Array.from({ length: 12 }, (_, index) => index + 1);

/** Minutes of homework by school, grade and day; below 10 reports no figure is shown, and that is said. */
export class WorkMinutes extends Part {
  private readonly minutes = new Paging<MinutesAggregate>(this);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.minutes.start(desk.client.minutes.list({ limit: 100 }));
  }

  protected override render(): TemplateResult {
    const { minutes: words, common } = this.words;
    const { loading, items } = this.minutes;
    return html`${pageHead(words.title, words.lead)} ${this.renderFilters()}
    ${loading.state === 'loading' && items.length === 0 ? html`<p class="waiting">${common.loading}</p>` : nothing}
    ${loading.state === 'failed' ? renderFailure(loading.error, () => this.minutes.again()) : nothing}
    ${this.minutes.isEmpty ? html`<p class="empty">${words.empty}</p>` : nothing}
    ${items.length > 0 ? this.renderTable(items) : nothing}
    ${moreLine(items.length, this.minutes.hasMore, () => this.minutes.more(), loading.state === 'loading')}`;
  }

  private renderFilters(): TemplateResult {
    const { minutes: words, common } = this.words;
    return html`<form class="filters" @submit=${this.handleFilter}>
      <label>${words.school}<input name="school" maxlength="128" autocomplete="off" pattern="[\\w.:\\-]*" /></label>
      <label
        >${words.grade}<select name="grade">
          <option value="">${common.all}</option>
          ${GRADES.map((grade) => html`<option value=${grade}>${words.gradeName(grade)}</option>`)}
        </select></label
      >
      <label>${common.from}<input name="from" type="date" /></label>
      <label>${common.to}<input name="to" type="date" /></label>
      <button class="button">${common.search}</button>
    </form>`;
  }

  private renderTable(items: readonly MinutesAggregate[]): TemplateResult {
    const { minutes: words } = this.words;
    const heads = [
      words.date,
      words.school,
      words.grade,
      words.reports,
      words.average,
      words.median,
      words.cap,
      words.share,
    ];
    return html`<table class="grid stacked">
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${items.map((item) => this.renderRow(item))}
      </tbody>
    </table>`;
  }

  private renderRow(item: MinutesAggregate): TemplateResult {
    const { minutes: words } = this.words;
    const minutes = (value: number | null, none: string): string => (value === null ? none : words.minutes(value));
    const cap = minutes(item.capMinutes, words.none);
    const start = html`<td data-label=${words.date}>${dayWords(item.date)}</td>
      <td data-label=${words.school}>${item.school}</td>
      <td data-label=${words.grade}>${words.gradeName(item.grade)}</td>`;
    if (item.reports === null)
      return html`<tr>
        ${start}
        <td data-label=${words.reports} colspan="3" class="quiet">${words.few}</td>
        <td data-label=${words.cap}>${cap}</td>
        <td data-label=${words.share} class="quiet">—</td>
      </tr>`;
    const isOver = item.capMinutes !== null && item.averageMinutes !== null && item.averageMinutes > item.capMinutes;
    return html`<tr>
      ${start}
      <td data-label=${words.reports}>${item.reports}</td>
      <td data-label=${words.average}>
        ${minutes(item.averageMinutes, '—')} ${isOver ? mark('!', 'overdue', words.over) : nothing}
      </td>
      <td data-label=${words.median}>${minutes(item.medianMinutes, '—')}</td>
      <td data-label=${words.cap}>${cap}</td>
      <td data-label=${words.share}>${item.aboveCapShare === null ? '—' : `${Math.round(item.aboveCapShare)}%`}</td>
    </tr>`;
  }

  private readonly handleFilter = (event: Event): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget as HTMLFormElement);
    const given = (name: string): string => String(data.get(name) ?? '').trim();
    const query = {
      limit: 100,
      ...(given('school') ? { school: given('school') } : {}),
      ...(given('grade') ? { grade: Number(given('grade')) } : {}),
      ...(given('from') ? { from: given('from') } : {}),
      ...(given('to') ? { to: given('to') } : {}),
    };
    void this.minutes.start(desk.client.minutes.list(query));
  };
}

define('work-minutes', WorkMinutes);
