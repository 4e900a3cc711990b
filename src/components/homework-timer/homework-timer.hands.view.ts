import { html, nothing, type TemplateResult } from 'lit';
import type { Asks } from '../../sdk/local/log-state.js';
import type { MemoryReason } from '../../sdk/local/store.js';
import { whenText } from './homework-timer.view.js';
import type { TimerWords } from './homework-timer.words.js';

/** What a timer has to ask or to say beside its note. */
export interface TimerAsks {
  readonly isPreview: boolean;
  /** The day that is shown. */
  readonly on: string | undefined;
  readonly asks: Asks | null;
  /** The bedtime at which the clock was paused; empty: it was not. */
  readonly bed: string;
  /** Minutes of work after which the eyes should rest; 0: they need not. */
  readonly rest: number;
  readonly memory: MemoryReason | null;
  /** Code of a command that was not carried out; empty: none. */
  readonly fault: string;
  /** Code of the error of the plan; empty: none. */
  readonly planFault: string;
}

/** What a person answers. */
export interface Answers {
  answer(isStill: boolean): void;
  toBed(): void;
  goOn(): void;
  restNow(): void;
  gotIt(): void;
  retryPlan(): void;
}

type Choice = readonly [text: string, act: () => void];

function renderAsk(text: string, choices: readonly Choice[], kind = ''): TemplateResult {
  const buttons = choices.map(([name, act]) => html`<button @click=${act}>${name}</button>`);
  return html`<div class="ask ${kind}">
    <p>${text}</p>
    ${choices.length > 0 ? html`<div class="row">${buttons}</div>` : nothing}
  </div>`;
}

/** Questions first, then what went wrong; nothing on most days. */
export function renderQuestions(state: TimerAsks, words: TimerWords, acts: Answers): TemplateResult {
  const { isPreview, on, asks, bed, rest, memory, fault, planFault } = state;
  const parts: (TemplateResult | typeof nothing)[] = [
    asks && !isPreview
      ? renderAsk(words.asks(asks.subject, whenText(asks.since, on)), [
          [words.still, () => acts.answer(true)],
          [words.stopped, () => acts.answer(false)],
        ])
      : nothing,
    bed
      ? renderAsk(words.askBed(bed), [
          [words.toBed, () => acts.toBed()],
          [words.goOn, () => acts.goOn()],
        ])
      : nothing,
    rest > 0 && !bed
      ? renderAsk(
          words.rest(rest),
          [
            [words.restNow, () => acts.restNow()],
            [words.gotIt, () => acts.gotIt()],
          ],
          'quiet',
        )
      : nothing,
    fault ? renderAsk(words.failed(fault), []) : nothing,
    memory ? renderAsk(words.memory(memory), []) : nothing,
    planFault ? renderAsk(words.planFailed(planFault), [[words.retry, () => acts.retryPlan()]], 'quiet') : nothing,
    isPreview ? renderAsk(words.preview, [], 'quiet') : nothing,
  ];
  return html`${parts}`;
}

const GRADES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/**
 * The question that comes first where a page names no grade. A button ends it: each arrow key changes what is chosen, and
 * who has only a keyboard would be at grade 1 with the first one.
 */
export function renderPick(words: TimerWords, pick: (grade: number) => void): TemplateResult {
  const handleDone = (event: Event): void => {
    const root = (event.target as Element).getRootNode() as ShadowRoot;
    const select = root.querySelector<HTMLSelectElement>('#grade')!;
    if (!select.value) return select.focus();
    pick(Number(select.value));
  };
  return html`<div class="pick">
    <h3>${words.title}</h3>
    <p>${words.pickIntro}</p>
    <label for="grade">${words.pickGrade}</label>
    <select id="grade">
      <option value="">${words.pickNone}</option>
      ${GRADES.map((grade) => html`<option value=${grade}>${words.grade(grade)}</option>`)}
    </select>
    <p>${words.pickGradeWhy}</p>
    <button class="main" @click=${handleDone}>${words.pickDone}</button>
  </div>`;
}
