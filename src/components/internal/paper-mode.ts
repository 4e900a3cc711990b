import { setLandscape } from './print-page.js';

/** Turns an element into a whole ledger while the page is printed. */
export class PaperMode {
  isPrinting = false;
  private readonly drawNow: () => void;
  private readonly handlePrint = (event: Event): void => {
    this.isPrinting = event.type === 'beforeprint';
    setLandscape(this.isPrinting);
    this.drawNow();
  };

  constructor(drawNow: () => void) {
    this.drawNow = drawNow;
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
