import { css } from 'lit';

export const reviewStyles = css`
  .answer {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0 16px;
    border-top: 1px solid var(--_line);
    padding: 8px 0;
  }
  .answer dl {
    margin: 0;
    min-width: 0;
  }
  .answer dl > div {
    margin-bottom: 4px;
  }
  .answer dt {
    font-size: 0.875em;
    color: var(--_muted);
  }
  .answer dd {
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  .returns {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .returns li {
    margin: 0 0 8px;
    padding: 8px 12px;
    border-inline-start: 4px solid var(--_amber);
    background: var(--_raised);
  }
  .returns .found {
    border-color: var(--_red);
  }
  .returns b,
  .returns span {
    display: block;
  }
  .returns i {
    font-style: normal;
  }
  .returns .found b {
    color: var(--_red);
  }
  progress {
    width: 100%;
  }
  .ready {
    margin: 16px 0 0;
    font-weight: 600;
    color: var(--_green);
  }
  @media print {
    .answer {
      break-inside: avoid;
    }
    .answer button {
      display: none;
    }
  }
`;
