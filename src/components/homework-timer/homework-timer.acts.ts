import type { TemplateResult } from 'lit';
import type { HomeworkLog } from '../../sdk/local/log-state.js';
import type { LogAnswer, LogCommand } from '../../sdk/local/time-log.js';
import { homeworkVerdict } from '../../sdk/rules/homework-verdict.js';
import type { TimerHands } from './homework-timer.hands.js';
import { renderQuestions, type Answers } from './homework-timer.hands.view.js';
import { newsOf, toldOf, type Told } from './homework-timer.marks.js';
import { runningAt } from './homework-timer.state.js';
import { fire, tellClock } from './homework-timer.tell.js';
import { dayFinished, ringCap, type TimerDay, type TimerFacts } from './homework-timer.view.js';
import type { TimerWords } from './homework-timer.words.js';

/** What a person does with a timer, and what the timer tells a person: each thing once. */
export class TimerActs implements Answers {
  private readonly hands: TimerHands;
  private told: Told | undefined;
  /** What the marks were reckoned with: a change of these is no news. */
  private terms = '';
  /** The bedtime at which the clock was paused; empty: it was not. */
  private bed = '';
  /** Minutes after which the eyes should rest; 0: they need not. */
  private rest = 0;
  private fault = '';
  private queue: Promise<unknown> = Promise.resolve();

  constructor(hands: TimerHands) {
    this.hands = hands;
  }

  /** Another child: nothing was told of it, and nothing is asked. */
  reset(): void {
    this.told = undefined;
    this.bed = this.fault = '';
    this.rest = 0;
  }

  /** Carries out a command when those before it are done, tells what it changed, and says when it could not. */
  send(command: LogCommand): Promise<LogAnswer> {
    const answer = this.queue.then(() => this.carryOut(command));
    // One that fails must not hold up those behind it.
    this.queue = answer.catch(() => undefined);
    return answer;
  }

  private async carryOut(command: LogCommand): Promise<LogAnswer> {
    const { hands } = this;
    const { log } = hands;
    const before = log.log;
    // Who presses again, before the button is seen to be out of use, has nothing left to finish.
    if (command.type === 'finish' && !before.running && !hands.view()?.canFinish) {
      return { ok: true, log: before, ended: null };
    }
    const answer = await log.send(command, hands.now());
    const isClock = !/^(?:add|addSchool|correct|delete|restore)$/.test(command.type);
    if (isClock) this.fault = answer.ok ? '' : answer.code;
    if (answer.ok) {
      // With a rest taken, or the day ended, there is nothing left to ask.
      if (!answer.log.running) this.rest = 0;
      else this.bed = '';
    }
    hands.follow();
    hands.host.requestUpdate();
    if (!answer.ok) return answer;
    if (command.type !== 'finish') tellClock(hands.host, before, answer);
    this.sayClock(before.running?.subject, answer.log.running?.subject, command.type);
    if (command.type === 'finish') await this.tellFinish(answer.log);
    return answer;
  }

  private sayClock(was: string | undefined, is: string | undefined, type: LogCommand['type']): void {
    if (is && is !== was) this.hands.say((words) => words.saidStart(is));
    else if (was && !is && type === 'pause' && !this.bed) this.hands.say((words) => words.saidPause);
  }

  private async tellFinish(log: HomeworkLog): Promise<void> {
    const { host } = this.hands;
    this.bed = '';
    host.requestUpdate();
    await host.updateComplete;
    const { face } = this.hands;
    const facts = { entries: log.entries, cap: null, bedtime: null, now: this.hands.now(), on: dayFinished(log) };
    const verdict = homeworkVerdict(facts);
    if (!face || !verdict.ok) return;
    const { on, minutes, bySubject } = verdict;
    fire(host, 'homework-finish', { on, minutes, bySubject, capMinutes: ringCap(face.cap) });
    this.hands.say((words) => words.finished(Math.floor(minutes)));
  }

  start(subject: string): void {
    const { day } = this.hands;
    // Who starts after bedtime knows it: the note says so, and nothing pauses.
    if (this.told && (day?.verdict.minutesToBed ?? 1) <= 0) this.told = { ...this.told, isPastBed: true };
    void this.send({ type: day?.phase === 'running' ? 'switch' : 'start', subject });
  }

  answer(isStill: boolean): void {
    void this.send({ type: 'answer', isStill });
  }

  toBed(): void {
    this.bed = '';
    void this.send({ type: 'finish' });
  }

  goOn(): void {
    this.bed = '';
    void this.send({ type: 'resume' });
  }

  restNow(): void {
    this.rest = 0;
    void this.send({ type: 'pause' });
  }

  gotIt(): void {
    this.rest = 0;
    this.hands.host.requestUpdate();
  }

  /** Something could not be done. */
  failed(code: string): void {
    this.fault = code;
    this.hands.host.requestUpdate();
  }

  retryPlan(): void {
    this.hands.host.reload();
  }

  /** Tells what has come since the day was last seen. */
  tell(day: TimerDay, face: TimerFacts, restEvery: number): void {
    const { verdict, phase } = day;
    const { host } = this.hands;
    const cap = ringCap(face.cap);
    const terms = [cap, face.bedtime.time, restEvery].join();
    const isFirst = !this.told;
    const before = terms === this.terms ? this.told : undefined;
    this.terms = terms;
    const isRunning = phase === 'running';
    const now = toldOf(verdict);
    const wasPastBed = before?.on === now.on && before.isPastBed;
    this.told = { ...now, isPastBed: wasPastBed || (now.isPastBed && isRunning) };
    if (isFirst && this.hasMissedBed(day)) this.goToBed(now.on, face.bedtime.time);
    if (!before) return;
    const { on, minutes, stretchMinutes } = verdict;
    const { limit, isBedtime, isRest } = newsOf(before, this.told);
    if (limit && cap) {
      fire(host, 'homework-limit', { on, minutes, capMinutes: cap, level: limit });
      const left = Math.ceil(verdict.minutesLeft ?? 0);
      this.hands.say((words) => (limit === 'near' ? words.near(left) : words.reached));
    }
    if (isRest && isRunning) {
      this.rest = Math.round(stretchMinutes);
      fire(host, 'homework-rest', { on, workedMinutes: stretchMinutes });
      this.hands.say((words) => words.rest(this.rest));
      host.requestUpdate();
    }
    if (isBedtime) this.goToBed(on, face.bedtime.time);
  }

  /** Whether what runs has run over bedtime while there was no page to pause it. Who starts after bedtime knows it. */
  private hasMissedBed({ at, verdict }: TimerDay): boolean {
    const running = runningAt(this.hands.log.log, at);
    const bedAt = at + (verdict.minutesToBed ?? 1) * 60_000;
    return running !== null && bedAt <= at && Date.parse(running.startAt) < bedAt;
  }

  private goToBed(on: string, bedtime: string): void {
    this.bed = bedtime;
    fire(this.hands.host, 'homework-bedtime', { on, bedtime });
    this.hands.say((words) => words.askBed(bedtime));
    void this.send({ type: 'pause' });
  }

  render(words: TimerWords, isPreview: boolean, planFault: string): TemplateResult {
    const { log } = this.hands;
    const { bed, rest, fault } = this;
    const on = this.hands.face?.on;
    const state = { isPreview, on, asks: log.log.asks, bed, rest, memory: log.memoryReason, fault, planFault };
    return renderQuestions(state, words, this);
  }
}
