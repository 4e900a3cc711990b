/** Which page is shown, the ways on from the first one, and what stands below all. */
import { html, nothing, type TemplateResult } from 'lit';
import { selfCheck } from '../../sdk/rules/self-check.js';
import { now } from '../internal/clock.js';
import { checkFacts, questionsOf } from './enrollment-form.check.js';
import { renderContact, renderMark } from './enrollment-form.face.js';
import { wordReasons } from './enrollment-form.fault.js';
import { renderPage } from './enrollment-form.frame.js';
import type { FormHands } from './enrollment-form.hands.js';
import type { DraftKeeper } from './enrollment-form.keeper.js';
import { renderFormPage } from './enrollment-form.page.view.js';
import type { PartName, Parts } from './enrollment-form.parts.js';
import { tasksOf } from './enrollment-form.steps.js';
import { renderQuestion, renderTasks, renderVerdict } from './enrollment-form.tasks.view.js';

/** A page of a part: while it is on its way, or cannot be had, that is said. */
function withPart<N extends PartName>(
  hands: FormHands,
  name: N,
  draw: (part: Parts[N]) => TemplateResult,
): TemplateResult {
  const part = hands.parts.get(name);
  if (part) return draw(part);
  const words = hands.words();
  const isLost = hands.parts.hasFailed(name);
  return html`<section class="page" part="page">
    <p class="way"><button class="plain back" data-act="back">${words.back}</button></p>
    <p role="status">${isLost ? words.notLoaded : '…'}</p>
    ${isLost ? html`<button class="second" data-act="retryParts">${words.retry}</button>` : nothing}
  </section>`;
}

function renderCheck(hands: FormHands): TemplateResult {
  const frame = hands.frame();
  const { scheme, answers, today } = frame.facts;
  const question = questionsOf(scheme, answers).filter(({ id }) => `check.${id}` === hands.step)[0];
  if (question) return renderQuestion(question, frame);
  const facts = checkFacts(scheme, answers, today);
  const verdict = facts && selfCheck(scheme, facts, hands.at());
  // Something is missing after all: from the beginning.
  if (!verdict?.ok) return renderQuestion(questionsOf(scheme, answers)[0]!, frame);
  return renderVerdict(verdict, wordReasons(verdict, frame.words), frame);
}

function renderErase(hands: FormHands): TemplateResult {
  const { faults } = hands;
  const words = hands.words();
  const body = html`<p>${words.eraseNote}</p>
    ${faults.length > 0 ? html`<p class="fault" role="alert">${words.eraseFailed}</p>` : nothing}
    <div class="ways">
      <button class="main" data-act="eraseSure">${words.eraseSure}</button>
      <button class="second" data-act="back">${words.keep}</button>
    </div>`;
  return renderPage(words, hands.isReceipt ? words.forgetReceipt : words.eraseTitle, body, { name: 'erase' });
}

function renderAnother(hands: FormHands): TemplateResult {
  const words = hands.words();
  const body = html`<p>${words.anotherNote}</p>
    <div class="ways">
      <button class="main" data-act="addChild" data-kind="twin">${words.twin}</button>
      <button class="second" data-act="addChild" data-kind="sibling">${words.sibling}</button>
    </div>`;
  return renderPage(words, words.another, body, { name: 'another' });
}

function renderReceipt(hands: FormHands): TemplateResult {
  const words = hands.words();
  const kept = hands.keeper.receipt;
  if (!kept) return renderPage(words, words.failed, nothing);
  return html`<p class="way"><button class="plain back" data-act="back">${words.back}</button></p>
    ${withPart(hands, 'receipt', (part) =>
      kept.receipt ? part.render(kept.receipt, hands.childName) : part.renderKept(kept.number, kept.submittedAt),
    )}
    ${
      hands.family && hands.children.free >= 0
        ? html`<div class="ways"><button class="second" data-act="another">${words.another}</button></div>`
        : nothing
    }
    <p><button class="plain" data-act="erase">${words.forgetReceipt}</button></p>`;
}

function renderLocked(title: string, text: string, hands: FormHands): TemplateResult {
  const words = hands.words();
  return renderPage(
    words,
    title,
    html`<p>${text}</p>
      <div class="ways"><button class="second" data-act="erase">${words.erase}</button></div>`,
  );
}

