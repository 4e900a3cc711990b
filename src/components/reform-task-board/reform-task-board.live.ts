import type { nothing, TemplateResult } from 'lit';
import type { ChangeEvent, TaskResource } from '../../sdk/contract/index.js';
import type { Plan, Task } from '../../sdk/model/index.js';
import { Follower, type FollowState } from '../internal/follow.js';
import { followStyles, renderFollow } from '../internal/follow.view.js';
import {
  bringClient,
  findPlan,
  isServed,
  listen,
  servedKeys,
  type Answered,
  type LedgerClient,
} from '../internal/served.js';
import type { BoardContext } from './reform-task-board.context.js';
import { BoardEditor } from './reform-task-board.editor.js';
import { editStyles } from './reform-task-board.edit.styles.js';
import { editWordsZh } from './reform-task-board.edit.words.zh.js';
import type { TaskChangeDetail } from './reform-task-board.events.js';
import type { BoardHands } from './reform-task-board.hands.js';
import type { LedgerPlan } from './reform-task-board.ledger.js';

/** So many changed tasks are read one by one; more are read with the whole plan. */
const MOST_SINGLE = 20;
/** Changes that come together are read together, in ms. */
const TOGETHER_MS = 250;

/** A task as plans hold it. */
function taskOf({ planId: _plan, state: _state, etag: _etag, ...task }: TaskResource): Task {
  return task;
}

/** A board that follows a server: reads the plan, hears of changes, and reads what has changed. */
export class BoardLive {
  follow: FollowState | undefined;
  readonly editor: BoardEditor;
  private readonly hands: BoardHands;
  private client: Promise<LedgerClient> | undefined;
  private keys: readonly unknown[] = [];
  private planId = '';
  private planEtag: string | null = null;
  private shown: { plan: LedgerPlan; pending: unknown; all: LedgerPlan } | undefined;
  private readonly changed = new Set<string>();
  private isAllChanged = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private abort = new AbortController();
  private readonly follower: Follower<ChangeEvent>;

  constructor(hands: BoardHands) {
    this.hands = hands;
    const { grip } = hands;
    grip.extend(editWordsZh);
    grip.tools.addSheets(grip.host.renderRoot as ShadowRoot, [editStyles, followStyles]);
    this.editor = new BoardEditor(hands, this);
    this.follower = new Follower<ChangeEvent>({
      open: (signal, onOpen) => this.open(signal, onOpen),
      take: (change) => this.take(change),
      readAll: (signal) => this.readAll(signal),
      tell: (state) => this.tell(state),
    });
  }

  /** Follows what the board's attributes name; reads it again where they name something else. */
  update(): void {
    const keys = this.readKeys();
    if (keys.length === this.keys.length && keys.every((key, at) => key === this.keys[at])) return;
    this.keys = keys;
    this.stop();
    this.client = undefined;
    const { host } = this.hands.grip;
    if (!host.plan && isServed(host)) this.reload();
    else this.keys = keys;
  }

  /** Reads the plan again, and follows it. */
  reload(): void {
    this.stop();
    this.keys = this.readKeys();
    const { signal } = (this.abort = new AbortController());
    void this.hands.grip.data.load(async () => {
      let hasAll = false;
      try {
        this.planId = await this.findPlan(signal);
        const plan = await this.readPlan(signal);
        hasAll = true;
        return plan;
      } finally {
        // What cannot be read now is looked for again, as long as the board is there.
        if (!signal.aborted) this.follower.start(hasAll);
      }
    });
  }

  /** Leaves nothing behind; what was typed stays. */
  stop(): void {
    this.follower.stop();
    this.abort.abort();
    clearTimeout(this.timer);
    this.timer = undefined;
    this.changed.clear();
    this.follow = undefined;
  }

  /** Comes back to the page. */
  resume(): void {
    this.keys = [];
    this.hands.grip.host.requestUpdate();
  }

  private readKeys(): readonly unknown[] {
    const { host } = this.hands.grip;
    return [...servedKeys(host), host.planId, Boolean(host.plan)];
  }

  /** The plan with the changes that are on their way. */
  seen<P extends LedgerPlan>(plan: P): P {
    const { pending } = this.editor.edits;
    if (pending.size === 0) return plan;
    if (this.shown?.plan !== plan || this.shown.pending !== pending) {
      const tasks = plan.tasks.map((task) =>
        pending.has(task.id) ? ({ ...task, ...pending.get(task.id) } as Task) : task,
      );
      this.shown = { plan, pending, all: { ...plan, tasks } };
    }
    return this.shown.all as P;
  }

