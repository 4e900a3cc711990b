import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { TimeEntry } from '../../sdk/model/index.js';
import { JgElement } from '../internal/base.js';
import { define } from '../internal/define.js';
import { Width } from '../internal/width.js';
import { Words } from '../internal/words.js';
import { controlStyles } from '../styles/controls.js';
import { TimerData } from './homework-timer.data.js';
import { renderFace, type FaceActions } from './homework-timer.face.js';
import { bareFace } from './homework-timer.face.view.js';
import type { TimerHands } from './homework-timer.hands.js';
import { timerStyles } from './homework-timer.styles.js';
import type { TimerWords } from './homework-timer.words.js';
import { faceWordsZh } from './homework-timer.words.zh.js';

export type {
  HomeworkBedtimeDetail,
  HomeworkFinishDetail,
  HomeworkLimitDetail,
  HomeworkPauseDetail,
  HomeworkRestDetail,
  HomeworkStartDetail,
  HomeworkSwitchDetail,
} from './homework-timer.events.js';
export type { PlanErrorDetail, PlanLoadDetail } from '../internal/events.js';

/**
 * Times today's written homework against the reference cap (参考上限) of a grade. Voluntary; nothing leaves the device
 * without `report-to` and consent.
 *
 * @element homework-timer
 * @fires {CustomEvent<PlanLoadDetail>} plan-load - when the plan of `src` has arrived and is checked
 * @fires {CustomEvent<PlanErrorDetail>} plan-error - when it could not be read
 * @fires {CustomEvent<HomeworkStartDetail>} homework-start - when timing starts or resumes
 * @fires {CustomEvent<HomeworkPauseDetail>} homework-pause - when timing pauses
 * @fires {CustomEvent<HomeworkSwitchDetail>} homework-switch - when the subject changes
 * @fires {CustomEvent<HomeworkFinishDetail>} homework-finish - when the day is finished
 * @fires {CustomEvent<HomeworkLimitDetail>} homework-limit - when 80 % of the cap, or the cap, is reached
 * @fires {CustomEvent<HomeworkBedtimeDetail>} homework-bedtime - when bedtime is reached
 * @fires {CustomEvent<HomeworkRestDetail>} homework-rest - when the eyes should rest
 * @csspart base - the frame around all
 * @csspart clock - the running time
 * @csspart today - today by subject, with the cap
 * @csspart subjects - choice of subject
 * @csspart controls - start, pause, finish
 * @csspart note - what is said at 80 %, at the cap, at bedtime, for the eyes
 * @csspart week - the week with the cap line, and its table
 * @csspart entries - list of entries with correction
 * @csspart footer - source of the cap, copies, erasure
 * @cssproperty --jg-homework-timer-cap - colour of the cap line
 * @cssproperty --jg-homework-timer-bar - colour of time worked
 */
export class HomeworkTimer extends JgElement<TimerWords> {
  // No decorators: their helper would weigh more in every first load than all that they do.
  static override properties: PropertyDeclarations = {
    src: {},
    plan: { attribute: false },
    grade: { type: Number },
    schooling: {},
    subjects: {},
    child: {},
    bedtime: {},
    restEvery: { attribute: 'rest-every', type: Number },
    asOf: { attribute: 'as-of' },
    reportTo: { attribute: 'report-to' },
    school: {},
    schoolClass: { attribute: 'school-class' },
  };
  static override styles = [JgElement.styles, controlStyles, timerStyles];

