import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { ContractError, isJiaogaiError, NetworkError } from '../../sdk/errors.js';
import type { Plan } from '../../sdk/model/index.js';
import type { ReadPlan } from '../../sdk/model/light.js';
import { countWorkdays, workdayLimit } from '../../sdk/rules/calendar.js';
import { fire } from '../internal/fire.js';
import { addSheets } from '../internal/sheets.js';
import { renderTaskDetail, taskDetailStyles } from '../internal/task-detail.js';
import { viewDetail } from '../internal/task-detail.view.js';
import { everyTick } from '../internal/ticker.js';
import type { CardData, Checked, Found } from './reform-task-card.data.js';
import type { PlanErrorDetail, PlanLoadDetail, TaskOpenDetail } from './reform-task-card.events.js';
import { handStyles } from './reform-task-card.hands.styles.js';
import type { CardWords } from './reform-task-card.words.js';

export { handWordsZh } from './reform-task-card.hands.words.zh.js';

const readPlans = new WeakMap<object, ReadPlan>();

async function loadLight(): Promise<typeof import('../../sdk/model/light.js')> {
  try {
    return await import('../../sdk/model/light.js');
  } catch (error) {
    throw new NetworkError('a part of the page could not be loaded', error);
  }
}

/** Checks a plan; many cards of one plan check it once. */
async function readOnce(plan: unknown): Promise<ReadPlan> {
  const { checkPlan } = await loadLight();
  const key = typeof plan === 'object' && plan !== null ? plan : {};
  const read = readPlans.get(key) ?? checkPlan(plan);
  readPlans.set(key, read);
  return read;
}

/** All that a card does beyond its first paint: it checks the data, opens, says what is wrong, and follows the day. */
export class CardHands {
  isOpen = false;
  /** Workdays, for due dates that are near. */
  readonly calendar = { countWorkdays, workdayLimit };
  private readonly card: LitElement;
  private readonly data: CardData;
  private readonly day: () => string;
  private checking: { readonly found: Found; readonly done: Promise<void> } | undefined;
  private told: unknown;
  private good: Checked | undefined;
  private stopTicking: (() => void) | undefined;

  constructor(card: LitElement, data: CardData, day: () => string) {
    this.card = card;
    this.data = data;
    this.day = day;
    addSheets(card.renderRoot as ShadowRoot, [taskDetailStyles, handStyles]);
  }

  /** The card is on a page. */
  attach(): void {
    let today = this.day();
    this.stopTicking?.();
    this.stopTicking = everyTick(60_000, () => {
      if (this.day() !== today) this.card.requestUpdate();
      today = this.day();
    });
  }

  detach(): void {
    this.stopTicking?.();
    this.stopTicking = undefined;
  }

  /** Looks after what has come: checks it, or tells that it could not be read. */
  attend(): void {
    const { data } = this;
    if (data.state === 'failed' && data.error !== this.told) {
      this.told = data.error;
      if (this.isLoaded) fire(this.card, 'plan-error', { error: data.error } satisfies PlanErrorDetail);
    }
    void this.whenChecked();
  }

  async toggle(): Promise<void> {
    this.isOpen = !this.isOpen;
    this.card.requestUpdate();
    if (!this.isOpen) return;
    await this.whenChecked();
    const { checked } = this;
    const detail: TaskOpenDetail | undefined = checked && { taskId: checked.task.id, task: checked.task };
    if (detail) fire(this.card, 'task-open', detail);
  }

  /** The task, once it is checked. */
  private get checked(): Checked | undefined {
    const { shown } = this.data;
    return shown === this.good ? this.good : undefined;
  }

  private get isLoaded(): boolean {
    return !this.data.input.task && !this.data.input.plan;
  }

  private whenChecked(): Promise<void> {
    const { found, turn } = this.data;
    if (!found) return Promise.resolve();
    if (this.checking?.found !== found) this.checking = { found, done: this.check(found, turn) };
    return this.checking.done;
  }

  private async check(found: Found, turn: number): Promise<void> {
    const { data } = this;
    try {
      const read = found.plan ? await readOnce(found.plan) : undefined;
      const own = data.input.task ? undefined : read?.plan.tasks.find(({ id }) => id === data.input.taskId);
      const task = own ?? (await this.checkTask(found.task));
      if (turn !== data.turn) return;
      this.good = task && { task, plan: read?.plan };
      data.shown = this.good;
      data.set(task ? 'ready' : 'missing');
      if (read) this.tell(read.plan, read.issues);
    } catch (error) {
      // What does not hold is taken away; what could not be checked stays.
      if (turn === data.turn && data.shown === found && !isJiaogaiError(error, 'network')) data.shown = undefined;
      data.set('failed', turn, error);
    }
  }

  private async checkTask(task: unknown): Promise<Checked['task'] | undefined> {
    if (!task) return undefined;
    const { checkItem } = await loadLight();
    const read = checkItem('tasks', task);
    if (!read.ok) throw new ContractError('not a valid task', read.issues);
    return read.data;
  }

  private tell(plan: Plan, issues: ReadPlan['issues']): void {
    if (this.isLoaded) fire(this.card, 'plan-load', { plan, issues } satisfies PlanLoadDetail);
  }

  /** What is wrong, and the way on; nothing when all is well. */
  renderTrouble(words: CardWords): TemplateResult | typeof nothing {
    const { data } = this;
    if (data.state === 'missing') return html`<p class="note" role="status">${words.missing}</p>`;
    if (data.state !== 'failed') return nothing;
    const code = isJiaogaiError(data.error) ? data.error.code : '';
    return html`<div class="note" role="status">
      <p>${words.failed(code)}${data.shown ? words.kept : ''}</p>
      <button @click=${() => void data.start()}>${words.retry}</button>
    </div>`;
  }

  renderDetail(words: CardWords): TemplateResult {
    const { checked } = this;
    return html`<div class="more" part="detail">
      ${checked ? renderTaskDetail(viewDetail(checked.task, checked.plan, this.day()), words) : words.loading}
    </div>`;
  }
}
