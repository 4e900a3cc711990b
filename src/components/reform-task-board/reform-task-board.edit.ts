import { isJiaogaiError } from '../../sdk/errors.js';
import type { TaskChange, TaskResource } from '../../sdk/contract/index.js';
import type { Task } from '../../sdk/model/index.js';
import type { Answered } from '../internal/served.js';
import {
  changeOf,
  faultsOf,
  hasChange,
  typedOf,
  type EditFaults,
  type EditField,
  type Typed,
} from './reform-task-board.edit.view.js';
import type { TaskConflictDetail } from './reform-task-board.events.js';

/** How an edit stands. What was typed is kept through all of it, until it is saved or a person drops it. */
export type EditStage = 'reading' | 'open' | 'saving' | 'saved' | 'failed' | 'conflict';

export interface Edit {
  readonly stage: EditStage;
  readonly fields: readonly EditField[];
  /** The task that was typed over, and its ETag; undefined while it is read. */
  readonly base: Task | undefined;
  /** Of a conflict: the task as it was before someone else changed it. */
  readonly before?: Task;
  readonly etag: string;
  readonly typed: Typed;
  readonly faults: EditFaults;
  /** Why it was not saved: a code of an error, or the status of the answer. */
  readonly why: string;
  /** Someone else has changed the task since it was read. */
  readonly isStale: boolean;
}

/** What edits need of the board. */
export interface EditDesk {
  read(id: string): Promise<Answered<TaskResource>>;
  write(id: string, change: TaskChange, etag: string): Promise<Answered<TaskResource>>;
  /** The task as the ledger has it. */
  task(id: string): Task | undefined;
  /** Takes what the server says of a task. */
  accept(answer: Answered<TaskResource>, by: 'person' | 'server'): Task;
  /** Something is to be drawn. */
  draw(): void;
  /** An edit has come to a stage by itself. */
  arrive(id: string, edit: Edit): void;
  conflict(detail: TaskConflictDetail): void;
}

function whyOf(error: unknown): string {
  if (isJiaogaiError(error, 'http')) return String(error.status);
  return isJiaogaiError(error, 'rule') ? '422' : isJiaogaiError(error) ? error.code : 'unknown';
}

/** The edits of a board, one a task: read, typed, shown before they are saved, taken back when they are not. */
export class Edits {
  private readonly edits = new Map<string, Edit>();
  private readonly desk: EditDesk;
  /** Changes that are shown, and not saved yet. */
  private shown: ReadonlyMap<string, TaskChange> = new Map();

  constructor(desk: EditDesk) {
    this.desk = desk;
  }

  get(id: string): Edit | undefined {
    return this.edits.get(id);
  }

  /** What is on its way, by task; another map whenever it changes. */
  get pending(): ReadonlyMap<string, TaskChange> {
    return this.shown;
  }

  /** Tasks with an edit that waits for a person. */
  get waiting(): readonly string[] {
    return Array.from(this.edits.keys()).filter((id) => /failed|conflict/.test(this.edits.get(id)!.stage));
  }

  /** Begins an edit with what the server has now. */
  async open(id: string, fields: readonly EditField[]): Promise<void> {
    const task = this.desk.task(id);
    if (!task) return;
    const edit: Edit = {
      stage: 'reading',
      fields,
      base: undefined,
      etag: '',
      typed: typedOf(task),
      faults: {},
      why: '',
      isStale: false,
    };
    this.put(id, edit);
    try {
      const answer = await this.desk.read(id);
      if (this.edits.get(id) !== edit) return;
      const base = this.desk.accept(answer, 'server');
      this.put(id, { ...edit, stage: 'open', base, etag: answer.value.etag, typed: typedOf(base) }, true);
    } catch (error) {
      if (this.edits.get(id) === edit) this.put(id, { ...edit, stage: 'failed', why: whyOf(error) }, true);
    }
  }

