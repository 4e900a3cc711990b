import { clockText, grownMs, ringParts, type TimerDay } from './homework-timer.view.js';

/** Length of the ring in its own units; its radius is 54. */
const ROUND = 2 * Math.PI * 54;

/** What of a timer moves with time: digits and ring, written by hand where their text has changed. */
export class Dial {
  private digits: Text | undefined;
  private segments: readonly Element[] = [];
  private text = '';

  /** Finds what it writes to, after the face was drawn. */
  find(root: ParentNode): void {
    const digits = root.querySelector('.digits');
    this.segments = Array.from(root.querySelectorAll('.seg'));
    if (digits && this.digits?.parentNode !== digits) {
      this.digits = document.createTextNode('');
      digits.appendChild(this.digits);
      this.text = '';
    }
  }

  /** Writes the digits, which change every second. */
  draw(day: TimerDay, at: number): void {
    const text = clockText(day.verdict.minutes * 60_000 + grownMs(day, at));
    if (this.digits && text !== this.text) this.digits.data = this.text = text;
  }

  /** Writes the ring, which moves by the minute: painting it anew costs more than all else. */
  drawRing(day: TimerDay, names: readonly string[], cap: number | null): void {
    if (cap === null) return;
    ringParts(day, names, cap).forEach(({ from, length, isRunning }, index) => {
      const segment = this.segments[index];
      // A hairline between two subjects.
      const drawn = Math.max(0, length * ROUND - (length > 0.01 && length < 0.999 ? 1 : 0));
      segment?.setAttribute('stroke-dasharray', `${drawn.toFixed(2)} ${ROUND.toFixed(2)}`);
      segment?.setAttribute('stroke-dashoffset', (-from * ROUND).toFixed(2));
      segment?.setAttribute('class', isRunning ? 'seg on' : 'seg');
    });
  }
}