  /** URL of a plan whose own rules win over the national defaults. Default none. */
  src = '';
  /** A plan, as parsed JSON; wins over `src`. */
  plan: unknown;
  /** Grade of the child, 1 to 12. Without one, or with a bad one, a person is asked and the device remembers. */
  grade: number | null = null;
  /** Years of primary and junior high school: `6-3` (default, and a bad value) or `5-4`. */
  schooling: '6-3' | '5-4' = '6-3';
  /** Subjects to choose from, parted by spaces, 、 or commas, or a list; at most twelve. Default 语文 数学 英语. */
  subjects: string | readonly string[] = '';
  /** A label that keeps siblings apart on one device; it never leaves it. Default none. */
  child = '';
  /** When to sleep, HH:MM. Default, and a bad value: that of the grade. */
  bedtime = '';
  /** Minutes of work after which the eyes rest; 0 is never. Default, and a bad value: 20. */
  restEvery = 20;
  /** A preview of a day, YYYY-MM-DD, or of an instant, YYYY-MM-DDTHH:MM; nothing can be timed then. Default: the present. */
  asOf = '';
  /** URL to which minutes may be sent, with consent. Default none: then nothing leaves the device. */
  reportTo = '';
  /** Id of the school that a report names. */
  school = '';
  /** Class that a report names. Default none. */
  schoolClass = '';

  protected override readonly width = new Width(this, [18, 60]);
  private hands: TimerHands | undefined;
  private reaching: Promise<TimerHands | undefined> | undefined;
  private isStuck = false;
  private readonly dictionary = new Words<TimerWords>(this, {
    // The sentences of the hands come with them.
    zh: faceWordsZh as TimerWords,
    en: () => import('./homework-timer.words.en.js').then(({ wordsEn }) => wordsEn),
  });
  private readonly data = new TimerData(() => this.requestUpdate());
  private readonly does: FaceActions = {
    press: (subject) => this.act((hands) => hands.press(subject)),
    finish: () => this.act((hands) => hands.finish()),
  };

  /** The entries of the child on this device. */
  get log(): readonly TimeEntry[] {
    return this.hands?.log.log.entries ?? [];
  }

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
    if (changed.has('src') || changed.has('plan')) void this.data.take(this);
    this.hands?.prepare();
  }

  protected override updated(): void {
    if (this.hands) return this.hands.attend();
    // Behind the first paint: the day's time, which the device knows, and all that a person may do. Where that failed, a
    // press tries again: nothing else may, or a page without a network would ask for it at every frame.
    if (this.data.state !== 'loading' && !this.isStuck)
      requestAnimationFrame(() => setTimeout(() => void this.reach()));
  }

  /** Reads `src` again. */
  reload(): void {
    this.reaching = undefined;
    void this.data.take(this);
  }

  private act(work: (hands: TimerHands) => unknown): void {
    void this.reach().then((hands) => hands && work(hands));
  }

  private async reach(): Promise<TimerHands | undefined> {
    return this.hands ?? (await (this.reaching ??= this.bring()));
  }

  private async bring(): Promise<TimerHands | undefined> {
    try {
      const { TimerHands, handWordsZh } = await import('./homework-timer.hands.js');
      this.dictionary.extend(handWordsZh);
      this.hands = new TimerHands(this, this.data, this.dictionary);
      if (this.isConnected) this.hands.attach();
      this.isStuck = false;
    } catch {
      this.isStuck = true;
      this.reaching = undefined;
    }
    this.requestUpdate();
    return this.hands;
  }

  private renderBody(words: TimerWords): unknown {
    const { hands, data } = this;
    const face = hands ? hands.view() : bareFace(this, data.rules, words);
    if (data.state === 'loading' || !face) return hands?.renderPick();
    return renderFace(
      face,
      words,
      this.does,
      hands ?? { renderQuestions: () => (this.isStuck ? html`<p role="status">${words.stuck}</p>` : '') },
    );
  }

  protected override render(): TemplateResult {
    const words = this.dictionary.table;
    return html`<div class=${this.frame} part="base" aria-busy=${!this.hands && !this.isStuck}>
      <div class="card">${words && this.renderBody(words)}</div>
      <p class="spoken" role="status"></p>
    </div>`;
  }
}

define('homework-timer', HomeworkTimer);

declare global {
  interface HTMLElementTagNameMap {
    'homework-timer': HomeworkTimer;
  }
}
