import { css } from 'lit';

/** The pages of the form. */
export const formStyles = css`
  /* In WebKit a chosen text that is too long would make the page wider. */
  select {
    contain: paint;
  }
  .way {
    margin: 0 0 8px;
  }
  .plain {
    display: inline-block;
    min-height: max(24px, var(--_target));
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .back::before {
    content: '‹ ';
  }
  .caption {
    margin: 0;
    color: var(--_muted);
  }
  .page h2 {
    margin: 0 0 16px;
    font-size: 1.375em;
  }
  .field {
    min-width: 0;
    margin: 0 0 20px;
    padding: 0;
    border: 0;
  }
  .field > label:first-child:not(.radio),
  .field legend {
    display: block;
    margin: 0 0 4px;
    padding: 0;
    font-weight: 600;
  }
  .field.wrong {
    padding-inline-start: 12px;
    border-inline-start: 4px solid var(--_red);
  }
  .free {
    font-weight: 400;
    color: var(--_muted);
  }
  .hint {
    margin: 0 0 6px;
  }
  .fault {
    margin: 0 0 6px;
    font-weight: 600;
    color: var(--_red);
  }
  .fault::before {
    content: '! ';
  }
  .field input[type='text'],
  .field input[type='tel'],
  .field select,
  .field textarea {
    display: block;
    width: 100%;
    min-width: 0;
    min-height: max(44px, var(--_target));
    margin: 0;
    padding: 8px 12px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_corner);
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
    background: var(--_surface);
  }
  .field textarea {
    resize: vertical;
  }
  .field .short {
    max-width: 20em;
  }
  .dark .field select,
  .dark .field textarea {
    color-scheme: dark;
  }
  .field [aria-invalid='true'] {
    border: 2px solid var(--_red);
  }
  .radio {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: center;
    min-height: max(44px, var(--_target));
    margin: 0 0 8px;
    padding: 8px 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_corner);
    cursor: pointer;
  }
  .radio input {
    width: 22px;
    height: 22px;
    margin: 0;
    margin-inline-end: 12px;
    accent-color: var(--_accent);
  }
  .large .radio input {
    width: 28px;
    height: 28px;
  }
  .summary {
    margin: 0 0 20px;
    padding: 12px 16px;
    border: 2px solid var(--_red);
    border-radius: var(--_corner);
  }
  .summary h3 {
    margin: 0 0 4px;
  }
  .summary ul {
    margin: 0;
    padding-inline-start: 1.25em;
  }
  .summary .plain {
    display: inline;
    color: var(--_red);
    text-align: start;
  }
  .summary li {
    padding: 4px 0;
  }
  .tasks {
    margin: 0 0 16px;
    padding: 0;
    list-style: none;
    border-top: 1px solid var(--_line);
  }
  .task {
    display: grid;
    grid-template-columns: 1fr auto;
    grid-gap: 4px 16px;
    align-items: center;
    width: 100%;
    min-height: max(52px, var(--_target));
    padding: 8px 4px;
    border-bottom: 1px solid var(--_line);
  }
  .task .name {
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .task .state {
    color: var(--_muted);
  }
  .task.done .state {
    color: var(--_green);
  }
  .task.started .state {
    color: var(--_blue);
  }
  .task.faulty .state {
    font-weight: 600;
    color: var(--_red);
  }
  .state i {
    font-style: normal;
  }
  .progress {
    color: var(--_muted);
  }
  .consent {
    padding: 12px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_corner);
  }
  .consent legend {
    float: left;
    width: 100%;
  }
  .consent legend + * {
    clear: both;
  }
  .marks {
    margin: 0 0 8px;
    font-size: 0.875em;
  }
  .marks span {
    display: inline-block;
    margin: 0 8px 4px 0;
    padding: 0 8px;
    border: 1px solid var(--_line-strong);
    border-radius: calc(var(--_corner) / 2);
  }
  .reminder,
  .theirs {
    padding: 8px 12px;
    border-inline-start: 4px solid var(--_amber);
    background: var(--_raised);
  }
  .school {
    padding: 12px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_corner);
  }
  .papers {
    margin: 0 0 12px;
    padding-inline-start: 1.25em;
  }
  .page .ways {
    min-height: 0;
  }
  .page .ways > .plain {
    margin-inline-start: 8px;
  }
  footer {
    margin-top: 32px;
    padding-top: 12px;
    border-top: 1px solid var(--_line);
    font-size: 0.875em;
    color: var(--_muted);
  }
  footer .ways {
    min-height: 0;
    margin: 0;
  }
  footer .mark {
    margin: 0;
    font-size: 0.875em;
  }
  @media (forced-colors: active) {
    .field.wrong,
    .summary {
      border-color: CanvasText;
    }
  }
  @media print {
    .way,
    .ways,
    .plain,
    .age {
      display: none;
    }
    h2,
    h3 {
      break-after: avoid;
    }
    .summary .plain {
      display: inline;
      color: inherit;
    }
  }
`;
