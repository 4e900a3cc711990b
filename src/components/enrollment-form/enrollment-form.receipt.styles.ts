import { css } from 'lit';

export const receiptStyles = css`
  .panel {
    margin: 0 0 20px;
    padding: 20px;
    border: 2px solid var(--_green);
    border-radius: var(--_corner);
    background: var(--_green-tint);
  }
  .panel h2::before {
    content: '✓ ';
    color: var(--_green);
  }
  .panel dl {
    margin: 0;
  }
  .panel dt {
    margin-top: 8px;
    font-size: 0.875em;
  }
  .panel dd {
    font-weight: 600;
  }
  .panel dd:nth-of-type(-n + 2) {
    font-size: 1.375em;
    letter-spacing: 0.04em;
  }
  .panel .mark {
    margin: 0;
    font-size: 0.875em;
  }
  .qr {
    display: block;
    width: 168px;
    height: 168px;
    margin: 16px 0;
    background: #fff;
  }
  .next {
    margin: 0 0 16px;
    padding-inline-start: 1.25em;
  }
  .next li {
    margin: 0 0 8px;
  }
  .picture img {
    display: block;
    width: 360px;
    max-width: 100%;
    border: 1px solid var(--_line);
  }
  @media (forced-colors: active) {
    .qr {
      forced-color-adjust: none;
    }
  }
  @media print {
    /* One page, whatever the size on screen. */
    [part='receipt'] {
      font-size: 10pt;
    }
    .panel {
      border-color: #000;
      background: none;
      break-inside: avoid;
    }
    .picture,
    button,
    .hint {
      display: none;
    }
  }
`;
