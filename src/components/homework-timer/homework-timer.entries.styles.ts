import { css } from 'lit';

export const entriesStyles = css`
  /* In WebKit a chosen text that is too long would make the page wider. */
  select {
    contain: paint;
  }
  .en-head {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 8px;
    margin-bottom: 8px;
  }
  .narrow .en-head {
    grid-template-columns: 1fr 1fr;
  }
  .narrow .en-head input {
    grid-row: 1;
    grid-column: 1 / -1;
  }
  .entries input,
  .entries select {
    display: block;
    width: 100%;
    min-width: 0;
    min-height: var(--_target);
    padding: 4px 8px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_corner);
    background: var(--_surface);
  }
  .entries input {
    -webkit-appearance: none;
    appearance: none;
  }
  .dark .entries input {
    color-scheme: dark;
  }
  .entries button {
    min-width: var(--_target);
  }
  .en-head button[aria-disabled='true'] {
    border-color: var(--_line);
    color: var(--_muted);
    opacity: 0.5;
    cursor: default;
  }
  .entries ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .entries li {
    padding: 8px 0;
    border-bottom: 1px solid var(--_line);
    overflow-wrap: anywhere;
    word-break: break-word;
  }
  .en-row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
  }
  .en-row b {
    font-weight: 700;
  }
  .en-row span {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .entries .row {
    margin-inline-end: 0;
  }
  .entries .en-row .row > * {
    margin-top: 4px;
    margin-bottom: 4px;
  }
  .entries .hint {
    margin-top: 8px;
    color: var(--_muted);
    font-size: 0.875em;
  }
  .en-undo,
  .entries form {
    margin-top: 8px;
    padding: 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_corner);
    background: var(--_raised);
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(7em, 1fr));
    gap: 8px;
  }
  .field.whole {
    grid-column: 1 / -1;
  }
  .field label {
    display: block;
    margin-bottom: 4px;
    font-weight: 700;
  }
  .entries .fault {
    margin: 4px 0 0;
    font-size: 0.875em;
    font-weight: 700;
    color: var(--_red);
  }
  .entries .fault::before {
    content: '! ';
  }
  .entries [aria-invalid='true'] {
    border: 2px solid var(--_red);
  }
  .entries .save {
    border-color: var(--_accent);
    font-weight: 700;
    color: var(--_accent);
  }
  @media (forced-colors: active) {
    .en-head button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
      opacity: 1;
    }
    .entries [aria-invalid='true'] {
      outline: 2px solid CanvasText;
    }
    .entries .save {
      border-color: ButtonText;
      color: ButtonText;
    }
  }
  @media print {
    .entries button,
    .entries form {
      display: none;
    }
  }
`;
