import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { setLandscape } from '../internal/print-page.js';

interface PrintHost extends ReactiveControllerHost {
  /** Draws at once: a browser that prints does not wait. */
  drawNow(): void;
}

/** Turns a board into a whole ledger while the page is printed. */
export class LedgerPrint implements ReactiveController {
  isPrinting = false;
  private readonly host: PrintHost;
  private readonly handlePrint = (event: Event): void => {
    this.isPrinting = event.type === 'beforeprint';
    setLandscape(this.isPrinting);
    this.host.drawNow();
  };

  constructor(host: PrintHost) {
    this.host = host;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.handlePrint);
    window.addEventListener('afterprint', this.handlePrint);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.handlePrint);
    window.removeEventListener('afterprint', this.handlePrint);
  }
}
