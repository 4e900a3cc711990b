import { css } from 'lit';

/** What all elements share: type and focus. */
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
  :focus {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  :focus:not(:focus-visible) {
    outline: none;
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
      animation: none !important;
    }
  }
`;
