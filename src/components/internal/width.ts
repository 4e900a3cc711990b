import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How much room an element has, in its own text size. */
export type WidthClass = 'narrow' | 'medium' | 'wide';

/** Edges in em: below the first is narrow, below the second medium. */
export type WidthEdges = readonly [number, number];

/** Text size of an element in that of its host. */
const SCALES: Readonly<Record<string, number>> = { compact: 0.875, large: 1.25 };

type WidthHost = ReactiveControllerHost & HTMLElement & { readonly size: string };

/** Follows the element's own width, not the window's, and asks for an update when its class changes. */
export class Width implements ReactiveController {
  value: WidthClass = 'wide';
  private readonly host: WidthHost;
  private readonly edges: WidthEdges;
  private observer: ResizeObserver | undefined;
  private frame = 0;

  constructor(host: WidthHost, edges: WidthEdges) {
    this.host = host;
    this.edges = edges;
    host.addController(this);
  }

  hostConnected(): void {
    this.read();
    if (typeof ResizeObserver === 'undefined') return;
    // One frame later: a change of class changes the height, which the observer would call a loop.
    this.observer = new ResizeObserver(() => {
      cancelAnimationFrame(this.frame);
      this.frame = requestAnimationFrame(() => this.read());
    });
    this.observer.observe(this.host);
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.frame);
    this.observer?.disconnect();
    this.observer = undefined;
  }

  /** Reads the width anew: call it when the size of the text is another. */
  read(): void {
    const width = this.host.clientWidth;
    if (width === 0) return;
    const em = width / ((parseFloat(getComputedStyle(this.host).fontSize) || 16) * (SCALES[this.host.size] ?? 1));
    const next = em < this.edges[0] ? 'narrow' : em < this.edges[1] ? 'medium' : 'wide';
    if (next === this.value) return;
    this.value = next;
    this.host.requestUpdate();
  }
}
