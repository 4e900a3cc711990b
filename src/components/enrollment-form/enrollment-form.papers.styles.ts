import { css } from 'lit';

export const papersStyles = css`
  .photos ol {
    margin: 0 0 12px;
    padding: 0;
    list-style: none;
  }
  .photo {
    display: grid;
    grid-template-columns: 96px 1fr;
    grid-gap: 0 12px;
    padding: 12px 0;
    border-bottom: 1px solid var(--_line);
  }
  .photo.big {
    grid-template-columns: 1fr;
  }
  .thumb {
    display: block;
    width: 96px;
    height: 96px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_corner);
    background: var(--_raised);
    overflow: hidden;
  }
  .thumb img {
    display: block;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  .big .thumb {
    width: 100%;
    height: auto;
  }
  .big .thumb img {
    height: auto;
    object-fit: contain;
  }
  .photo .state,
  .photo .acts {
    margin: 0;
  }
  .photo .acts > * {
    margin-inline-end: 16px;
  }
  .photo.sent .state {
    color: var(--_green);
  }
  .photo.failed .state,
  .photo.lost .state {
    font-weight: 600;
    color: var(--_red);
  }
  .pick {
    margin: 0 8px 8px 0;
    position: relative;
    cursor: pointer;
  }
  .pick input:focus + span {
    outline: 2px solid var(--_focus);
    outline-offset: 12px;
  }
  .refused {
    margin: 0 0 12px;
    padding: 8px 12px;
    border-inline-start: 4px solid var(--_red);
    background: var(--_raised);
  }
  @media print {
    .pick,
    .photo .acts {
      display: none;
    }
  }
`;
