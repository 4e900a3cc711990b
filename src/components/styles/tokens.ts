import { css } from 'lit';

/**
 * Tokens in three layers. A page sets any `--jg-…`, on the element or around it; inside, `--_…` holds what holds there.
 * - palette: `--jg-palette-*`, the colours as such: light here, dark and large in `more`, which loads when it is needed;
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
  .jg {
    --_muted: var(--jg-ink-muted, var(--_grey));
    --_accent: var(--jg-accent, var(--_brand));
    --_on-accent: var(--jg-on-accent, var(--_surface));
    --_focus: var(--jg-focus, var(--_blue));
    --_corner: var(--jg-corner, 6px);
    --_target: 36px;
  }
`;
