import { css } from 'lit';

export const filesStyles = css`
  .files .told {
    margin: 8px 0;
  }
  .box,
  .preview {
    margin: 8px 0;
    padding: 16px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_corner);
    background: var(--_surface);
  }
  .box p {
    margin: 8px 0 0;
  }
  .box input {
    max-width: 30em;
    padding: 6px 8px;
    height: auto;
  }
  .box label {
    display: block;
    margin-bottom: 4px;
    font-weight: 600;
  }
  .preview h3 {
    margin: 0 0 8px;
    font-size: 1.125em;
  }
  .preview p {
    margin: 0 0 8px;
  }
  .preview ul {
    margin: 0;
    padding: 0;
    list-style: none;
    overflow-wrap: anywhere;
  }
  .bad {
    margin: 0 0 12px;
    padding: 8px 12px;
    border-radius: var(--_corner);
    color: var(--_red);
    background: var(--_red-tint);
  }
  .preview .bad ul {
    padding-inline-start: 1.25em;
    list-style: disc;
    font-size: 0.875em;
  }
  .group {
    margin: 0 0 12px;
    padding: 8px 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_corner);
    min-width: 0;
  }
  .group.conflict {
    border-color: var(--_amber);
  }
  .group legend {
    padding: 0 4px;
    font-weight: 600;
  }
  .preview .changes {
    padding-inline-start: 28px;
    font-size: 0.875em;
    color: var(--_muted);
  }
  .preview .tick,
  .files .tick {
    display: flex;
    align-items: center;
    min-height: var(--_target);
    cursor: pointer;
  }
  .files .tick input {
    flex: none;
    width: 20px;
    height: 20px;
    min-height: 0;
    margin-inline-end: 8px;
    accent-color: var(--_accent);
  }
  .files .hint {
    font-size: 0.875em;
    color: var(--_muted);
  }
  .files .ways {
    margin-top: 12px;
  }
  .files .ways > * {
    margin: 0 8px 8px 0;
  }
  .files .save {
    padding: 0 24px;
    border-color: var(--_accent);
    font-weight: 600;
    color: var(--_on-accent);
    background: var(--_accent);
  }
  @media print {
    .files {
      display: none;
    }
  }
`;
