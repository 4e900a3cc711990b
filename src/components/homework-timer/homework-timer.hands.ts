import type { TemplateResult } from 'lit';
import { EMPTY_LOG, entriesAt, GAP_MS, HEARTBEAT_MS, type HomeworkLog } from '../../sdk/local/log-state.js';
import { gradeKept, keepGrade } from '../../sdk/local/settings.js';
import type { MemoryReason } from '../../sdk/local/store.js';
import { timeLog, type TimeLog } from '../../sdk/local/time-log.js';
import { homeworkDay, type Moment } from '../../sdk/rules/homework-day.js';
import { homeworkVerdict } from '../../sdk/rules/homework-verdict.js';
import { Announcer } from '../internal/announcer.js';
import { addSheets } from '../internal/sheets.js';
import { everyTick } from '../internal/ticker.js';
import type { Words } from '../internal/words.js';
import { TimerActs } from './homework-timer.acts.js';
import { renderBelow } from './homework-timer.below.js';
import type { TimerData } from './homework-timer.data.js';
import { makeDesk, type TimerDesk } from './homework-timer.desk.js';
import { Dial } from './homework-timer.dial.js';
import type { TimerFace } from './homework-timer.face.view.js';
import { keepFocus } from './homework-timer.focus.js';
import { handStyles } from './homework-timer.hands.styles.js';
import { renderPick } from './homework-timer.hands.view.js';
import { untilChange } from './homework-timer.marks.js';
import { Panels, type PanelName } from './homework-timer.panels.js';
import { PlanCheck } from './homework-timer.plan.js';
import { childOf, onSight, readState, type TimerState } from './homework-timer.state.js';
import { isSameLog, tellPause } from './homework-timer.tell.js';
import {
  mainSubject,
  ringCap,
  subjectsOf,
  viewDay,
  viewNote,
  viewTimer,
  whenText,
  type TimerDay,
  type TimerFacts,
} from './homework-timer.view.js';
import { warnOnce } from './homework-timer.warn.js';
import type { TimerWords } from './homework-timer.words.js';

export { handWordsZh } from './homework-timer.hands.words.zh.js';

/** All that a timer does beyond its first paint: it reads the log, runs the clock, and says when enough is enough. */
export class TimerHands {
  readonly host: TimerDesk['host'];
  log!: TimeLog;
  /** The grade that was chosen on this device. */
  grade: number | null = null;
  day: TimerDay | undefined;
  readonly acts = new TimerActs(this);
  private readonly words: Words<TimerWords>;
  private readonly data: TimerData;
  private readonly dial = new Dial();
  private readonly check: PlanCheck;
  private readonly panels: Panels;
  private readonly announcer: Announcer;
  /** The log as it was last drawn; undefined until it was read. */
  private seen: HomeworkLog | undefined;
  private memory: MemoryReason | null = null;
  private state: TimerState | undefined;
  private changeAt = 0;
  /** The last heartbeat, in milliseconds. */
  private beatAt = NaN;
  /** When the log was read, and is up to date. */
  private ready: Promise<void> = Promise.resolve();
  private isBeating = false;
  private isAttached = false;
  private stopTicking: (() => void) | undefined;
  private stopListening: (() => void) | undefined;

  constructor(host: TimerDesk['host'], data: TimerData, words: Words<TimerWords>) {
    this.host = host;
    this.words = words;
    this.data = data;
    this.check = new PlanCheck(host, data);
    this.announcer = new Announcer(() => host.renderRoot.querySelector('.spoken[role=status]'));
    this.panels = new Panels(this.desk(), (sentences) => words.extend(sentences));
    this.take();
    addSheets(host.renderRoot as ShadowRoot, [handStyles]);
  }

  get face(): TimerFacts | undefined {
    return this.state?.face;
  }

  /** What the timer goes by; no face where the grade is not known. */
  private read(): TimerState {
    return readState(this.host, this.data.rules, this.words.table, this.grade, this.log.log, this.day);
  }

  /** What a panel works with: always the present state. */
  private desk(): TimerDesk {
    return makeDesk(this.host, {
      log: () => this.log,
      words: () => this.words.table!,
      settings: () => this.read().settings,
      facts: () => this.face,
      day: () => this.day,
      plan: () => this.check.plan,
      now: () => () => this.now(),
      close: () => () => void this.panels.close(),
      askGrade: () => () => this.choose(null),
      send: () => (command) => this.acts.send(command),
      say: () => (text) => this.announcer.say(text),
    });
  }

  now(): Moment {
    return this.read().moment;
  }

  /** Says something to a screen reader, once it is there in its language. */
  say(sentence: (words: TimerWords) => string): void {
    const words = this.words.table;
    if (words) this.announcer.say(sentence(words));
  }

  /** The timer is on a page. */
  attach(): void {
    this.isAttached = true;
    this.listen();
    this.ready = this.look();
  }

  detach(): void {
    this.isAttached = false;
    void this.beat();
    this.stopListening?.();
    this.stopTicking?.();
    this.stopTicking = this.stopListening = undefined;
    this.announcer.stop();
    this.panels.detach();
  }

  /** Follows the child that the page names. */
  private take(): void {
    this.log = timeLog(childOf(this.host));
    this.grade = null;
    this.seen = this.day = undefined;
    this.acts.reset();
  }

  private listen(): void {
    this.stopListening?.();
    const stops = [this.log.subscribe(() => this.follow()), onSight(() => void this.beat())];
    this.stopListening = () => stops.forEach((stop) => stop());
  }

