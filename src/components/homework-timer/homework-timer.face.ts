import { html, svg, type TemplateResult } from 'lit';
import type { TimerFace } from './homework-timer.face.view.js';
import type { TimerWords } from './homework-timer.words.js';

/** What a person does on the face. */
export interface FaceActions {
  /** Starts a subject, or pauses it where it runs; none is what the large button names. */
  press(subject?: string): void;
  finish(): void;
}

/** What comes behind the first paint. */
export interface FaceMore {
  renderQuestions(): unknown;
  renderBelow?(): unknown;
}

/** The face of a timer: clock, subjects, what may be done. What moves with time is written by hand: no tick renders. */
export function renderFace(face: TimerFace, words: TimerWords, does: FaceActions, more?: FaceMore): TemplateResult {
  const { isPreview } = face;
  const circle = (kind: string): TemplateResult => svg`<circle class=${kind} cx="60" cy="60" r="54"></circle>`;
  return html`<div class="top">
      <h3 id="title">${words.title}</h3>
      <span>${face.who}</span>
    </div>
    <div class="dial" part="today">
      ${
        face.hasRing
          ? html`<svg viewBox="0 0 120 120" aria-hidden="true">
              ${circle('track')}${face.subjects.map(() => circle('seg'))}
            </svg>`
          : ''
      }
      <div class="clock" part="clock">
        <b class="digits" role="timer" aria-labelledby="title"></b>
        <span>${face.cap}</span>
      </div>
    </div>
    ${more?.renderQuestions()}
    <div class="grid" part="subjects" role="group" aria-label=${words.chooseSubject}>
      ${face.subjects.map(
        ({ name, text, isRunning }) =>
          html`<button ?disabled=${isPreview} aria-pressed=${isRunning} @click=${() => does.press(name)}>
            <b>${name}</b> <small>${text}</small>
          </button>`,
      )}
    </div>
    <div class="grid acts" part="controls">
      <button class="main" ?disabled=${isPreview} @click=${() => does.press()}>${face.main}</button>
      <button ?disabled=${isPreview || !face.canFinish} @click=${does.finish}>${words.finish}</button>
    </div>
    <div class="rest">${more?.renderBelow?.()}</div>`;
}