/** The page that is open. */
export function renderStep(hands: FormHands): TemplateResult {
  const { step, keeper } = hands;
  const words = hands.words();
  if (step === 'receipt') return renderReceipt(hands);
  if (step === 'erase') return renderErase(hands);
  if (keeper.fault?.code === 'unreadable') return renderLocked(words.unreadable, words.unreadableNote, hands);
  if (keeper.fault?.code === 'newer') return renderPage(words, words.newer, html`<p>${words.newerNote}</p>`);
  if (step === 'another') return renderAnother(hands);
  if (step === 'copy.save') return withPart(hands, 'copies', (part) => part.renderSave());
  if (step === 'copy.load') return withPart(hands, 'copies', (part) => part.renderLoad());
  if (step.startsWith('check.')) return renderCheck(hands);
  const frame = hands.frame();
  const isSending = hands.parts.get('review')?.sender.isBusy || hands.isQueued || step === 'sending';
  if (isSending) return withPart(hands, 'review', (part) => part.renderSending(frame));
  if (step === 'answers') return withPart(hands, 'review', (part) => part.renderAnswers(frame));
  if (step === 'declare') return withPart(hands, 'review', (part) => part.renderDeclare(frame));
  const { page } = hands;
  if (page) return renderFormPage(page, frame);
  return hands.route ? renderTasks(tasksOf(frame.facts), frame) : renderCheck(hands);
}

function minutesSince({ view }: DraftKeeper): number {
  return view ? Math.max(0, Math.floor((now().getTime() - Date.parse(view.savedAt)) / 60_000)) || 0 : 0;
}

/** The ways on from the first page: a new form, those that were begun, those that have arrived. */
export function renderWays(hands: FormHands): TemplateResult {
  const words = hands.words();
  const { keepers } = hands.children;
  const known = keepers.flatMap((keeper, at) =>
    keeper.view || keeper.receipt || keeper.fault ? [{ keeper, at }] : [],
  );
  if (known.length === 0) {
    return html`<button class="main" data-act="start">${words.start}</button>${
        hands.copyStore() ? html`<button class="plain" data-act="copyLoad">${words.copyLoad}</button>` : nothing
      }`;
  }
  return html`${known.map(({ keeper, at }) =>
    keeper.receipt && !keeper.view
      ? html`<p>
          <button class="second" data-act="goOn" data-child=${at}>${words.receiptOf(keeper.receipt.number)}</button>
        </p>`
      : html`<p>
          <button class="main" data-act="goOn" data-child=${at}>${words.goOnWith(keeper.value('child.name'))}</button>
          <span class="hint">${keeper.view ? words.savedAgo(minutesSince(keeper)) : nothing}</span>
        </p>`,
  )}
  ${hands.children.free >= 0 ? html`<p><button class="plain" data-act="startNew">${words.another}</button></p>` : nothing}`;
}

/** What stands below every page: the age of the draft, what may be done with it, and whom to ask. */
export function renderFooter(hands: FormHands): TemplateResult {
  const { keeper, scheme, step } = hands;
  const words = hands.words();
  const isApple = /iP(?:hone|ad|od)/.test(navigator.userAgent);
  const draft = keeper.view
    ? html`${
          keeper.draft.memoryReason
            ? nothing
            : html`<p>
                <span class="age">${words.savedAgo(minutesSince(keeper))}</span>
                ${isApple ? words.appleNote : nothing}
              </p>`
        }
        <p class="ways">
          ${hands.copyStore() ? html`<button class="plain" data-act="copySave">${words.copySave}</button>` : nothing}
          ${step === 'erase' ? nothing : html`<button class="plain" data-act="erase">${words.erase}</button>`}
        </p>`
    : nothing;
  // The receipt names them all.
  const contacts = step === 'receipt' ? [] : scheme.contacts;
  const isLost = keeper.fault && ['busy', 'too-large', 'wrong-field', 'insecure'].indexOf(keeper.fault.code) >= 0;
  return html`<footer part="footer">
    ${isLost ? html`<p class="fault" role="alert">${words.notSaved}</p>` : nothing}
    ${keeper.draft.memoryReason ? html`<p class="reminder">${words.memoryNote}</p>` : nothing} ${draft}
    ${contacts.slice(0, 2).map((contact) => renderContact(contact, hands.locale))} ${renderMark(scheme)}
  </footer>`;
}
