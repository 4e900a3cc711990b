import { css } from 'lit';

/** Tokens for all but the plain look: presets, large, dark, forced colours. Loaded when an element needs them. */
export const moreTokens = css`
  .jg.blue {
    --_brand: var(--jg-palette-azure, #17509b);
  }
  .jg.plain {
    --_brand: var(--_ink);
  }
  .jg.large {
    --_red: var(--jg-palette-red, #8c1311);
    --_amber: var(--jg-palette-amber, #613a00);
    --_blue: var(--jg-palette-blue, #123f75);
    --_green: var(--jg-palette-green, #0d4f28);
    --_violet: var(--jg-palette-violet, #492f76);
    --_grey: var(--jg-palette-grey, #404853);
    --_brand: var(--jg-palette-official, #7c0f12);
  }
  .jg.large.blue {
    --_brand: var(--jg-palette-azure, #103c76);
  }
  .jg.large.plain {
    --_brand: var(--_ink);
  }
  @media screen {
    .jg.dark.dark {
      --_red: var(--jg-palette-red, #ffaca4);
      --_red-tint: var(--jg-palette-red-tint, #3f1816);
      --_amber: var(--jg-palette-amber, #f4c46c);
      --_amber-tint: var(--jg-palette-amber-tint, #382708);
      --_blue: var(--jg-palette-blue, #a3cbfa);
      --_blue-tint: var(--jg-palette-blue-tint, #142b47);
      --_green: var(--jg-palette-green, #87d9a5);
      --_green-tint: var(--jg-palette-green-tint, #10301d);
      --_violet: var(--jg-palette-violet, #cfbaf6);
      --_violet-tint: var(--jg-palette-violet-tint, #2b2142);
      --_grey: var(--jg-palette-grey, #b6bfcb);
      --_grey-tint: var(--jg-palette-grey-tint, #272e38);
      --_ink: var(--jg-ink, var(--jg-palette-ink, #e9ecf1));
      --_surface: var(--jg-surface, var(--jg-palette-paper, #141920));
      --_raised: var(--jg-surface-raised, var(--jg-palette-paper-raised, #1b212a));
      --_line: var(--jg-line, var(--jg-palette-line, #343d49));
      --_line-strong: var(--jg-line-strong, var(--jg-palette-line-strong, #7d8896));
      --_brand: var(--jg-palette-official, #ffaca4);
    }
    .jg.dark.dark.blue {
      --_brand: var(--jg-palette-azure, #a3cbfa);
    }
    .jg.dark.dark.plain {
      --_brand: var(--_ink);
    }
  }
  .jg.compact {
    font-size: 0.875em;
  }
  .jg.large {
    font-size: 1.25em;
  }
  @supports (width: max(1px, 1em)) {
    .jg.large {
      font-size: max(18px, 1.25em);
    }
  }
  .jg.narrow {
    --_target: 44px;
  }
  .jg.large.large {
    --_target: 60px;
  }
  @media (forced-colors: active) {
    .jg.jg.jg {
      --_ink: CanvasText;
      --_muted: CanvasText;
      --_surface: Canvas;
      --_raised: Canvas;
      --_line: CanvasText;
      --_line-strong: CanvasText;
      --_accent: LinkText;
      --_focus: Highlight;
      --_red: CanvasText;
      --_amber: CanvasText;
      --_blue: CanvasText;
      --_grey: CanvasText;
      --_violet: CanvasText;
      --_green: CanvasText;
    }
  }
  @media (forced-colors: active) {
    .bar {
      border: 1px solid;
      background: none;
    }
    .quota .track {
      fill: Canvas;
      stroke: CanvasText;
    }
    .quota .fill {
      fill: Highlight;
    }
  }
  @media print {
    .state {
      padding: 0;
      color: #000;
      background: none;
    }
    .bar {
      border: 1px solid #000;
      fill: #000;
    }
  }
`;
