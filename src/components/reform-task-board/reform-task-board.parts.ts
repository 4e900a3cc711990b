import type { CSSResult, TemplateResult } from 'lit';
import type { BoardContext } from './reform-task-board.context.js';
import type { Grip } from './reform-task-board.grip.js';

/** A part of the board that comes when it is needed. */
export interface BoardPart {
  readonly styles: readonly CSSResult[];
  render(context: BoardContext, index: number): TemplateResult;
}

const PARTS = {
  detail: () => import('./reform-task-board.detail.js'),
  board: () => import('./reform-task-board.columns.js'),
  timeline: () => import('./reform-task-board.timeline.js'),
  summary: () => import('./reform-task-board.summary.js'),
} as const;
export type PartName = keyof typeof PARTS;

/** Loads the parts of a board and their styles, each once. */
export class BoardParts {
  private readonly grip: Grip;
  private readonly parts = new Map<PartName, BoardPart | Promise<void> | 'failed'>();

  constructor(grip: Grip) {
    this.grip = grip;
  }

  /** The part, or undefined while it is on its way: asking for it sends for it. */
  get(name: PartName): BoardPart | undefined {
    const part = this.parts.get(name);
    if (part === undefined) this.parts.set(name, this.load(name));
    return typeof part === 'object' && 'render' in part ? part : undefined;
  }

  hasFailed(name: PartName): boolean {
    return this.parts.get(name) === 'failed';
  }

  /** Forgets what could not be loaded, so that it is sent for again. */
  forgive(): void {
    this.parts.forEach((part, name) => part === 'failed' && this.parts.delete(name));
  }

  private async load(name: PartName): Promise<void> {
    try {
      const part: BoardPart = await PARTS[name]();
      this.grip.tools.addSheets(this.grip.host.renderRoot as ShadowRoot, part.styles);
      this.parts.set(name, part);
    } catch {
      this.parts.set(name, 'failed');
    }
    this.grip.host.requestUpdate();
  }
}
