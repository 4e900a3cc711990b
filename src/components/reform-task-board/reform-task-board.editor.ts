import { html, nothing, type TemplateResult } from 'lit';
import type { BoardContext } from './reform-task-board.context.js';
import { renderEdit } from './reform-task-board.edit.form.js';
import { Edits, type Edit, type EditDesk } from './reform-task-board.edit.js';
import { fieldsFor, type EditField } from './reform-task-board.edit.view.js';
import type { BoardHands } from './reform-task-board.hands.js';
import { renderNote } from './reform-task-board.notices.js';
import type { BoardWords } from './reform-task-board.words.js';

/** What the editor asks of the server's side. */
export interface EditorServer {
  readTask: EditDesk['read'];
  writeTask: EditDesk['write'];
  accept: EditDesk['accept'];
}

/** Editing in place: who may, what is drawn in an open task, what a person does there, and where the focus goes. */
export class BoardEditor {
  readonly edits: Edits;
  private readonly hands: BoardHands;

  constructor(hands: BoardHands, server: EditorServer) {
    this.hands = hands;
    const { grip } = hands;
    this.edits = new Edits({
      read: (id) => server.readTask(id),
      write: (id, change, etag) => server.writeTask(id, change, etag),
      accept: (answer, by) => server.accept(answer, by),
      task: (id) => grip.data.held?.plan.tasks.find((each) => each.id === id),
      draw: () => grip.host.requestUpdate(),
      arrive: (id, edit) => void this.arrive(id, edit),
      conflict: (detail) => grip.fire('task-conflict', detail),
    });
  }

  /** The edit of an open task; nothing where nobody may edit. */
  render({ ledger, words, plan }: BoardContext, index: number): TemplateResult | typeof nothing {
    const task = ledger.tasks[index]!;
    const edit = this.edits.get(task.id);
    if (!edit && this.fieldsOf(task.id).length === 0) return nothing;
    const days = plan.reports
      .filter(({ taskId, state, on }) => taskId === task.id && state === 'accepted' && on <= ledger.asOf)
      .map(({ on }) => on);
    const reportedOn = days.sort()[days.length - 1];
    const units = plan.units.map(({ name }) => name).slice(0, 200);
    const { tools } = this.hands;
    const { id } = task;
    return html`<div
      class="edit"
      data-task=${id}
      @click=${(event: Event) => this.handleClick(event, id)}
      @input=${(event: Event) => this.handleField(event, id)}
      @change=${(event: Event) => this.handleField(event, id)}
      @keydown=${(event: KeyboardEvent) => this.handleKey(event, id)}
      @submit=${(event: Event) => this.handleSubmit(event, id)}
    >
      ${renderEdit({ task, edit, words, tools, units, reportedOn })}
    </div>`;
  }

  /** Says what waits for a person behind the filters. */
  renderWaiting({ words, ledger, selection }: BoardContext): TemplateResult | string {
    const { waiting } = this.edits;
    if (waiting.length === 0) return '';
    const seen = new Set(selection.order.map((index) => ledger.tasks[index]!.id));
    const hidden = waiting.filter((id) => !seen.has(id)).length;
    return hidden > 0 ? renderNote(words.waiting(hidden), words.clear, 'clear') : '';
  }

  private fieldsOf(id: string): readonly EditField[] {
    const { host, data } = this.hands.grip;
    const task = data.held?.plan.tasks.find((each) => each.id === id);
    if (!task || !(host.client ?? host.getToken)) return [];
    return fieldsFor(host.editor, task, data.held!.plan.units);
  }

  private handleClick(event: Event, id: string): void {
    const act = (event.target as Element).closest<HTMLElement>('[data-edit]')?.dataset['edit'];
    if (!act) return;
    if (act === 'open') this.open(id);
    else if (act === 'leave' || act === 'drop') this.leave(id);
    else if (act === 'save') this.save(id);
    else {
      if (act === 'retry') this.edits.retry(id);
      else this.edits.goOn(id);
      void this.focus(id, 'select, input, [data-edit=open]');
    }
  }

  private open(id: string): void {
    const stage = this.edits.get(id)?.stage;
    if (stage === 'reading' || stage === 'saving') return;
    void this.edits.open(id, this.fieldsOf(id));
  }

  private leave(id: string): void {
    this.edits.drop(id);
    void this.focus(id, '[data-edit=open]');
  }

  private save(id: string): void {
    const outcome = this.edits.save(id);
    if (outcome === 'same') this.hands.say(this.words?.unchanged);
    if (outcome === 'saving') this.hands.say(this.words?.saving);
    void this.focus(id, outcome === 'open' ? '[aria-invalid]' : '[data-edit=open]');
  }

  private handleSubmit(event: Event, id: string): void {
    event.preventDefault();
    this.save(id);
  }

  private handleField(event: Event, id: string): void {
    const field = event.target as HTMLInputElement;
    const name = field.dataset['field'] as EditField | undefined;
    if (name) this.edits.type(id, name, field.value);
  }

  /** Escape leaves the form, and what stands in it is dropped; anywhere else it closes the task as it always does. */
  private handleKey(event: KeyboardEvent, id: string): void {
    if (event.key !== 'Escape' || event.isComposing || this.edits.get(id)?.stage !== 'open') return;
    event.preventDefault();
    this.leave(id);
  }

  private get words(): BoardWords | undefined {
    return this.hands.grip.words();
  }

  /** An edit has come to a stage by itself: it is said, shown, and has the focus where a person waits for it. */
  private async arrive(id: string, { stage, why, base }: Edit): Promise<void> {
    const { hands, words } = this;
    const title = base?.title ?? '';
    const said: Partial<Record<Edit['stage'], string | undefined>> = {
      saved: words?.saved(title),
      failed: base ? `${words?.notSaved(why)}${words?.rolledBack}` : words?.failed(why),
      conflict: words?.conflictText(title),
    };
    hands.say(said[stage]);
    // What waits for a person must be seen.
    if (stage !== 'saved') hands.opened.add(id);
    if (stage === 'saved' || !this.isWaitingAt(id)) return;
    await this.focus(id, stage === 'open' ? 'select, input' : 'h3');
  }

  /** Whether a person is still where they began: nobody is called away from somewhere else. */
  private isWaitingAt(id: string): boolean {
    const { activeElement } = this.hands.grip.host.renderRoot as ShadowRoot;
    return !activeElement || activeElement.closest<HTMLElement>('[data-task]')?.dataset['task'] === id;
  }

  private async focus(id: string, selector: string): Promise<void> {
    const { host } = this.hands.grip;
    await host.updateComplete;
    const place = Array.from(host.renderRoot.querySelectorAll<HTMLElement>('[data-task]'));
    const own = place.find((each) => each.dataset['task'] === id);
    own?.querySelector<HTMLElement>(selector)?.focus();
  }
}