  private async look(): Promise<void> {
    const { log } = this;
    const [grade] = await Promise.all([gradeKept(childOf(this.host)), log.look()]);
    if (log !== this.log) return;
    this.grade = grade;
    [this.seen, this.memory] = [log.log, log.memoryReason];
    this.host.requestUpdate();
    this.panels.prepare(!!this.host.reportTo);
    await this.beat();
  }

  /** The log may have changed, here or in another tab. */
  follow(): void {
    const { log, memoryReason } = this.log;
    this.beatAt = Date.parse(log.heartbeatAt ?? '');
    if (!this.seen || (memoryReason === this.memory && isSameLog(this.seen, log))) return;
    // With the log the chosen grade was erased as well.
    if (log === EMPTY_LOG) this.grade = null;
    [this.seen, this.memory] = [log, memoryReason];
    this.host.requestUpdate();
  }

  /** The heartbeat; it also shows what other tabs did, and asks after a gap. */
  private async beat(): Promise<void> {
    if (this.isBeating || !this.seen || this.read().settings.asOf) return;
    this.isBeating = true;
    const answer = await this.log.send({ type: 'beat' }, this.now());
    this.isBeating = false;
    if (!answer.ok) return;
    this.follow();
    const { asks } = answer.log;
    if (answer.ended) tellPause(this.host, answer.ended);
    if (answer.ended && asks) this.say((words) => words.asks(asks.subject, whenText(asks.since, this.face?.on)));
    // The day may have turned while nobody looked.
    if (!answer.log.running) this.host.requestUpdate();
  }

  /** Reckons how the day stands, before the timer is drawn. */
  prepare(): void {
    keepFocus(this.host);
    if (timeLog(childOf(this.host)) !== this.log) {
      this.take();
      if (this.isAttached) this.attach();
    }
    this.day = undefined;
    const { settings, moment, face } = (this.state = this.read());
    if (!face || !this.seen) return;
    const { log, child } = this.log;
    const { asOf, restEvery } = settings;
    const entries = asOf
      ? log.entries.filter(({ startAt }) => homeworkDay(startAt) <= face.on)
      : entriesAt(log, child, moment);
    const { cap, bedtime, on } = face;
    const verdict = homeworkVerdict({ entries, cap: ringCap(cap), bedtime: bedtime.time, now: moment, on, restEvery });
    if (!verdict.ok) return;
    this.day = viewDay(log, verdict, moment.at, !!asOf);
    this.state = this.read();
  }

  /** Looks after what was drawn: the clock, what there is to tell, and the plan. */
  attend(): void {
    warnOnce(this.host);
    void this.check.attend(!!this.host.plan);
    const { day, face, state } = this;
    this.dial.find(this.host.renderRoot);
    const isRunning = day?.phase === 'running' && this.isAttached;
    if (!isRunning) this.stopTicking?.();
    this.stopTicking = isRunning ? (this.stopTicking ?? everyTick(1000, (at) => this.tick(at))) : undefined;
    if (!day || !face || !state) return;
    const cap = ringCap(face.cap);
    const { restEvery, asOf } = state.settings;
    this.dial.drawRing(day, subjectsOf(face), cap);
    this.dial.draw(day, state.moment.at);
    this.changeAt = day.at + untilChange(day.verdict, cap, day.subject ?? '', restEvery);
    if (!asOf) this.acts.tell(day, face, restEvery);
  }

  private tick(date: Date): void {
    const { day } = this;
    if (!day) return;
    const at = date.getTime();
    const since = at - this.beatAt;
    if (since >= HEARTBEAT_MS || since < 0) void this.beat();
    // After a sleep nobody knows yet what has been worked.
    if (since > GAP_MS || at < day.at) return;
    if (at >= this.changeAt) this.host.requestUpdate();
    else this.dial.draw(day, at);
  }

  /** Opens or closes a panel. */
  async open(name: PanelName): Promise<void> {
    this.acts.failed((await this.panels.toggle(name)) ? '' : 'not-loaded');
  }

  /** A person chooses a grade, or (null) wants to choose again. */
  private choose(grade: number | null): void {
    this.grade = grade;
    if (grade) void keepGrade(childOf(this.host), grade);
    this.host.requestUpdate();
  }

  /** A subject is pressed: it starts, or pauses where it runs. None is what the large button names. */
  async press(given?: string): Promise<void> {
    // Who presses before the log was read is not forgotten.
    await this.ready;
    const { phase, subject: running } = this.day ?? {};
    const subject = given ?? (this.face && mainSubject(this.face));
    if (!subject) return;
    if (phase === 'running' && running === subject) void this.acts.send({ type: 'pause' });
    else this.acts.start(subject);
  }

  async finish(): Promise<void> {
    await this.ready;
    void this.acts.send({ type: 'finish' });
  }

  view(): TimerFace | undefined {
    const { face, settings } = this.state ?? this.read();
    return face && viewTimer(face, !!settings.asOf);
  }

  renderPick(): TemplateResult | undefined {
    const words = this.words.table;
    if (!words || !this.seen || this.state?.settings.grade) return undefined;
    return renderPick(words, (grade) => this.choose(grade));
  }

  renderQuestions(): TemplateResult {
    return this.acts.render(this.words.table!, !!this.state?.settings.asOf, this.check.fault);
  }

  renderBelow(): unknown {
    const { face, panels } = this;
    return (
      face &&
      renderBelow(
        {
          note: viewNote(face),
          week: panels.renderWeek(),
          panels: this.host.reportTo ? ['basis', 'entries', 'copies', 'report'] : ['basis', 'entries', 'copies'],
          opened: panels.opened,
          panel: panels.renderOpened(),
          open: (name) => void this.open(name),
        },
        face.words,
      )
    );
  }
}
