import { css } from 'lit';

export const formStyles = css`
  form {
    margin: 0 0 16px;
    padding: 16px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_corner);
    background: var(--_surface);
  }
  .detail form {
    margin: 12px 0 4px;
  }
  form h3 {
    margin: 0 0 12px;
    font-size: 1.125em;
  }
  form h4 {
    margin: 20px 0 8px;
    font-size: 1em;
  }
  .fields,
  .part {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(14em, 1fr));
    gap: 12px 16px;
  }
  .part {
    margin: 0 0 12px;
    padding: 8px 12px 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_corner);
    min-width: 0;
  }
  .part .part {
    grid-column: 1 / -1;
    margin: 0;
  }
  legend {
    padding: 0 4px;
    font-weight: 600;
  }
  .field.whole,
  .part .more {
    grid-column: 1 / -1;
  }
  .field label,
  .box label {
    display: block;
    margin-bottom: 4px;
    font-weight: 600;
  }
  .field select {
    width: 100%;
  }
  textarea {
    display: block;
    width: 100%;
    min-width: 0;
    min-height: 5em;
    margin: 0;
    padding: 8px 12px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_corner);
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
    background: var(--_surface);
    resize: vertical;
  }
  .dark textarea,
  .dark select {
    color-scheme: dark;
  }
  .hint,
  .age {
    margin: 4px 0 0;
    font-size: 0.875em;
    color: var(--_muted);
  }
  .age {
    margin: 0 0 12px;
    color: var(--_amber);
  }
  .fault {
    margin: 4px 0 0;
    font-size: 0.875em;
    font-weight: 600;
    color: var(--_red);
  }
  .fault::before {
    content: '! ';
  }
  .fault.sum {
    margin: 0 0 12px;
  }
  [aria-invalid='true'] {
    border: 2px solid var(--_red);
  }
  .tick {
    display: flex;
    align-items: center;
    min-height: var(--_target);
    cursor: pointer;
  }
  .tick input {
    flex: none;
    width: 20px;
    height: 20px;
    min-height: 0;
    margin-inline-end: 8px;
    accent-color: var(--_accent);
  }
  .part > .out {
    grid-column: 1 / -1;
    justify-self: end;
  }
  .out {
    color: var(--_muted);
  }
  .more {
    margin: 0;
  }
  .ways {
    margin-top: 16px;
  }
  .ways > * {
    margin: 0 8px 8px 0;
  }
  .save {
    padding: 0 24px;
    border-color: var(--_accent);
    font-weight: 600;
    color: var(--_on-accent);
    background: var(--_accent);
  }
  .large .tick input {
    width: 28px;
    height: 28px;
  }
  @media (forced-colors: active) {
    [aria-invalid='true'] {
      outline: 2px solid CanvasText;
    }
  }
  @media print {
    form {
      display: none;
    }
  }
`;
