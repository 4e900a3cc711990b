/** Checking the answers, the declaration, and the way to the receipt. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { SubmitApplication } from '../../sdk/local/enrollment-outbox.js';
import { answerFault, type AnswerFault } from '../../sdk/rules/check-answer.js';
import { windowState } from '../../sdk/rules/window-state.js';
import { returnChecks, type ReturnCheck } from '../../sdk/rules/return-checks.js';
import type { EnrollmentDesk, EnrollmentPart, PapersPart } from './enrollment-form.desk.js';
import {
  linesOf,
  own,
  renderPage,
  renderSummary,
  titleOf,
  wordFault,
  type FormFrame,
} from './enrollment-form.frame.js';
import { reviewStyles } from './enrollment-form.review.styles.js';
import { assemble, Sender } from './enrollment-form.sender.js';
import { tasksOf, type FormFacts, type FormPage, type FormTask } from './enrollment-form.steps.js';

export { reviewStyles as styles };
export const wordsZh = {};

/** What a review works with, beyond what every page does. */
export interface ReviewDesk extends EnrollmentDesk {
  /** Who takes the application; undefined: nobody. */
  submitter(): SubmitApplication | undefined;
  facts(): FormFacts;
  /** The instant that windows and ages are seen from. */
  at(): Date;
  /** An application was made of the draft and waits. */
  readonly isQueued: boolean;
  bringPapers(): Promise<PapersPart | undefined>;
  /** Opens a page. */
  go(step: string): void;
  /** The receipt is there: it is shown. */
  arrived(): Promise<void>;
  /** Says what is wrong on the page that is open. */
  show(faults: readonly AnswerFault[]): void;
  /** Something is wrong with the answers after all. */
  mend(): void;
  fire(name: string, detail: unknown): void;
}

/** What stands before a receipt. */
export interface ReviewPart extends EnrollmentPart {
  readonly sender: Sender;
  renderAnswers(frame: FormFrame): TemplateResult;
  renderDeclare(frame: FormFrame): TemplateResult;
  renderSending(frame: FormFrame): TemplateResult;
}

function renderLines(page: FormPage, frame: FormFrame): TemplateResult[] {
  const { words } = frame;
  return linesOf(page, frame).map(
    ([label, text]) =>
      html`<div>
        <dt>${label}</dt>
        <dd>${text || html`<span class="quiet">${words.notSaid}</span>`}</dd>
      </div>`,
  );
}

function renderTask({ id, pages, state }: FormTask, frame: FormFrame): TemplateResult | typeof nothing {
  const { words } = frame;
  if (id === 'consent') return nothing;
  return html`<section class="answers ${state}">
    <h3>${words.task[id]}</h3>
    ${(state === 'optional' ? pages.slice(0, 1) : pages).map((page) => {
      const title = titleOf(page, frame);
      return html`<div class="answer">
        ${
          state === 'optional'
            ? html`<p class="quiet">${words.notSaid}</p>`
            : html`<dl>${renderLines(page, frame)}</dl>`
        }
        <button class="plain" data-act="change" data-page=${page.id} aria-label=${words.changeWhat(title)}>
          ${words.change}
        </button>
      </div>`;
    })}
  </section>`;
}

const SHOWN = ['found', 'look'];

/** The reasons for which applications come back: those that facts show, and those that only a person can see. */
function renderReturns(checks: readonly ReturnCheck[], { words }: FormFrame): TemplateResult | typeof nothing {
  const shown = SHOWN.flatMap((verdict) => checks.filter((check) => check.verdict === verdict));
  if (shown.length === 0) return nothing;
  return html`<h3>${words.returns}</h3>
    <ul class="returns">
      ${shown.map(
        ({ code, verdict }) =>
          html`<li class=${verdict}>
            <b><i aria-hidden="true">${verdict === 'found' ? '!' : '◇'}</i> ${own(words.returned, code)}</b>
            <span>${own(words.returnedHow, code)}</span>
          </li>`,
      )}
    </ul>`;
}

/** A moment in the place of that of the declaration, which is still to come. */
const SOON = '2000-01-01T00:00:00Z';

export class Part implements ReviewPart {
  readonly sender: Sender;
  private readonly desk: ReviewDesk;

  constructor(desk: ReviewDesk) {
    this.desk = desk;
    this.sender = new Sender(desk);
  }

