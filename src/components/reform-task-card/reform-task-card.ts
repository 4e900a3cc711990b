import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { todayIn } from '../../sdk/rules/today.js';
import { JgElement } from '../internal/base.js';
import { clip } from '../internal/clip.js';
import { now } from '../internal/clock.js';
import { define } from '../internal/define.js';
import { renderBar, renderState } from '../internal/task-marks.js';
import { Width } from '../internal/width.js';
import { Words } from '../internal/words.js';
import { barStyles } from '../styles/bar.js';
import { controlStyles } from '../styles/controls.js';
import { stateStyles } from '../styles/state.js';
import { CardData } from './reform-task-card.data.js';
import type { CardHands } from './reform-task-card.hands.js';
import { cardStyles } from './reform-task-card.styles.js';
import { isDay, namesIn, viewCard, type CardFace } from './reform-task-card.view.js';
import type { CardWords } from './reform-task-card.words.js';
import { faceWordsZh } from './reform-task-card.words.zh.js';

export type { PlanErrorDetail, PlanLoadDetail, TaskOpenDetail } from './reform-task-card.events.js';

/**
 * One task of a reform plan, alone on a page: who leads, by when, how far, and on what sentence of the notice it rests.
 *
 * @element reform-task-card
 * @slot - What is read where there is no script or no data.
 * @fires {CustomEvent<PlanLoadDetail>} plan-load - when the plan of `src` has arrived and is checked
 * @fires {CustomEvent<PlanErrorDetail>} plan-error - when it could not be read
 * @fires {CustomEvent<TaskOpenDetail>} task-open - when a person opens the card
 * @csspart base - the frame around all
 * @csspart card - the card
 * @csspart title - the title
 * @csspart facts - units, due date and progress
 * @csspart state - the state as shape, word and colour
 * @csspart mark - a label such as 演示数据
 * @csspart detail - what the open card tells
 * @csspart basis - the sentence of the notice
 * @cssproperty --jg-task-card-surface - background of the card
 */
export class ReformTaskCard extends JgElement<CardWords> {
  // No decorators: their helper would weigh more in every first load than all that they do.
  static override properties: PropertyDeclarations = {
    src: {},
    taskId: { attribute: 'task-id' },
    task: { attribute: false },
    plan: { attribute: false },
    heading: {},
    number: {},
    area: {},
    leads: {},
    partners: {},
    due: {},
    status: {},
    progress: { type: Number },
    asOf: { attribute: 'as-of' },
    dueSoon: { attribute: 'due-soon', type: Number },
  };
  static override styles = [JgElement.styles, controlStyles, stateStyles, barStyles, cardStyles];

  /** URL of a plan. Default none. */
  src = '';
  /** Which task of the plan, by id. Default none: then no task is found. */
  taskId = '';
  /** A task, as parsed JSON; wins over `src`. One that is not valid is not shown. */
  task: unknown;
  /** A plan, as parsed JSON: where `task-id` is looked up, or what `task` belongs to. Wins over `src`. */
  plan: unknown;
  /** Title of the task where there is no plan. */
  heading = '';
  /** Its number in the notice. */
  number = '';
  /** Its area. */
  area = '';
  /** Its lead units, parted by 、 or a comma. */
  leads = '';
  /** Its partner units, parted by 、 or a comma. */
  partners = '';
  /** Its due date, YYYY-MM-DD. A bad value is none. */
  due = '';
  /** Its stored status: `notStarted`, `inProgress`, `done` or `suspended`. A bad value is what `progress` says. */
  status = '';
  /** Its progress in percent, 0 to 100. Default none. */
  progress: number | null = null;
  /** The day as of which all is seen, YYYY-MM-DD. Default, and a bad value: today where the plan is. */
  asOf = '';
  /** Workdays ahead that count as soon. Default 10, and so is a bad value. */
  dueSoon = 10;

  protected override readonly width = new Width(this, [30, 60]);
  private hands: CardHands | undefined;
  private reaching: Promise<CardHands | undefined> | undefined;
  private isStuck = false;
  private readonly dictionary = new Words<CardWords>(this, {
    // The sentences of the hands come with them.
    zh: faceWordsZh as CardWords,
    en: () => import('./reform-task-card.words.en.js').then(({ wordsEn }) => wordsEn),
  });
  private readonly data = new CardData(() => this.requestUpdate());

  override connectedCallback(): void {
    super.connectedCallback();
    this.hands?.attach();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.hands?.detach();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const isOther = changed.has('src') || changed.has('taskId') || changed.has('task') || changed.has('plan');
    if (isOther) this.data.take(this);
  }

