import type { LitElement, nothing, TemplateResult } from 'lit';
import type { Plan } from '../../sdk/model/index.js';
import type { LogAnswer, LogCommand, TimeLog } from '../../sdk/local/time-log.js';
import type { Moment } from '../../sdk/rules/homework-day.js';
import type { TimerInput, TimerSettings } from './homework-timer.settings.js';
import type { TimerDay, TimerFacts } from './homework-timer.view.js';
import type { TimerWords } from './homework-timer.words.js';

/** What of its element a timer looks at. */
export interface TimerHost extends TimerInput {
  readonly child: string;
  readonly plan: unknown;
  readonly reportTo: string;
  readonly school: string;
  readonly schoolClass: string;
  reload(): void;
}

/** What the parts that load on demand are given to work with. */
export interface TimerDesk {
  readonly host: LitElement & TimerHost;
  readonly log: TimeLog;
  readonly words: TimerWords;
  readonly settings: TimerSettings;
  /** What the face is drawn from; undefined while the grade is not known. */
  readonly facts: TimerFacts | undefined;
  readonly day: TimerDay | undefined;
  /** The plan, once it is checked. */
  readonly plan: Plan | undefined;
  /** The present, or the instant of a preview. */
  now(): Moment;
  /** Carries out a command, fires what it means, and says what went wrong. */
  send(command: LogCommand): Promise<LogAnswer>;
  /** Says something to a screen reader. */
  say(text: string): void;
  /** Draws again. */
  draw(): void;
  /** Closes the panel and gives the focus back. */
  close(): void;
  /** Asks for the grade anew, where the page names none. */
  askGrade(): void;
}

/** A part that loads on demand. */
export interface TimerPanel {
  render(): TemplateResult | typeof nothing;
  /** The timer is on a page, or on one again. */
  attach?(): void;
  /** The timer is no longer on a page. */
  detach?(): void;
}

type Getters<T> = { readonly [K in keyof T]: () => T[K] };

/** A desk whose properties are read anew each time. */
export function makeDesk(host: TimerDesk['host'], live: Getters<Omit<TimerDesk, 'host' | 'draw'>>): TimerDesk {
  const desk = { host, draw: () => host.requestUpdate() };
  Object.entries(live).forEach(([name, get]) => Object.defineProperty(desk, name, { get, enumerable: true }));
  return desk as unknown as TimerDesk;
}
