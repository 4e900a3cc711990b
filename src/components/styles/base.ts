import { css } from 'lit';

/** What all elements share: type, focus, what is only spoken, fields and buttons. */
export const baseStyles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  .jg {
    font-family: var(--jg-font, inherit);
    font-size: 1em;
    line-height: 1.5;
    font-variant-numeric: tabular-nums;
    text-autospace: normal;
    color: var(--_ink);
    text-align: start;
    overflow-wrap: break-word;
    word-wrap: break-word;
  }
  .jg.own {
    padding: 16px;
    background: var(--_surface);
  }
  .jg.unset {
    font-family: var(--jg-font, system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif);
  }
  button,
  input,
  select {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    margin: 0;
  }
  button {
    border: 0;
    padding: 0;
    background: none;
    text-align: inherit;
    cursor: pointer;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.2em;
  }
  :focus {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  :focus:not(:focus-visible) {
    outline: none;
  }
  .spoken {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip: rect(0 0 0 0);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
      animation: none !important;
    }
  }
`;
