import { css } from 'lit';

export const receiptStyles = css`
  .panel {
    margin: 0 0 20px;
    padding: 20px;
    border: 2px solid var(--_green);
    border-radius: var(--_corner);
    background: var(--_surface);
  }
  .panel dl {
    margin: 0;
  }
  .panel dt {
    margin-top: 8px;
    font-size: 0.875em;
    color: var(--_muted);
  }
  .panel .large-text {
    font-size: 1.375em;
    font-weight: 600;
    letter-spacing: 0.04em;
    overflow-wrap: anywhere;
  }
  .panel .mark {
    margin: 0 0 8px;
    font-size: 0.875em;
  }
  .qr {
    display: block;
    width: 168px;
    height: 168px;
    margin: 16px 0 0;
    background: #fff;
  }
  .next {
    margin: 0 0 16px;
    padding-inline-start: 1.25em;
  }
  .next li {
    margin: 0 0 8px;
    overflow-wrap: anywhere;
  }
  .picture img {
    display: block;
    max-width: 100%;
    border: 1px solid var(--_line);
  }
  @media (forced-colors: active) {
    .qr {
      forced-color-adjust: none;
    }
  }
  @media print {
    .panel {
      border-color: #000;
    }
    .picture {
      display: none;
    }
  }
`;
