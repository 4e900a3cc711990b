import { css } from 'lit';

/**
 * Tokens in three layers. A page sets any `--jg-…`, on the element or around it; inside, `--_…` holds what holds there.
 * - palette: `--jg-palette-*`, the colours as such, one set for light, dark and large;
 * - meaning: `--jg-*`, what a colour says (ink, accent, overdue …);
 * - component: `--jg-<tag>-*`, named in that element's own styles.
 */
export const tokens = css`
  .jg {
    --_red: var(--jg-palette-red, #b3211f);
    --_red-tint: var(--jg-palette-red-tint, #fdeceb);
    --_amber: var(--jg-palette-amber, #875200);
    --_amber-tint: var(--jg-palette-amber-tint, #fdf1da);
    --_blue: var(--jg-palette-blue, #1c5ba3);
    --_blue-tint: var(--jg-palette-blue-tint, #e8f0fa);
    --_green: var(--jg-palette-green, #17703b);
    --_green-tint: var(--jg-palette-green-tint, #e6f4ea);
    --_violet: var(--jg-palette-violet, #65479a);
    --_violet-tint: var(--jg-palette-violet-tint, #f2edf9);
    --_grey: var(--jg-palette-grey, #565f6c);
    --_grey-tint: var(--jg-palette-grey-tint, #eff1f4);
    --_ink: var(--jg-ink, var(--jg-palette-ink, #1a2130));
    --_surface: var(--jg-surface, var(--jg-palette-paper, #fff));
    --_raised: var(--jg-surface-raised, var(--jg-palette-paper-raised, #f8f9fb));
    --_line: var(--jg-line, var(--jg-palette-line, #dde1e7));
    --_line-strong: var(--jg-line-strong, var(--jg-palette-line-strong, #858e9b));
    --_brand: var(--jg-palette-official, #9c1619);
  }
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
  .jg {
    --_muted: var(--jg-ink-muted, var(--_grey));
    --_accent: var(--jg-accent, var(--_brand));
    --_on-accent: var(--jg-on-accent, var(--_surface));
    --_focus: var(--jg-focus, var(--_blue));
    --_overdue: var(--jg-overdue, var(--_red));
    --_overdue-tint: var(--jg-overdue-tint, var(--_red-tint));
    --_due-soon: var(--jg-due-soon, var(--_amber));
    --_due-soon-tint: var(--jg-due-soon-tint, var(--_amber-tint));
    --_in-progress: var(--jg-in-progress, var(--_blue));
    --_in-progress-tint: var(--jg-in-progress-tint, var(--_blue-tint));
    --_not-started: var(--jg-not-started, var(--_grey));
    --_not-started-tint: var(--jg-not-started-tint, var(--_grey-tint));
    --_suspended: var(--jg-suspended, var(--_violet));
    --_suspended-tint: var(--jg-suspended-tint, var(--_violet-tint));
    --_done: var(--jg-done, var(--_green));
    --_done-tint: var(--jg-done-tint, var(--_green-tint));
    --_corner: var(--jg-corner, 6px);
    --_target: 36px;
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
      --_on-accent: Canvas;
      --_focus: Highlight;
      --_overdue: CanvasText;
      --_due-soon: CanvasText;
      --_in-progress: CanvasText;
      --_not-started: CanvasText;
      --_suspended: CanvasText;
      --_done: CanvasText;
    }
  }
`;
