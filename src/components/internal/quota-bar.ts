import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Scale } from './quota-scale.js';

/** A bar from nought to a value, and the mark of what is to be reached or kept to. */
export interface BarFacts {
  readonly scale: Scale;
  /** Null: not reported, and no bar. */
  readonly value: number | null;
  readonly target: number;
  readonly targetMax?: number | null | undefined;
  /** Written above the mark: 目标 43. None: a bar for the row of a table. */
  readonly name?: string;
}

/** Keeps a name within the drawing where its mark stands near an edge. */
const anchorOf = (at: number): string => (at > 80 ? 'end' : at < 20 ? 'start' : 'middle');

/** Lengths are shares of the box and the text is the page's own, so it grows with it. What is drawn is said in words beside it. */
export function renderQuotaBar({ scale, value, target, targetMax, name }: BarFacts): TemplateResult {
  const [top, lane] = name ? ['1.5em', '0.875em'] : ['20%', '60%'];
  const bar = (kind: string, width: number): TemplateResult =>
    svg`<rect class=${kind} y=${top} width="${width}%" height=${lane} rx="3"></rect>`;
  const mark = (at: number): TemplateResult =>
    svg`<line class="mark" part="marker" x1="${at}%" x2="${at}%" y1=${name ? '1.25em' : '0'} y2="100%"></line>`;
  const at = scale.at(target);
  return html`<svg class="quota ${name && 'named'}" aria-hidden="true">
    ${bar('track', 100)}${value === null ? nothing : bar('fill', scale.at(value))}${mark(at)}${
      targetMax == null ? nothing : mark(scale.at(targetMax))
    }${name ? svg`<text x="${at}%" y="0.9em" text-anchor=${anchorOf(at)}>${name}</text>` : nothing}
  </svg>`;
}
