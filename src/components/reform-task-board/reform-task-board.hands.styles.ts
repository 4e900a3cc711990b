import { css } from 'lit';

/** What comes up when a person does something, or something is wrong. */
export const handStyles = css`
  :host {
    page: jg-ledger;
  }
  /* What only paper shows. */
  tfoot {
    display: none;
  }
  /* The browser's own field takes over as soon as it has the focus. */
  .asof input:focus {
    opacity: 1;
  }
  .chosen {
    border-color: var(--_accent);
    color: var(--_accent);
    font-weight: 600;
  }
  /* In WebKit a chosen text that is too long would make the page wider. */
  select {
    contain: paint;
  }
  option {
    color: var(--_ink);
    background: var(--_surface);
  }
  .note {
    padding: 48px 16px;
    text-align: center;
    color: var(--_muted);
  }
  header ~ .note {
    border-top: 2px solid var(--_ink);
    border-bottom: 1px solid var(--_line);
  }
  .note:first-child,
  .spoken + .note {
    margin-bottom: 16px;
    padding: 16px;
    border: 1px solid var(--_amber);
    border-radius: var(--_corner);
    color: var(--_amber);
    background: var(--_amber-tint);
  }
  .note p {
    margin: 0 0 8px;
  }
  .note .button {
    padding: 0 24px;
    color: var(--_accent);
  }
  .invalid {
    margin: 0 0 12px;
    padding: 8px 12px;
    border-radius: var(--_corner);
    font-size: 0.875em;
    color: var(--_amber);
    background: var(--_amber-tint);
  }
  .invalid summary {
    cursor: pointer;
  }
  .invalid ul {
    margin: 8px 0 0;
    padding-inline-start: 1.5em;
  }
  .opened {
    border-bottom-color: transparent;
  }
  .opened .open {
    -webkit-line-clamp: none;
  }
  .opened .leads,
  .opened .partners {
    -webkit-line-clamp: none;
  }
  .group {
    display: block;
    padding: 20px 0 8px;
    border-bottom: 1px solid var(--_line-strong);
  }
  .group th {
    display: block;
    font-weight: 600;
    color: var(--_state, var(--_ink));
  }
  .group small {
    font-weight: 400;
    color: var(--_muted);
  }
  .detail {
    display: block;
    padding: 0 16px 16px calc(3em + 16px);
    border-bottom: 1px solid var(--_line);
    background: var(--jg-task-board-row-open, var(--_raised));
  }
  .detail td {
    display: block;
  }
  .views button:focus {
    outline-offset: -4px;
  }
  .views [aria-pressed='true']:focus {
    outline-color: var(--_surface);
  }
  .dark input {
    color-scheme: dark;
  }
  .plain:hover,
  [data-sort]:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .tiles button:hover {
    background: var(--_raised);
  }
  .tiles button:focus {
    outline-offset: -3px;
  }
  .open:focus {
    outline-offset: 0;
  }
  .gap {
    display: block;
  }
  .row:hover,
  .opened {
    background: var(--jg-task-board-row-open, var(--_raised));
  }
`;
