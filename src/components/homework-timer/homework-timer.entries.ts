import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { TimeEntry } from '../../sdk/model/index.js';
import type { TimeLog } from '../../sdk/local/time-log.js';
import { addDays } from '../../sdk/rules/dates.js';
import { homeworkDay } from '../../sdk/rules/homework-day.js';
import type { TimerDesk, TimerPanel } from './homework-timer.desk.js';
import { adding, addingSchool, answering, correcting, type Draft } from './homework-timer.entries.draft.js';
import { EntryForms } from './homework-timer.entries.forms.js';
import { clockOf, entriesOn, firstDay, hasOverlap, viewEntry } from './homework-timer.entries.view.js';
import { subjectsOf } from './homework-timer.view.js';

export { entriesStyles as styles } from './homework-timer.entries.styles.js';
export { entriesWordsZh as wordsZh } from './homework-timer.entries.words.zh.js';

/** The entries of a day: to correct, delete, and add to. */
export class Panel implements TimerPanel {
  private readonly desk: TimerDesk;
  private readonly forms: EntryForms;
  /** The day that was chosen; null: today, whenever that is. */
  private on: string | null = null;
  private log: TimeLog | undefined;

  constructor(desk: TimerDesk) {
    this.desk = desk;
    this.forms = new EntryForms(desk);
  }

  private get today(): string {
    return this.desk.facts!.on;
  }

  private get shown(): string {
    return this.on && this.on < this.today ? this.on : this.today;
  }

  private show(on: string): void {
    const { log } = this.desk.log;
    if (!on || on > this.today || on < firstDay(log.entries, this.today)) return;
    this.on = on === this.today ? null : on;
    this.forms.leave();
  }

  /** Opens a form, on the day that is shown. */
  private open(draft: Draft): void {
    // The day may turn while one writes.
    this.on = this.shown;
    this.forms.open(draft);
  }

  private readonly handleDay = (event: Event): void => this.show((event.target as HTMLInputElement).value);

  private renderMove(by: number, sign: string, name: string, first: string): TemplateResult {
    const to = addDays(this.shown, by);
    // Not `disabled`: at the edge the focus would be lost.
    return html`<button
      aria-label=${name}
      aria-disabled=${to < first || to > this.today ? 'true' : 'false'}
      @click=${() => this.show(to)}
    >
      <span aria-hidden="true">${sign}</span>
    </button>`;
  }

  private renderHead(): TemplateResult {
    const { words, log } = this.desk;
    const first = firstDay(log.log.entries, this.today);
    return html`<h4>${words.entriesTitle}</h4>
      <div class="en-head">
        ${this.renderMove(-1, '‹', words.entriesBefore, first)}
        <input
          type="date"
          aria-label=${words.entriesDay}
          min=${first}
          max=${this.today}
          .value=${this.shown}
          @change=${this.handleDay}
        />
        ${this.renderMove(1, '›', words.entriesAfter, first)}
      </div>`;
  }

  private renderEntry(entry: TimeEntry, isPreview: boolean): TemplateResult {
    const { words } = this.desk;
    const { id, subject, when, what, name } = viewEntry(entry, words);
    const open = this.forms.renderFor(`correct:${id}`);
    const button = (act: string, text: string, does: () => void): TemplateResult =>
      html`<button data-act=${act} data-id=${id} aria-label="${text} ${name}" @click=${does}>${text}</button>`;
    return html`<li>
      <div class="en-row">
        <div>
          <b>${subject}</b>
          <span>${when} · ${what}</span>
        </div>
        ${
          open || isPreview
            ? nothing
            : html`<div class="row">
                ${button('correct', words.entryCorrect, () => this.open(correcting(entry)))}
                ${button('delete', words.entryDelete, () => void this.forms.remove(id, name))}
              </div>`
        }
      </div>
      ${open ?? nothing}
    </li>`;
  }

  private renderRunning(on: string): TemplateResult | typeof nothing {
    const { words, log, settings } = this.desk;
    const { running } = log.log;
    if (!running || settings.asOf || homeworkDay(running.startAt) !== on) return nothing;
    return html`<li class="running">
      <b>${running.subject}</b>
      <span>${words.entrySince(clockOf(running.startAt))} · ${words.entryRunning}</span>
    </li>`;
  }

  private renderAdd(on: string): TemplateResult {
    const { words, facts } = this.desk;
    const { forms } = this;
    const subject = subjectsOf(facts!)[0] ?? '';
    const open = forms.renderFor(`add:${on}`) ?? forms.renderFor(`school:${on}`);
    if (open) return open;
    return html`<div class="row">
      <button data-act="add" @click=${() => this.open(adding(on, subject, this.desk.now()))}>${words.entryAdd}</button>
      <button data-act="school" @click=${() => this.open(addingSchool(on, subject))}>${words.entryAddSchool}</button>
    </div>`;
  }

  /** What is asked, the list, what can be undone, and what can be added. */
  private renderDay(on: string): TemplateResult {
    const { words, log, settings } = this.desk;
    const { forms } = this;
    const { asks, entries } = log.log;
    const isPreview = !!settings.asOf;
    const listed = entriesOn(entries, on);
    const running = this.renderRunning(on);
    const asked = asks && !isPreview ? forms.renderAsked(answering(asks)) : nothing;
    return html`${asked}
      <ul>
        ${repeat(
          listed,
          ({ id }) => id,
          (entry) => this.renderEntry(entry, isPreview),
        )}
        ${running}
      </ul>
      ${listed.length === 0 && running === nothing ? html`<p>${words.entriesNone(on === this.today)}</p>` : nothing}
      ${hasOverlap(listed) ? html`<p class="hint">${words.entriesOverlap}</p>` : nothing} ${forms.renderLost(on)}
      ${forms.renderUndo()} ${isPreview ? nothing : this.renderAdd(on)}`;
  }

  render(): TemplateResult {
    const { facts, log } = this.desk;
    if (!facts) return html``;
    if (this.log !== log) {
      // Another child: nothing of the one before is shown.
      this.forms.reset();
      this.on = null;
    }
    this.log = log;
    this.forms.keep();
    return html`<div class="entries" part="entries">${this.renderHead()} ${this.renderDay(this.shown)}</div>`;
  }
}
