import type { ReportResource, TaskResource } from 'jiaogai/sdk';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { dayWords } from '../app/dates.js';
import { desk } from '../app/desk.js';
import { hashOf } from '../app/route.js';
import { define, Part } from '../parts/part.js';
import { renderFailure } from '../parts/failure.js';
import { pageHead } from '../parts/head.js';
import { Loading } from '../parts/loading.js';
import { reportMark, taskLine } from '../parts/marks.js';
import type { UnitName } from './work-report-form.js';
import './work-report-form.js';

interface Matter {
  readonly task: TaskResource;
  readonly units: readonly UnitName[];
  /** Newest first. */
  readonly reports: readonly ReportResource[];
  readonly report: ReportResource | null;
}

/** One task, what was reported of it, and the form for the next report. */
export class WorkReport extends Part {
  static override properties: PropertyDeclarations = {
    planId: { attribute: false },
    taskId: { attribute: false },
    reportId: { attribute: false },
  };

  planId = '';
  taskId = '';
  reportId = '';
  private readonly matter = new Loading<Matter>(this);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.read();
  }

  protected override render(): TemplateResult {
    const { report, common } = this.words;
    const { value, state, error } = this.matter;
    return html`<p><a class="way-back" href=${hashOf('tasks')}>‹ ${report.backToTasks}</a></p>
      ${pageHead(value ? value.task.title : report.title)}
      ${state === 'failed' ? renderFailure(error, () => this.read()) : nothing}
      ${!value && state === 'loading' ? html`<p class="waiting">${common.loading}</p>` : nothing}
      ${value ? this.renderMatter(value) : nothing}`;
  }

  private async read(): Promise<void> {
    const { planId, taskId, reportId } = this;
    await this.matter.run(async (signal) => {
      const [task, leaf, reports, report] = await Promise.all([
        desk.client.tasks.get(planId, taskId, {}, { signal }),
        desk.book.open(planId),
        desk.client.reports.list({ plan: planId, task: taskId }, { signal }).all(500),
        reportId === '' ? null : desk.client.reports.get(reportId, { signal }),
      ]);
      const units = (desk.identity?.units ?? []).map((id) => ({ id, name: leaf.unitName(id) ?? id }));
      const newest = [...reports].sort((one, other) => (one.on < other.on ? 1 : -1));
      return { task: task.value, units, reports: newest, report: report && { ...report.value, etag: report.etag } };
    });
  }

  private renderMatter({ task, units, report, reports }: Matter): TemplateResult {
    const { report: words } = this.words;
    return html`${taskLine(task)}
      ${
        task.text
          ? html`<details class="fold">
              <summary>${words.taskText}</summary>
              <p class="typed-text">${task.text}</p>
            </details>`
          : nothing
      }
      ${
        report?.state === 'returned' && report.decisionText
          ? html`<section class="notice bad" aria-labelledby="officer-words">
              <h2 id="officer-words">${words.officerWords}</h2>
              <p class="typed-text">${report.decisionText}</p>
            </section>`
          : nothing
      }
      <work-report-form .task=${task} .report=${report} .units=${units}></work-report-form>
      ${this.renderHistory(reports.filter(({ id }) => id !== report?.id))}`;
  }

  private renderHistory(reports: readonly ReportResource[]): TemplateResult {
    const { report: words, common } = this.words;
    return html`<section aria-labelledby="history">
      <h2 id="history">${words.history}</h2>
      ${reports.length === 0 ? html`<p class="empty">${words.noHistory}</p>` : nothing}
      <ul class="rows" ?hidden=${reports.length === 0}>
        ${reports.map(
          (each) =>
            html`<li class="row">
              <div>
                <p class="line">
                  ${reportMark(each.state)}<span>${dayWords(each.on)}</span
                  ><span class="quiet">${each.progress === null ? '' : common.progress(each.progress)}</span>
                </p>
                ${each.text ? html`<p class="typed-text">${each.text}</p>` : nothing}
                ${
                  each.decisionText
                    ? html`<p class="small quiet">${words.officerWords}：${each.decisionText}</p>`
                    : nothing
                }
              </div>
            </li>`,
        )}
      </ul>
    </section>`;
  }
}

define('work-report', WorkReport);
