import { html, nothing, type TemplateResult } from 'lit';
import type { LogCommand, TimeLog } from '../../sdk/local/time-log.js';
import type { TimeEntry } from '../../sdk/model/index.js';
import type { TimerDesk } from './homework-timer.desk.js';
import { commandOf, fieldOf, isTouched, type Draft, type FieldName } from './homework-timer.entries.draft.js';
import { renderForm, type FormFrame } from './homework-timer.entries.form.js';
import { subjectsOf } from './homework-timer.view.js';

/** What was deleted last. */
interface Undo {
  readonly entry: TimeEntry;
  readonly name: string;
}

/** The forms of the entries, of which one is open, and what a person does with them. What was typed is never lost. */
export class EntryForms {
  private readonly desk: TimerDesk;
  /** What was typed and not yet saved, by form. */
  private readonly drafts = new Map<string, Draft>();
  private opened: Draft | undefined;
  private undo: Undo | undefined;
  /** Code of a deletion that failed. */
  private fault = '';
  private isBusy = false;

  constructor(desk: TimerDesk) {
    this.desk = desk;
  }

  reset(): void {
    this.drafts.clear();
    this.opened = this.undo = undefined;
    this.fault = '';
  }

  private get root(): ParentNode {
    return this.desk.host.renderRoot;
  }

  /** Takes over what stands in the fields, before anything is drawn. */
  keep(): void {
    this.root.querySelectorAll<HTMLFormElement>('.entries form').forEach((form) => {
      const draft = this.drafts.get(form.dataset['form'] ?? '');
      form.querySelectorAll<HTMLInputElement>('[name]').forEach((field) => {
        if (draft) draft.values[field.name as FieldName] = field.value;
      });
    });
  }

  open(draft: Draft): void {
    this.closeOld();
    const kept = this.drafts.get(draft.key) ?? draft;
    this.drafts.set(kept.key, kept);
    this.opened = kept;
    this.draw(() => this.field(kept.fields[0]!));
  }

  /** Another day is shown: forms keep what was typed until one comes back. */
  leave(): void {
    this.clearNews();
    this.desk.draw();
  }

  private clearNews(): void {
    this.undo = undefined;
    this.fault = '';
  }

  private closeOld(): void {
    this.keep();
    this.clearNews();
    if (this.opened && !isTouched(this.opened)) this.drafts.delete(this.opened.key);
  }

  private field(name: FieldName): HTMLElement | null {
    return this.root.querySelector(`.entries form:not([data-form^='asks:']) [name='${name}']`);
  }

  private action(act: string, id = ''): HTMLElement | undefined {
    return Array.from(this.root.querySelectorAll<HTMLElement>(`.entries [data-act='${act}']`)).find(
      (each) => (each.dataset['id'] ?? '') === id,
    );
  }

  /** Draws, and puts the focus where it belongs. */
  private draw(focus: () => HTMLElement | null | undefined): void {
    this.desk.draw();
    void this.desk.host.updateComplete.then(() => focus()?.focus());
  }

  /** The button that opened a form. */
  private opener({ kind, entry }: Draft): HTMLElement | undefined {
    return (kind === 'correct' ? this.action('correct', entry!.id) : this.action(kind)) ?? this.action('add');
  }

  private end(draft: Draft): void {
    this.drafts.delete(draft.key);
    if (this.opened === draft) this.opened = undefined;
    this.draw(() => this.opener(draft));
  }

  private async submit(draft: Draft): Promise<void> {
    if (this.isBusy) return;
    this.keep();
    this.clearNews();
    const { desk } = this;
    const { log } = desk;
    const command = commandOf(draft, desk.now(), log.log.entries);
    const answer = 'ok' in command ? command : await this.send(command);
    // Another child meanwhile.
    if (log !== desk.log) return;
    this.keep();
    if (answer.ok) {
      desk.say(desk.words.entrySaved);
      this.end(draft);
      return;
    }
    draft.fault = { code: answer.code, field: answer.field };
    this.draw(() => {
      const form = this.formOf(draft);
      const name = fieldOf(draft);
      return form?.querySelector<HTMLElement>(name ? `[name='${name}']` : '.fault');
    });
  }