  async readTask(id: string): Promise<Answered<TaskResource>> {
    const { tasks } = await this.bring();
    return tasks.get(this.planId, id, {}, { signal: this.abort.signal });
  }

  async writeTask(id: string, change: object, ifMatch: string): Promise<Answered<TaskResource>> {
    const { tasks } = await this.bring();
    // What was sent is not called off: it may have arrived.
    return tasks.change(this.planId, id, change, { ifMatch });
  }

  /** Puts what the server says of a task into the plan, and tells the page. */
  accept({ value }: Answered<TaskResource>, by: TaskChangeDetail['by']): Task {
    const task = taskOf(value);
    this.replace(task.id, task, by);
    this.editor.edits.hear(task.id, value.etag);
    return task;
  }

  renderState({ words }: BoardContext): TemplateResult | typeof nothing {
    return renderFollow(this.follow, words.follow);
  }

  private bring(): Promise<LedgerClient> {
    const client = (this.client ??= bringClient<LedgerClient>(this.hands.grip.host));
    client.catch(() => {
      if (this.client === client) this.client = undefined;
    });
    return client;
  }

  private async findPlan(signal: AbortSignal): Promise<string> {
    return findPlan(await this.bring(), this.hands.grip.host.planId, signal);
  }

  private async readPlan(signal: AbortSignal): Promise<Plan> {
    const { plans } = await this.bring();
    const { value, etag } = await plans.get(this.planId, {}, { signal });
    this.planEtag = etag;
    return value;
  }

  private async *open(signal: AbortSignal, onOpen: () => void): AsyncGenerator<ChangeEvent> {
    const client = await this.bring();
    yield* listen(client, { plan: this.planId, signal }, onOpen);
  }

  private take({ kind, id, planId, etag }: ChangeEvent): void {
    if (planId !== this.planId) return;
    if (kind === 'task' && etag === null) return this.replace(id, null, 'server');
    if (kind === 'task') this.changed.add(id);
    else if (kind === 'plan' || kind === 'report') this.isAllChanged = true;
    else return;
    this.timer ??= setTimeout(() => void this.readChanged(), TOGETHER_MS);
  }

  private async readChanged(): Promise<void> {
    const { signal } = this.abort;
    const ids = Array.from(this.changed);
    const isAll = this.isAllChanged || ids.length > MOST_SINGLE;
    this.changed.clear();
    this.isAllChanged = false;
    this.timer = undefined;
    try {
      if (isAll) return await this.readAll(signal);
      for (const id of ids) {
        const answer = await this.readTask(id);
        if (signal.aborted) return;
        this.accept(answer, 'server');
      }
    } catch {
      // The stream tells of the next change; what was missed comes with the next reading of all.
    }
  }

  private async readAll(signal: AbortSignal): Promise<void> {
    const known = this.planEtag;
    this.planId ||= await this.findPlan(signal);
    const plan = await this.readPlan(signal);
    const { data } = this.hands.grip;
    if (signal.aborted || (data.state === 'ready' && known !== null && known === this.planEtag)) return;
    data.take(plan);
  }

  private replace(id: string, task: Task | null, by: TaskChangeDetail['by']): void {
    const { grip, arrival } = this.hands;
    arrival.finish();
    const { held } = grip.data;
    if (!held) return;
    const previous = held.plan.tasks.find((each) => each.id === id) ?? null;
    if (JSON.stringify(previous) === JSON.stringify(task)) return;
    const others = held.plan.tasks.filter((each) => each.id !== id);
    const tasks = !task
      ? others
      : previous
        ? held.plan.tasks.map((each) => (each.id === id ? task : each))
        : [...others, task];
    grip.data.held = { plan: { ...held.plan, tasks }, issues: held.issues, isDone: true };
    grip.host.requestUpdate();
    const detail: TaskChangeDetail = { taskId: id, task, previous, by };
    grip.fire('task-change', detail);
  }

  private tell(state: FollowState): void {
    if (state === this.follow) return;
    const words = this.hands.grip.words();
    // Only what a person must know is spoken: that it is no longer so, and that it is so again.
    if (words && (state === 'lost' || this.follow === 'lost')) this.hands.say(words.follow[state]);
    this.follow = state;
    this.hands.grip.host.requestUpdate();
  }
}
