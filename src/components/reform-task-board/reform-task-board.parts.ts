import { adoptStyles, type CSSResult, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { BoardContext } from './reform-task-board.context.js';

/** A part of the board that comes when it is needed. */
export interface BoardPart {
  readonly styles: CSSResult;
  render(context: BoardContext, index: number): TemplateResult;
}

const PARTS = {
  detail: () => import('./reform-task-board.detail.js'),
  board: () => import('./reform-task-board.columns.js'),
  timeline: () => import('./reform-task-board.timeline.js'),
  summary: () => import('./reform-task-board.summary.js'),
} as const;
export type PartName = keyof typeof PARTS;

type PartHost = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

function addStyles(root: ShadowRoot, styles: CSSResult): void {
  if (styles.styleSheet && 'adoptedStyleSheets' in root) {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, styles.styleSheet];
  } else {
    adoptStyles(root, [styles]);
  }
}

/** Loads the parts of a board and their styles, each once. */
export class BoardParts {
  private readonly host: PartHost;
  private readonly parts = new Map<PartName, BoardPart | Promise<void> | 'failed'>();

  constructor(host: PartHost) {
    this.host = host;
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
      addStyles(this.host.renderRoot as ShadowRoot, part.styles);
      this.parts.set(name, part);
    } catch {
      this.parts.set(name, 'failed');
    }
    this.host.requestUpdate();
  }
}
