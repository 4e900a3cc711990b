import type { TaskResource } from 'jiaogai/sdk';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { dayWords } from '../app/dates.js';
import { desk } from '../app/desk.js';
import { hashOf } from '../app/route.js';
import { define, Part } from '../parts/part.js';
import { renderFailure } from '../parts/failure.js';
import { moreLine, reportMark, taskLine } from '../parts/marks.js';
import { Paging } from '../parts/paging.js';
import { readDraft } from '../app/keep.js';
import { draftPlace, taskKey, type OwnReports } from './own-reports.js';

const STATES = ['overdue', 'dueSoon', 'inProgress', 'notStarted', 'suspended', 'done'] as const;

/** The tasks of one unit, what is due first. */
export class WorkUnitTasks extends Part {
  static override properties: PropertyDeclarations = {
    unitId: { attribute: false },
    name: { attribute: false },
    reports: { attribute: false },
  };

  unitId = '';
  name = '';
  reports: OwnReports | undefined;
  private readonly tasks = new Paging<TaskResource>(this);
  /** Keys of tasks with something typed on this device. */
  private readonly typed = new Set<string>();

  override connectedCallback(): void {
    super.connectedCallback();
    void this.read('', '');
  }

  protected override render(): TemplateResult {
    const { clerk, common } = this.words;
    const { tasks } = this;
    const id = `tasks-${this.unitId}`;
    return html`<section aria-labelledby=${id}>
      <h2 id=${id}>${clerk.tasksTitle(this.name)}</h2>
      ${this.renderFilters()}
      ${
        tasks.loading.state === 'loading' && tasks.items.length === 0
          ? html`<p class="waiting">${common.loading}</p>`
          : nothing
      }
      ${tasks.isEmpty ? html`<p class="empty">${clerk.noTasks}</p>` : nothing}
      <ul class="rows">
        ${tasks.items.map((task) => this.renderTask(task))}
      </ul>
      ${tasks.loading.state === 'failed' ? renderFailure(tasks.loading.error, () => tasks.again()) : nothing}
      ${moreLine(tasks.items.length, tasks.hasMore, () => this.more(), tasks.loading.state === 'loading')}
    </section>`;
  }

  private renderFilters(): TemplateResult {
    const { clerk, common } = this.words;
    return html`<form class="filters" role="search" @submit=${this.handleFilter} @change=${this.handleFilter}>
      <label
        >${clerk.filterState}<select name="status">
          <option value="">${common.all}</option>
          ${STATES.map((state) => html`<option value=${state}>${common.verdict[state]}</option>`)}
        </select></label
      >
      <label>${clerk.filterText}<input name="q" type="search" maxlength="100" autocomplete="off" /></label>
      <button class="button">${common.search}</button>
    </form>`;
  }

  private renderTask(task: TaskResource): TemplateResult {
    const { clerk, common } = this.words;
    const key = taskKey(task.planId, task.id);
    const report = this.reports?.get(key);
    const isOpen = report?.state === 'draft' || report?.state === 'returned';
    const isTyped = this.typed.has(key);
    const word = isOpen || isTyped ? clerk.goOn : clerk.report;
    const href = hashOf('report', task.planId, task.id, ...(isOpen ? [report.id] : []));
    return html`<li class="row">
      <div>
        <h3><span class="number">${task.number}</span> ${task.title}</h3>
        ${taskLine(task)}
        ${
          report
            ? html`<p class="line small">
                ${reportMark(report.state)}<span class="quiet"
                  >${clerk.last(common.reportState[report.state], dayWords(report.on))}</span
                >
              </p>`
            : nothing
        }
        ${isTyped ? html`<p class="small typed">✎ ${clerk.hasDraft}</p>` : nothing}
      </div>
      <a
        class="button ${task.state.verdict === 'overdue' || task.state.verdict === 'dueSoon' ? 'primary' : ''}"
        href=${href}
        aria-label=${`${word}：${task.title}`}
        >${word}</a
      >
    </li>`;
  }

  private readonly handleFilter = (event: Event): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget as HTMLFormElement);
    void this.read(String(data.get('status')), String(data.get('q')).trim());
  };

  private async read(status: string, q: string): Promise<void> {
    const verdict = STATES.find((state) => state === status);
    const query = { unit: this.unitId, sort: 'due', limit: 50, ...(verdict ? { status: verdict } : {}) } as const;
    await this.tasks.start(desk.client.tasks.list(q ? { ...query, q } : query));
    await this.findTyped();
  }

  private async more(): Promise<void> {
    await this.tasks.more();
    await this.findTyped();
  }

  private async findTyped(): Promise<void> {
    for (const { planId, id } of this.tasks.items) {
      if ((await readDraft(draftPlace(planId, id))) !== undefined) this.typed.add(taskKey(planId, id));
    }
    this.requestUpdate();
  }
}

define('work-unit-tasks', WorkUnitTasks);