  protected override updated(): void {
    // Behind the first paint: what a person may do next must not keep them from reading.
    const { found, error } = this.data;
    if (found || error || this.heading) requestAnimationFrame(() => setTimeout(() => void this.reach()));
  }

  /** Reads `src` again. */
  reload(): void {
    this.reaching = undefined;
    void this.data.start();
  }

  private get day(): string {
    const zone = (this.data.shown?.plan as { timeZone?: unknown } | undefined)?.timeZone;
    return isDay(this.asOf) ? this.asOf : todayIn(now(), clip(zone, 60));
  }

  /** The task that plain attributes name. */
  private get named(): unknown {
    const { heading: title, number, area, due, status, progress } = this;
    const [leads, partners] = [namesIn(this.leads), namesIn(this.partners)];
    return title && { title, number, area, leads, partners, due, status, progress };
  }

  /** Brings what a card needs beyond its first paint, and lets it look after what has come. */
  private async reach(): Promise<CardHands | undefined> {
    const hands = this.hands ?? (await (this.reaching ??= this.bring()));
    hands?.attend();
    return hands;
  }

  private async bring(): Promise<CardHands | undefined> {
    try {
      const { CardHands, handWordsZh } = await import('./reform-task-card.hands.js');
      this.dictionary.extend(handWordsZh);
      this.hands = new CardHands(this, this.data, () => this.day);
      if (this.isConnected) this.hands.attach();
    } catch {
      this.isStuck = true;
    }
    this.requestUpdate();
    return this.hands;
  }

  private face(words: CardWords): CardFace | undefined {
    const { shown, state } = this.data;
    const task = shown ? shown.task : state === 'none' && this.named;
    if (!task) return undefined;
    const dueSoon = this.dueSoon >= 0 ? this.dueSoon : 10;
    const { hands, isStuck, day: asOf } = this;
    try {
      const face = viewCard(task, shown?.plan, { asOf, dueSoon, words, calendar: hands?.calendar });
      // How near a due date is only the calendar knows, which comes with the hands.
      return face.needsCalendar && !hands && !isStuck ? undefined : face;
    } catch {
      // A getter or proxy that a page handed over may throw anything: the hands will say what is wrong.
      this.data.shown = undefined;
      return undefined;
    }
  }

  private renderFace(face: CardFace, words: CardWords): TemplateResult {
    const { progress } = face;
    const fact = (name: string, told: unknown, kind = ''): unknown =>
      told &&
      html`<div class=${kind}>
        <dt>${name}</dt>
        <dd>${told}</dd>
      </div>`;
    const isOpen = !!this.hands?.isOpen && face.hasMore;
    const open = (): void => void this.reach().then((hands) => hands?.toggle());
    return html`<article class="card ${face.state}" part="card">
      <div class="top"><span>${face.number} ${face.area}</span>${renderState(face.state, face.stateText)}</div>
      <h3 part="title">
        ${face.hasMore ? html`<button aria-expanded=${isOpen} @click=${open}>${face.title}</button>` : face.title}
      </h3>
      <dl class="face" part="facts">
        ${fact(words.leads, face.leads)}${fact(words.partners, face.partners)}
        ${fact(words.due, face.due || words.noDue)}
        ${fact(words.progress, progress === null ? '' : html`${renderBar(progress)} ${progress}%`, 'progress')}
      </dl>
      <p class="foot">${face.asOf} ${face.mark && html`· <b part="mark">${face.mark}</b>`}</p>
      ${isOpen ? this.hands!.renderDetail(words) : nothing}
    </article>`;
  }

  private renderBody(): TemplateResult {
    const words = this.dictionary.table;
    const face = words && this.face(words);
    const { hands, isStuck } = this;
    if (face) return html`${hands?.renderTrouble(words)}${this.renderFace(face, words)}`;
    if (this.data.state === 'none') return html`<slot>${words?.empty}</slot>`;
    const retry = isStuck && html`<button @click=${() => this.reload()}>${words?.retry}</button>`;
    return html`<div class="card wait">${(words && hands?.renderTrouble(words)) || retry || words?.loading}</div>
      <slot></slot>`;
  }

  protected override render(): TemplateResult {
    return html`<div class=${this.frame} part="base" aria-busy=${this.data.state === 'loading'}>
      ${this.renderBody()}
    </div>`;
  }
}

define('reform-task-card', ReformTaskCard);

declare global {
  interface HTMLElementTagNameMap {
    'reform-task-card': ReformTaskCard;
  }
}
