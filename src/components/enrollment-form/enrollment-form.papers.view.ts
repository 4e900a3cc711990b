import { html, nothing, type TemplateResult } from 'lit';
import type { SchemePaper } from '../../sdk/model/index.js';
import type { PaperFile } from './enrollment-form.papers.list.js';
import type { PapersWords } from './enrollment-form.papers.words.js';
import type { PhotoFault } from './enrollment-form.photo.js';

/** One photograph as it is shown. */
export interface PhotoLine extends PaperFile {
  /** Empty while it is read. */
  readonly url: string;
  /** The share that has gone; null: nothing is being sent. */
  readonly share: number | null;
  readonly state: 'kept' | 'sending' | 'sent' | 'failed' | 'later' | 'lost';
  readonly hasLied: boolean;
  readonly isLarge: boolean;
}

/** What the photographs of one paper are drawn from. */
export interface PapersFrame {
  readonly key: string;
  readonly lines: readonly PhotoLine[];
  readonly paper: SchemePaper;
  readonly words: PapersWords;
  /** Files that are being made ready. */
  readonly working: number;
  readonly faults: readonly (PhotoFault['code'] | 'not-kept')[];
  readonly hasTooMany: boolean;
  readonly hasRemoved: boolean;
  readonly isBrought: boolean;
  /** The guardian has agreed that they leave the device. */
  readonly canSend: boolean;
}

const SHAPES = { kept: '○', sending: '◐', sent: '✓', failed: '!', later: '◔', lost: '!' } as const;

function renderActs({ fileId, state }: PhotoLine, page: number, { words, canSend }: PapersFrame): TemplateResult {
  return html`<p class="acts">
    ${
      canSend && (state === 'failed' || state === 'later')
        ? html`<button type="button" class="plain" data-act="photo-resend" data-file=${fileId}>${words.resend}</button>`
        : nothing
    }
    <button
      type="button"
      class="plain"
      data-act="photo-remove"
      data-file=${fileId}
      aria-label=${words.removePage(page)}
    >
      ${words.removePhoto}
    </button>
  </p>`;
}

function renderLine(line: PhotoLine, at: number, frame: PapersFrame): TemplateResult {
  const { words } = frame;
  const { fileId, url, size, share, state, hasLied, isLarge } = line;
  const page = at + 1;
  return html`<li class="photo ${state} ${isLarge ? 'big' : ''}">
    ${
      url
        ? html`<button
            type="button"
            class="thumb"
            data-act="photo-large"
            data-file=${fileId}
            aria-label=${isLarge ? words.shrinkBack : words.enlargePage(page)}
          >
            <img src=${url} alt=${words.pageName(page)} />
          </button>`
        : html`<span class="thumb" aria-hidden="true"></span>`
    }
    <div>
      <b>${words.pageName(page)}</b> <span class="hint">${words.fileSize(size)}</span>
      <p class="state"><i aria-hidden="true">${SHAPES[state]}</i> ${words.fileState[state]}</p>
      ${hasLied ? html`<p class="fault">${words.fileFault.lied}</p>` : nothing}
      ${
        share === null
          ? nothing
          : html`<progress max="1" value=${share} aria-label=${words.fileState.sending}></progress>`
      }
      ${renderActs(line, page, frame)}
    </div>
  </li>`;
}

/** A label that looks like a button and opens the picker of its input. */
function renderPick(key: string, name: 'take' | 'choose', text: string): TemplateResult {
  return html`<label class="pick ${name === 'take' ? 'main' : 'second'}"
    ><input
      class="spoken"
      type="file"
      accept="image/*"
      capture=${name === 'take' ? 'environment' : nothing}
      ?multiple=${name === 'choose'}
      id="photo-${name}-${key}"
    /><span>${text}</span></label
  >`;
}

/** The photographs of one paper, and the ways to add one. */
export function renderPapers(frame: PapersFrame): TemplateResult {
  const { key, lines, paper, words, working, faults, hasTooMany, hasRemoved, isBrought } = frame;
  const { minPages, maxPages } = paper;
  return html`<div class="photos" data-room="papers" data-paper=${key}>
    <p class="hint">${words.pagesWanted(minPages, Math.max(minPages, maxPages))}</p>
    ${isBrought ? html`<p class="hint">${words.bringThem}</p>` : nothing}
    <ol>
      ${lines.map((line, at) => renderLine(line, at, frame))}
    </ol>
    ${working > 0 ? html`<p class="hint" role="status">${words.fileState.working}</p>` : nothing}
    ${
      hasRemoved
        ? html`<p class="hint">
            ${words.removed} <button type="button" class="plain" data-act="photo-undo">${words.undo}</button>
          </p>`
        : nothing
    }
    ${
      faults.length > 0 || hasTooMany
        ? html`<div class="refused" role="alert">
            ${faults.map((code) => html`<p class="fault">${words.fileFault[code]}</p>`)}
            ${hasTooMany ? html`<p class="fault">${words.tooManyFiles}</p>` : nothing}
            <button type="button" class="plain" data-act="photo-dismiss">${words.dismiss}</button>
          </div>`
        : nothing
    }
    ${
      lines.length < maxPages
        ? html`<p class="picks">
            ${renderPick(key, 'take', words.takePhoto)} ${renderPick(key, 'choose', words.choosePhoto)}
          </p>`
        : nothing
    }
  </div>`;
}
