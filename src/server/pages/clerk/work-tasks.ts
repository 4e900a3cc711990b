import type { ReportResource } from 'jiaogai/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { desk } from '../app/desk.js';
import { dayWords } from '../app/dates.js';
import { hashOf } from '../app/route.js';
import { define, Part } from '../parts/part.js';
import { renderFailure } from '../parts/failure.js';
import { pageHead } from '../parts/head.js';
import { Loading } from '../parts/loading.js';
import { reportMark } from '../parts/marks.js';
import { latestByTask, type OwnReports } from './own-reports.js';
import './work-unit-tasks.js';

/** So many of one's own reports are looked through for what was returned or is still a draft. */
const MOST = 2000;

interface Own {
  readonly reports: OwnReports;
  readonly returned: readonly ReportResource[];
  readonly titles: ReadonlyMap<string, string>;
  readonly unitNames: ReadonlyMap<string, string>;
}

/** The clerk's start: what was returned, then the tasks of the own units by due day. */
export class WorkTasks extends Part {
  private readonly own = new Loading<Own>(this);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.read();
  }

  protected override render(): TemplateResult {
    const { clerk } = this.words;
    const units = desk.identity?.units ?? [];
    return html`${pageHead(clerk.title)}
    ${this.own.state === 'failed' ? renderFailure(this.own.error, () => this.read()) : nothing} ${this.renderReturned()}
    ${units.length === 0 ? html`<p class="empty">${clerk.noUnits}</p>` : nothing}
    ${units.map(
      (id) =>
        html`<work-unit-tasks
          .unitId=${id}
          .name=${this.own.value?.unitNames.get(id) ?? id}
          .reports=${this.own.value?.reports}
        ></work-unit-tasks>`,
    )}`;
  }

  private async read(): Promise<void> {
    await this.own.run(async (signal) => {
      const all = await desk.client.reports.list({ limit: 500 }, { signal }).all(MOST);
      const reports = latestByTask(all);
      const returned = [...reports.values()].filter(({ state }) => state === 'returned');
      const [titles, unitNames] = await Promise.all([this.titlesOf(returned), this.namesOf(signal)]);
      return { reports, returned, titles, unitNames };
    });
  }

  private async titlesOf(reports: readonly ReportResource[]): Promise<Map<string, string>> {
    const titles = new Map<string, string>();
    for (const report of reports) {
      const leaf = await desk.book.open(report.planId);
      titles.set(report.id, leaf.tasks.get(report.taskId)?.title ?? report.taskId);
    }
    return titles;
  }

  private async namesOf(signal: AbortSignal): Promise<Map<string, string>> {
    const names = new Map<string, string>();
    for (const id of desk.identity?.units ?? []) {
      // A unit without a name of its own is still a unit.
      const unit = await desk.client.units.get(id, { signal }).catch(() => undefined);
      if (unit) names.set(id, unit.value.name);
    }
    return names;
  }

  private renderReturned(): TemplateResult | typeof nothing {
    const { clerk } = this.words;
    const { returned = [], titles } = this.own.value ?? {};
    if (returned.length === 0) return nothing;
    return html`<section class="returned" aria-labelledby="returned-title">
      <h2 id="returned-title">${clerk.returnedTitle(returned.length)}</h2>
      <p class="quiet">${clerk.returnedLead}</p>
      <ul class="cards">
        ${returned.map(
          (report) =>
            html`<li class="card">
              <h3>${titles?.get(report.id)}</h3>
              <p class="line">${reportMark(report.state)}<span class="quiet">${dayWords(report.on)}</span></p>
              ${report.decisionText ? html`<blockquote>${report.decisionText}</blockquote>` : nothing}
              <a
                class="button primary"
                href=${hashOf('report', report.planId, report.taskId, report.id)}
                aria-label="${clerk.mend}：${titles?.get(report.id)}"
                >${clerk.mend}</a
              >
            </li>`,
        )}
      </ul>
    </section>`;
  }
}

define('work-tasks', WorkTasks);
