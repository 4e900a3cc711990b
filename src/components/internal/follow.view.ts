import { css, html, nothing, type TemplateResult } from 'lit';
import type { FollowState } from './follow.js';
import type { FollowWords } from './follow.words.js';

const MARKS: FollowWords = { live: '●', polling: '◔', lost: '△' };

/** How what follows a server stands; nothing before that is known. */
export function renderFollow(state: FollowState | undefined, words: FollowWords): TemplateResult | typeof nothing {
  if (!state) return nothing;
  return html`<span class="follow ${state}"><i aria-hidden="true">${MARKS[state]}</i>${words[state]}</span>`;
}

export const followStyles = css`
  .follow {
    margin-inline-end: 1em;
    white-space: nowrap;
  }
  .follow i {
    margin-inline-end: 0.25em;
  }
  .follow.live i {
    color: var(--_green);
  }
  .follow.lost,
  .follow.lost i {
    color: var(--_amber);
    white-space: normal;
  }
  @media print {
    .follow {
      display: none;
    }
  }
`;
