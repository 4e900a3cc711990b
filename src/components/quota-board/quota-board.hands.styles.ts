import { css } from 'lit';

/** What comes up when values are there, when a person does something, or when something is wrong. */
export const handStyles = css`
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
  .figure small {
    font-size: 0.875em;
    color: var(--_muted);
    white-space: nowrap;
  }
  .missed .figure small {
    color: var(--_state);
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
  .spoken + .note,
  .note + .note {
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
  .aside {
    margin: 0 0 12px;
    padding: 8px 12px;
    border-inline-start: 3px solid var(--_line-strong);
    font-size: 0.875em;
    color: var(--_muted);
    background: var(--_raised);
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
    min-height: 1.5em;
    cursor: pointer;
  }
  .invalid ul {
    max-height: 20em;
    margin: 8px 0 0;
    padding-inline-start: 1.5em;
    overflow: auto;
  }
  .invalid p {
    margin: 8px 0 0;
  }
  .opened {
    border-bottom-color: transparent;
  }
  .opened .open {
    -webkit-line-clamp: none;
  }
  .group {
    display: block;
    padding: 24px 0 8px;
    border-bottom: 1px solid var(--_line-strong);
  }
  .group th {
    display: block;
    font-weight: 600;
    color: var(--_muted);
  }
  .detail {
    display: block;
    padding: 0 16px 16px;
    border-bottom: 1px solid var(--_line);
    background: var(--jg-quota-board-row-open, var(--_raised));
  }
  .detail td {
    display: block;
  }
  .forms {
    display: inline-flex;
    margin: 4px 0 12px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_corner);
    overflow: hidden;
  }
  .forms button {
    min-height: var(--_target);
    padding: 0 16px;
    border-inline-start: 1px solid var(--_line);
  }
  .forms button:first-child {
    border: 0;
  }
  .forms button:focus {
    outline-offset: -4px;
  }
  .forms [aria-pressed='true'] {
    color: var(--_surface);
    background: var(--_ink);
  }
  .forms [aria-pressed='true']:focus {
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
    background: var(--jg-quota-board-row-open, var(--_raised));
  }
`;
