import { css } from 'lit';

/** The first page. */
export const faceStyles = css`
  .jg {
    max-width: 44em;
    min-height: var(--jg-enrollment-form-min-height, 32em);
    padding: 1px 0;
  }
  h2 {
    margin: 0 0 4px;
    font-size: 1.5em;
    line-height: 1.3;
    text-wrap: balance;
  }
  h2:focus {
    outline: none;
  }
  h3 {
    margin: 24px 0 8px;
    font-size: 1.125em;
    line-height: 1.3;
  }
  p {
    margin: 0 0 12px;
  }
  .quiet,
  header p,
  .hint {
    font-size: 0.875em;
    color: var(--_muted);
  }
  .mark {
    display: inline-block;
    margin-inline-start: 0.75em;
    padding: 0.125em 0.625em;
    border: 1px solid var(--_amber);
    border-radius: var(--_corner);
    font-size: 0.5833em;
    font-weight: 600;
    vertical-align: middle;
    color: var(--_amber);
    background: var(--_amber-tint);
  }
  .issuer {
    margin-inline-start: 0.5em;
  }
  .windows {
    margin: 16px 0;
    border-top: 1px solid var(--_line);
  }
  .windows > div {
    padding: 8px 0;
    border-bottom: 1px solid var(--_line);
  }
  .windows dt {
    font-weight: 600;
  }
  dd {
    margin: 0;
  }
  .windows .state {
    display: inline-block;
    margin-inline-start: 0.5em;
    padding: 0 0.5em;
    border-radius: calc(var(--_corner) / 2);
    font-size: 0.875em;
    font-weight: 400;
    color: var(--_grey);
    background: var(--_grey-tint);
  }
  .windows .open .state {
    font-weight: 600;
    color: var(--_green);
    background: var(--_green-tint);
  }
  .main,
  .second {
    display: inline-block;
    min-height: 44px;
    min-height: max(44px, var(--_target));
    padding: 8px 24px;
    border: 1px solid var(--_accent);
    border-radius: var(--_corner);
    font-weight: 600;
    text-align: center;
    text-decoration: none;
    color: var(--_accent);
    background: var(--_surface);
  }
  .main {
    color: var(--_on-accent);
    background: var(--_accent);
  }
  .ways {
    min-height: 60px;
    margin: 16px 0 4px;
  }
  .ways > * {
    margin: 0 8px 8px 0;
  }
  .contact > * {
    margin-inline-end: 0.75em;
  }
  .note {
    margin: 16px 0;
    padding: 16px;
    border: 1px solid var(--_line-strong);
    border-inline-start: 4px solid var(--_accent);
    border-radius: var(--_corner);
    background: var(--_raised);
  }
  .skeleton i {
    display: block;
    height: 1.5em;
    margin: 0 0 16px;
    border-radius: var(--_corner);
    background: var(--_line);
  }
  .skeleton i:first-child {
    width: 60%;
  }
  .skeleton i:last-child {
    height: 10em;
  }
  @media (forced-colors: active) {
    .main {
      border: 2px solid;
      color: ButtonText;
      background: ButtonFace;
    }
  }
`;