  handle(event: Event, target: Element): void {
    const act = target.closest<HTMLElement>('[data-act]')?.dataset['act'];
    if (event.type === 'submit') {
      event.preventDefault();
      if (this.desk.value('tick') === 'yes') void this.sender.submit();
      else this.desk.show([answerFault('not-declared', 'declaration')]);
    } else if (event.type === 'change') {
      this.desk.set('tick', (target as HTMLInputElement).checked ? 'yes' : '');
    } else if (event.type === 'click' && act === 'retry') void this.sender.resume();
  }

  renderAnswers(frame: FormFrame): TemplateResult {
    const { words, facts } = frame;
    const made = assemble(facts, SOON, '', this.desk.at());
    const checks = made.ok ? returnChecks(made.application, facts.scheme, facts.today) : [];
    const hasFound = checks.some(({ verdict }) => verdict === 'found');
    const body = html`<p>${words.answersNote}</p>
      <div part="answers">${tasksOf(facts).map((task) => renderTask(task, frame))}</div>
      ${renderReturns(checks, frame)} ${made.ok && !hasFound ? html`<p class="ready">${words.ready}</p>` : nothing}
      <div class="ways">
        ${made.ok ? html`<button class="main" data-act="declare">${words.toDeclare}</button>` : nothing}
        <button class="second" data-act="print">${words.print}</button>
        <button class="plain" data-act="list">${words.tasks}</button>
      </div>`;
    const faults = made.ok ? [] : made.faults;
    return renderPage(words, words.answers, body, {
      summary: renderSummary(frame, { faults, title: words.notReady, act: 'mend' }),
      name: 'answers',
    });
  }

  renderDeclare(frame: FormFrame): TemplateResult {
    const { words, facts } = frame;
    const window = windowState(facts.scheme, { kind: 'apply', routeId: facts.route.id, now: this.desk.at() });
    const isOpen = window.ok && window.state === 'open';
    const isMissing = frame.faults.length > 0;
    const canSubmit = isOpen && this.desk.submitter() !== undefined;
    const body = html`<form novalidate data-room="review">
      <p>${words.declareText}</p>
      <div class="field ${isMissing ? 'wrong' : ''}" part="field">
        ${isMissing ? html`<p class="fault" id="f-declaration-fault">${wordFault(frame.faults[0]!, frame)}</p>` : nothing}
        <label class="radio"
          ><input
            id="f-declaration"
            type="checkbox"
            aria-describedby=${isMissing ? 'f-declaration-fault' : nothing}
            .checked=${live(this.desk.value('tick') === 'yes')}
          /><span>${words.declareTick}</span></label
        >
      </div>
      ${
        canSubmit
          ? nothing
          : html`<p class="reminder">${this.desk.submitter() === undefined ? words.noSubmit : words.notOpen}</p>`
      }
      <div class="ways">
        ${
          canSubmit
            ? html`<button class="main" type="submit">${words.submit}</button>`
            : html`<button class="second" type="button" data-act="print">${words.print}</button>`
        }
      </div>
    </form>`;
    return renderPage(words, words.declare, body, { summary: renderSummary(frame), name: 'declare' });
  }

  renderSending(frame: FormFrame): TemplateResult {
    const { words } = frame;
    const { state, code, isBusy } = this.sender;
    if (isBusy) {
      const title = state === 'uploading' ? words.uploading : words.submitting;
      return html`<section class="page" part="page" data-step="sending">
        <h2 tabindex="-1">${title}</h2>
        <p role="status">${words.sendingNote}</p>
        <progress aria-label=${title}></progress>
      </section>`;
    }
    const isRefused = state === 'refused';
    const told = own(words.sending, code);
    return html`<section class="page" part="page" data-step=${isRefused ? 'refused' : 'waiting'} data-room="review">
      <h2 tabindex="-1">${isRefused ? words.refused : words.waiting}</h2>
      <p role="status">${isRefused ? words.refusedNote : words.waitingNote}</p>
      ${told && !isRefused && code !== 'no-answer' ? html`<p class="reminder">${told}</p>` : nothing}
      <div class="ways">
        ${
          isRefused
            ? html`<button class="main" data-act="answers">${words.answers}</button>`
            : html`<button class="main" data-act="retry">${words.retryNow}</button>`
        }
        ${
          isRefused || this.desk.isQueued
            ? nothing
            : html`<button class="second" data-act="takeBack">${words.edit}</button>`
        }
      </div>
    </section>`;
  }
}
