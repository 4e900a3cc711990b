import { css } from 'lit';

/** What shows only once a card was opened, or something is wrong. */
export const handStyles = css`
  .card .more {
    margin-top: 16px;
    padding-top: 16px;
    border-top: 1px solid var(--_line);
  }
  .card + .note,
  .note + .card {
    margin-top: 8px;
  }
  .note p {
    margin: 0 0 8px;
  }
  .note button {
    min-height: var(--_target);
    padding: 0 16px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_corner);
  }
  @media print {
    .card {
      break-inside: avoid;
      border-color: #000;
    }
    .note button,
    h3 button::after {
      display: none;
    }
    .state,
    a {
      color: #000;
    }
    .state {
      padding: 0;
      background: none;
    }
    .bar {
      border: 1px solid #000;
      fill: #000;
    }
  }
`;