  private formOf({ key }: Draft): HTMLElement | undefined {
    const forms = Array.from(this.root.querySelectorAll<HTMLElement>('.entries form'));
    return forms.find((each) => each.dataset['form'] === key);
  }

  private async send(command: LogCommand): ReturnType<TimeLog['send']> {
    this.isBusy = true;
    try {
      return await this.desk.send(command);
    } finally {
      this.isBusy = false;
    }
  }

  async remove(id: string, name: string): Promise<void> {
    if (this.isBusy) return;
    this.closeOld();
    this.opened = undefined;
    const { log } = this.desk;
    const answer = await this.send({ type: 'delete', id });
    if (log !== this.desk.log) return;
    if (answer.ok && answer.removed) this.undo = { entry: answer.removed, name };
    else this.fault = answer.ok ? 'not-found' : answer.code;
    this.desk.say(answer.ok ? this.desk.words.entryDeleted(name) : this.desk.words.entryFault(this.fault, 'id'));
    this.draw(() => this.action('undo') ?? this.action('add'));
  }

  private async restore({ entry }: Undo): Promise<void> {
    if (this.isBusy) return;
    const { log } = this.desk;
    const answer = await this.send({ type: 'restore', entry });
    if (log !== this.desk.log) return;
    this.fault = answer.ok ? '' : answer.code;
    if (answer.ok) {
      this.undo = undefined;
      this.desk.say(this.desk.words.entryRestored);
    }
    this.draw(() => this.action('delete', entry.id) ?? this.action('undo'));
  }

  private frame(draft: Draft): FormFrame {
    const { words, facts } = this.desk;
    return {
      words,
      subjects: subjectsOf(facts!),
      handleInput: () => {
        const before = draft.values.subject;
        this.keep();
        // The field for another subject comes and goes.
        if (before !== draft.values.subject) this.desk.draw();
      },
      handleSubmit: (event) => {
        event.preventDefault();
        void this.submit(draft);
      },
      handleKey: (event) => {
        // Escape also ends what an input method composes.
        if (event.key !== 'Escape' || event.isComposing || draft.kind === 'asks') return;
        event.preventDefault();
        this.end(draft);
      },
      cancel: () => this.end(draft),
    };
  }

  /** The form of that name, where it is open. */
  renderFor(key: string): TemplateResult | undefined {
    const { opened } = this;
    return opened?.key === key ? renderForm(opened, this.frame(opened)) : undefined;
  }

  /** The question when a stretch stopped, which is open as long as it is asked. */
  renderAsked(fresh: Draft): TemplateResult {
    const draft = this.drafts.get(fresh.key) ?? fresh;
    this.drafts.set(draft.key, draft);
    return renderForm(draft, this.frame(draft));
  }

  /** A correction whose entry was deleted elsewhere: what was typed is still there. */
  renderLost(on: string): TemplateResult | typeof nothing {
    const { opened } = this;
    const { entries } = this.desk.log.log;
    const isLost = opened?.kind === 'correct' && opened.on === on && !entries.some(({ id }) => id === opened.entry!.id);
    return isLost ? renderForm(opened, this.frame(opened)) : nothing;
  }

  renderUndo(): TemplateResult | typeof nothing {
    const { undo, fault } = this;
    const { words } = this.desk;
    if (!undo && !fault) return nothing;
    return html`<div class="en-undo">
      ${fault ? html`<p class="fault">${words.entryFault(fault, 'id')}</p>` : nothing}
      ${
        undo
          ? html`<p>${words.entryDeleted(undo.name)}</p>
              <div class="row">
                <button data-act="undo" @click=${() => void this.restore(undo)}>${words.entryUndo}</button>
              </div>`
          : nothing
      }
    </div>`;
  }
}
