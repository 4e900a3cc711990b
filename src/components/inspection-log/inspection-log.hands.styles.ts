import { css } from 'lit';

/** What comes up when a person does something, or something is wrong. */
export const handStyles = css`
  /* In WebKit a chosen text that is too long would make the page wider. */
  select {
    contain: paint;
  }
  .chosen {
    border-color: var(--_accent);
    color: var(--_accent);
    font-weight: 600;
  }
  option {
    color: var(--_ink);
    background: var(--_surface);
  }
  .notice {
    padding: 40px 16px;
    text-align: center;
    color: var(--_muted);
    border-top: 2px solid var(--_ink);
    border-bottom: 1px solid var(--_line);
  }
  .spoken + .notice,
  .panel-note .notice {
    margin-bottom: 16px;
    padding: 16px;
    border: 1px solid var(--_amber);
    border-radius: var(--_corner);
    color: var(--_amber);
    background: var(--_amber-tint);
  }
  .notice p {
    margin: 0 0 8px;
  }
  .notice .button {
    padding: 0 24px;
    color: var(--_accent);
  }
  .invalid,
  .warn {
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
  .told {
    margin: 0 0 12px;
    padding: 8px 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_corner);
    background: var(--_raised);
  }
  .told p {
    margin: 0;
  }
  .drafts {
    margin: 4px 0 0;
    padding: 0;
    list-style: none;
  }
  .opened {
    border-bottom-color: transparent;
  }
  .opened .open,
  .opened .unit,
  .opened .person {
    -webkit-line-clamp: none;
  }
  .detail {
    display: block;
    padding: 0 16px 12px;
    border-bottom: 1px solid var(--_line);
    background: var(--jg-inspection-log-row-open, var(--_raised));
  }
  .detail td {
    display: block;
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
    background: var(--jg-inspection-log-row-open, var(--_raised));
  }
`;
