/** The task list, the self-check, and what stands below every page. */
import { html, nothing, type TemplateResult } from 'lit';
import type { SchemeRoute } from '../../sdk/model/index.js';
import type { SelfCheckVerdict } from '../../sdk/rules/self-check.js';
import { answerOf } from '../../sdk/rules/application-fields.js';
import { clip } from '../internal/clip.js';
import type { CheckQuestion } from './enrollment-form.check.js';
import { renderContact, textIn } from './enrollment-form.face.js';
import { describedBy, renderRadios } from './enrollment-form.field.view.js';
import { idOf, labelOf, own, renderFault, renderPage, renderSummary, type FormFrame } from './enrollment-form.frame.js';
import { progressOf, type FormTask, type TaskState } from './enrollment-form.steps.js';

const SHAPES: Readonly<Record<TaskState, string>> = { todo: '○', started: '◐', faulty: '!', done: '✓', optional: '＋' };

/** What a way to school is called. */
export function routeName({ name, nameEn }: SchemeRoute, { desk }: Pick<FormFrame, 'desk'>): string {
  return clip(textIn(desk.locale, name, nameEn), 100);
}

function renderTask({ id, state, pages }: FormTask, { words }: FormFrame): TemplateResult {
  return html`<li>
    <button class="task ${state}" data-act="open" data-page=${pages[0]!.id}>
      <span class="name">${words.task[id]}</span>
      <span class="state"><i aria-hidden="true">${SHAPES[state]}</i> ${words.taskState[state]}</span>
    </button>
  </li>`;
}

/** All that is to be filled in, with how far it has come. */
export function renderTasks(tasks: readonly FormTask[], frame: FormFrame): TemplateResult {
  const { words, facts } = frame;
  const { done, total } = progressOf(tasks);
  const body = html`<p>
      ${words.route}<b>${routeName(facts.route, frame)}</b>
      <button class="plain" data-act="checkAgain">${words.changeRoute}</button>
    </p>
    <p class="progress">${words.progress(done, total)}</p>
    <ol class="tasks" part="tasks">
      ${tasks.map((task) => renderTask(task, frame))}
    </ol>
    <div class="ways">
      ${
        done === total
          ? html`<button class="main" data-act="answers">${words.review}</button>`
          : html`<button class="second" data-act="answers">${words.review}</button>
              <p class="hint">${words.reviewLater}</p>`
      }
    </div>`;
  return renderPage(words, words.tasks, body, { name: 'tasks' });
}

/** One question of the self-check. */
export function renderQuestion(question: CheckQuestion, frame: FormFrame): TemplateResult {
  const { words, facts } = frame;
  const { id, field, options } = question;
  const value = answerOf(facts.answers, field);
  const hint = own(words.questionHint as Readonly<Record<string, string>>, id) ?? '';
  const isWrong = frame.faults.length > 0;
  const by = describedBy(field, hint !== '', frame);
  const below = html`${hint ? html`<p class="hint" id="${idOf(field)}-hint">${hint}</p>` : nothing}
  ${renderFault(field, frame)}`;
  const choices = options.map((option) => [option, own(words.said, `${id}.${option}`) ?? option] as const);
  const control =
    options.length > 0
      ? html`<fieldset class="field" part="field" id=${idOf(field)} aria-describedby=${by || nothing}>
          <legend class="spoken">${words.question[id]}</legend>
          ${below} ${renderRadios(field, choices, value)}
        </fieldset>`
      : html`<div class="field" part="field">
          <label class="spoken" for=${idOf(field)}>${words.question[id]}</label>
          ${below}
          <input
            id=${idOf(field)}
            class="short"
            type="text"
            autocomplete="off"
            data-field=${field}
            aria-describedby=${by || nothing}
            aria-invalid=${isWrong ? 'true' : nothing}
            .value=${facts.answers[field] ?? ''}
          />
        </div>`;
  const body = html`<form novalidate>
    ${control}
    <div class="ways"><button class="main" type="submit">${words.next}</button></div>
  </form>`;
  return renderPage(words, words.question[id], body, {
    caption: words.check,
    summary: renderSummary(frame),
    name: `check.${id}`,
  });
}

function renderPapers({ papers }: SelfCheckVerdict, frame: FormFrame): TemplateResult | typeof nothing {
  const { words, facts } = frame;
  if (papers.length === 0) return nothing;
  return html`<h3>${words.papers}</h3>
    <ul class="papers">
      ${papers.map(
        ({ paper, isRequired, isChecked }) =>
          html`<li>
            ${labelOf(paper, frame, 'paper.')}${
              isChecked
                ? html`<span class="hint"> ${words.papersChecked}</span>`
                : isRequired
                  ? nothing
                  : html`<span class="free">${words.optional}</span>`
            }
          </li>`,
      )}
    </ul>
    ${facts.isPaperless ? html`<p class="hint">${words.papersBring}</p>` : nothing}`;
}

/** What the self-check comes to: the way, whether the child may take it and why not, and what it needs. */
export function renderVerdict(
  verdict: SelfCheckVerdict,
  told: { readonly reasons: readonly string[]; readonly reminders: readonly string[] },
  frame: FormFrame,
): TemplateResult {
  const { words, facts } = frame;
  const { routes, contacts } = facts.scheme;
  const nameOf = (id: string): SchemeRoute | undefined => routes.filter((each) => each.id === id)[0];
  const route = verdict.routeId === null ? undefined : nameOf(verdict.routeId);
  const title = !route ? words.noRoute : verdict.isEligible ? words.eligible : words.notYet;
  const others = verdict.otherRouteIds.flatMap((id) => nameOf(id) ?? []);
  const begin = (each: SchemeRoute, look: string): TemplateResult =>
    html`<button class=${look} data-act="begin" data-route=${each.id}>${words.begin(routeName(each, frame))}</button>`;
  const body = html`${told.reasons.map((reason) => html`<p class="reason"><b>${reason}</b></p>`)}
    ${told.reminders.map((reminder) => html`<p class="reminder">${reminder}</p>`)}
    ${
      route && verdict.isEligible
        ? html`${renderPapers(verdict, frame)}
            <div class="ways">${begin(route, 'main')}</div>
            ${
              others.length > 0
                ? html`<p class="hint">${words.otherRoutes}</p>
                    <div class="ways">${others.map((each) => begin(each, 'second'))}</div>`
                : nothing
            }`
        : contacts.slice(0, 6).map((contact) => renderContact(contact, frame.desk.locale))
    }
    <p><button class="plain" data-act="checkAgain">${words.checkAgain}</button></p>`;
  return renderPage(words, title, body, { caption: words.check, name: 'check.result' });
}
