import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { HomeworkLog } from '../../sdk/local/log-state.js';
import { homeworkCap } from '../../sdk/rules/homework.js';
import type { DayKind } from '../../sdk/rules/homework.js';
import type { TimerDesk, TimerPanel } from './homework-timer.desk.js';
import { isSameLog } from './homework-timer.tell.js';
import { ringCap } from './homework-timer.view.js';
import { renderCapKey, renderChart, renderSchoolKey } from './homework-timer.week.chart.js';
import { entriesShown, viewWeek, weeksBack, type WeekDay, type WeekView } from './homework-timer.week.view.js';

export { weekStyles as styles } from './homework-timer.week.styles.js';
export { weekWordsZh as wordsZh } from './homework-timer.week.words.zh.js';

/** The week as bars with the line of the cap, and as a table. */
export class Panel implements TimerPanel {
  private readonly desk: TimerDesk;
  private ago = 0;
  private isTable = false;
  private child: string | undefined;
  private seen: HomeworkLog | undefined;

  constructor(desk: TimerDesk) {
    this.desk = desk;
  }

  private kindOf(on: string): DayKind {
    const { facts, settings } = this.desk;
    const cap = homeworkCap({ grade: facts!.grade, schooling: settings.schooling, date: on });
    return cap.ok ? cap.reason : 'workday';
  }

  private move(by: number, most: number): void {
    const ago = Math.min(most, Math.max(0, this.ago + by));
    if (ago === this.ago) return;
    this.ago = ago;
    this.desk.draw();
    const { title, dates, sum } = this.view();
    this.desk.say(`${title} ${dates} ${sum}`);
  }

  private readonly handleTable = (): void => {
    this.isTable = !this.isTable;
    this.desk.draw();
  };

  private entries(): ReturnType<typeof entriesShown> {
    const { log, settings } = this.desk;
    return entriesShown(log.log, log.child, this.desk.now(), !!settings.asOf);
  }

  private view(entries = this.entries()): WeekView {
    const { words, facts } = this.desk;
    const { on, cap } = facts!;
    const kindOf = (day: string): DayKind => this.kindOf(day);
    return viewWeek({ words, entries, today: on, ago: this.ago, cap: ringCap(cap), kindOf });
  }

  private renderMove(by: number, most: number, sign: string, name: string): TemplateResult {
    const to = this.ago + by;
    // Not `disabled`: at the edge the focus would be lost.
    return html`<button
      aria-label=${name}
      aria-disabled=${to < 0 || to > most ? 'true' : 'false'}
      @click=${() => this.move(by, most)}
    >
      <span aria-hidden="true">${sign}</span>
    </button>`;
  }

  private renderRow({ name, isToday, reason, cells }: WeekDay): TemplateResult {
    return html`<tr class=${isToday ? 'now' : ''}>
      <th scope="row">${name.join('')}${reason ? html` <small>${reason}</small>` : nothing}</th>
      ${cells.map((cell) => html`<td>${cell}</td>`)}
    </tr>`;
  }

  /** For ears it is always there. */
  private renderTable({ caption, days }: WeekView): TemplateResult {
    const { isTable } = this;
    const { words } = this.desk;
    return html`<div
      class=${isTable ? 'wide-box' : 'spoken'}
      role="group"
      aria-label=${words.weekTable}
      tabindex=${isTable ? '0' : '-1'}
    >
      <table>
        <caption>
          ${caption}
        </caption>
        <thead>
          <tr>
            ${words.weekHeads.map((head) => html`<th scope="col">${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${days.map((day) => this.renderRow(day))}
        </tbody>
      </table>
    </div>`;
  }

  private renderWeek(on: string): TemplateResult {
    const { words } = this.desk;
    const entries = this.entries();
    const most = weeksBack(entries, on);
    this.ago = Math.min(this.ago, most);
    const view = this.view(entries);
    return html`<div class="wk">
      <div class="wk-head">
        ${this.renderMove(1, most, '‹', words.weekEarlier)}
        <h4>${view.title} <span>${view.dates}</span></h4>
        ${this.renderMove(-1, most, '›', words.weekLater)}
      </div>
      <p class="sum">${view.sum}</p>
      ${renderCapKey(view)} ${renderChart(view)}
      <div class="wk-foot">
        <button class="more" aria-pressed=${this.isTable} @click=${this.handleTable}>${words.weekTable}</button>
        ${renderSchoolKey(view)}
      </div>
      ${this.renderTable(view)}
    </div>`;
  }

  render(): TemplateResult {
    const { words, facts, log, day, settings } = this.desk;
    if (!facts) return html``;
    if (this.child !== log.child) this.ago = 0;
    this.child = log.child;
    const { minutes = 0, bySubject = {} } = day?.verdict ?? {};
    const whole = [minutes, ...Object.values(bySubject)].map(Math.floor).join();
    const { ago, isTable } = this;
    // What comes from the device is another object each time.
    if (!this.seen || !isSameLog(this.seen, log.log)) this.seen = log.log;
    const seen = [log, this.seen, words, facts.on, facts.grade, ringCap(facts.cap), !!settings.asOf];
    // A heartbeat draws the timer anew: the week only where a minute is full.
    return html`${guard([...seen, ago, isTable, whole], () => this.renderWeek(facts.on))}`;
  }
}
