import { css } from 'lit';

/** Editing in place, and how the board stands with its server. */
export const editStyles = css`
  .edit {
    max-width: 60em;
    padding: 4px 0 16px;
  }
  .edit > p {
    margin: 0 0 8px;
  }
  .edit form,
  .edit .met {
    padding: 16px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_corner);
    background: var(--_surface);
  }
  .edit h3 {
    margin: 0 0 12px;
    font-size: 1.125em;
    line-height: 1.3;
  }
  .edit .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(13em, 1fr));
    gap: 12px 16px;
  }
  .edit .whole {
    grid-column: 1 / -1;
  }
  .edit label {
    display: block;
    margin-bottom: 4px;
    font-weight: 600;
  }
  .edit select {
    width: 100%;
  }
  .edit .hint {
    margin: 4px 0 0;
    font-size: 0.875em;
    color: var(--_muted);
  }
  .edit .fault {
    margin: 4px 0 0;
    font-weight: 600;
    color: var(--_red);
  }
  .edit [aria-invalid='true'] {
    border-color: var(--_red);
    box-shadow: inset 0 0 0 1px var(--_red);
  }
  .edit .acts {
    display: flex;
    flex-wrap: wrap;
    margin: 16px 0 -8px;
  }
  .edit .acts > * {
    margin: 0 8px 8px 0;
  }
  .edit .button {
    padding: 0 24px;
  }
  .edit .primary {
    border-color: var(--_accent);
    color: var(--_on-accent);
    background: var(--_accent);
    font-weight: 600;
  }
  .edit [aria-disabled='true'] {
    color: var(--_muted);
    cursor: default;
  }
  .edit .said {
    display: inline-block;
    margin-inline-start: 12px;
    color: var(--_muted);
  }
  .edit .said.saved {
    color: var(--_green);
  }
  .edit .met {
    border-color: var(--_amber);
  }
  .edit .met h3,
  .edit .stale {
    color: var(--_amber);
  }
  .edit .met.failed {
    border-color: var(--_red);
  }
  .edit .met.failed h3 {
    color: var(--_red);
  }
  .edit .met p {
    margin: 0 0 8px;
  }
  .edit dl {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    margin: 0 0 12px;
    border-top: 1px solid var(--_line);
  }
  .edit dl > div {
    padding: 8px 16px 8px 0;
    border-bottom: 1px solid var(--_line);
  }
  .edit dl > .name {
    grid-column: 1 / -1;
    padding-bottom: 0;
    border: 0;
  }
  .edit dt {
    font-size: 0.875em;
    color: var(--_muted);
  }
  .edit .name dt {
    font-size: 1em;
    font-weight: 600;
    color: inherit;
  }
  .edit dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .edit .mine dd {
    font-weight: 600;
  }
  .narrow .edit .acts {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 8px;
    margin-bottom: 0;
  }
  .narrow .edit .acts > * {
    margin: 0;
    padding: 0 8px;
    text-align: center;
  }
  .narrow .edit .acts > :last-child:nth-child(odd) {
    grid-column: 1 / -1;
  }
  @media print {
    .edit {
      display: none;
    }
  }
`;