  /** Takes what a person types. A task that is done is done to the full, unless they say otherwise. */
  type(id: string, field: EditField, text: string): void {
    const edit = this.edits.get(id);
    if (edit?.stage !== 'open') return;
    const isUntouched = edit.typed.progress === typedOf(edit.base!).progress;
    const isDone = field === 'status' && text === 'done' && isUntouched;
    const typed = { ...edit.typed, [field]: text, ...(isDone && { progress: '100' }) };
    this.put(id, { ...edit, typed, faults: Object.keys(edit.faults).length ? faultsOf(typed, edit.fields) : {} });
  }

  /** Sends what was typed: `open` when something is wrong with it, `same` when nothing was changed. */
  save(id: string): 'open' | 'same' | 'saving' {
    const edit = this.edits.get(id);
    if (!edit?.base) return 'open';
    const faults = faultsOf(edit.typed, edit.fields);
    if (Object.keys(faults).length > 0) {
      this.put(id, { ...edit, stage: 'open', faults });
      return 'open';
    }
    const change = changeOf(edit.base, edit.typed, edit.fields);
    if (Object.keys(change).length === 0) {
      this.drop(id);
      return 'same';
    }
    void this.send(id, { ...edit, stage: 'saving', faults: {}, why: '' }, change);
    return 'saving';
  }

  /** Goes on with what was typed. */
  goOn(id: string): void {
    const edit = this.edits.get(id);
    if (!edit) return;
    if (edit.base) this.put(id, { ...edit, stage: 'open' });
    else void this.open(id, edit.fields);
  }

  /** Tries again: to read what could not be read, or to save what could not be saved. */
  retry(id: string): void {
    if (this.edits.get(id)?.base) this.save(id);
    else this.goOn(id);
  }

  drop(id: string): void {
    this.edits.delete(id);
    this.desk.draw();
  }

  /** Hears of a task that someone else has changed. */
  hear(id: string, etag: string): void {
    const edit = this.edits.get(id);
    if (edit?.base && edit.stage === 'open' && edit.etag !== etag) this.put(id, { ...edit, isStale: true });
  }

  private put(id: string, edit: Edit, hasArrived = false): void {
    this.edits.set(id, edit);
    this.desk.draw();
    if (hasArrived) this.desk.arrive(id, edit);
  }

  private show(id: string, change: TaskChange | undefined): void {
    const shown = new Map(this.shown);
    if (change) shown.set(id, change);
    else shown.delete(id);
    this.shown = shown;
  }

  private async send(id: string, edit: Edit, change: TaskChange): Promise<void> {
    this.show(id, change);
    this.put(id, edit);
    try {
      const answer = await this.desk.write(id, change, edit.etag);
      this.show(id, undefined);
      this.desk.accept(answer, 'person');
      this.put(id, { ...edit, stage: 'saved' }, true);
    } catch (error) {
      if (isJiaogaiError(error, 'http') && error.status === 412) await this.meet(id, edit, change);
      else this.fail(id, edit, error);
    }
  }

  private fail(id: string, edit: Edit, error: unknown): void {
    this.show(id, undefined);
    this.put(id, { ...edit, stage: 'failed', why: whyOf(error) }, true);
  }

  /** Someone was there first: what stands there now is read, and both are kept until a person has chosen. */
  private async meet(id: string, edit: Edit, change: TaskChange): Promise<void> {
    let answer: Answered<TaskResource>;
    try {
      answer = await this.desk.read(id);
    } catch (error) {
      return this.fail(id, edit, error);
    }
    this.show(id, undefined);
    // An answer that never came had been a yes, and the change is there.
    const isOwn = hasChange(answer.value, change);
    const current = this.desk.accept(answer, isOwn ? 'person' : 'server');
    if (isOwn) return this.put(id, { ...edit, stage: 'saved' }, true);
    const before = edit.base!;
    // Of what was typed only what was changed is typed over what stands there now.
    const own = edit.fields.filter((field) => change[field] !== undefined);
    const typed = { ...typedOf(current), ...Object.fromEntries(own.map((field) => [field, edit.typed[field]])) };
    const { etag } = answer.value;
    this.put(id, { ...edit, stage: 'conflict', base: current, before, etag, typed, isStale: false }, true);
    this.desk.conflict({ taskId: id, typed: change, current });
  }
}
