import type { Moment } from '../../sdk/rules/homework-day.js';
import { clockText, grownMs, ringParts, type TimerDay } from './homework-timer.view.js';

/** Length of the ring in its own units; its radius is 54. */
const ROUND = 2 * Math.PI * 54;
/** A ring of 200 px moves by a pixel in six seconds under a cap of an hour. */
const RING_MS = 10_000;

/** What of a timer moves with time: digits and ring, written by hand where their text has changed. */
export class Dial {
  private digits: Text | undefined;
  private segments: readonly Element[] = [];
  private text = '';
  private drawnAt = 0;

  /** Finds what it writes to, after the face was drawn. */
  find(root: ParentNode): void {
    const digits = root.querySelector('.digits');
    this.segments = Array.from(root.querySelectorAll('.seg'));
    if (digits && this.digits?.parentNode !== digits) {
      this.digits = document.createTextNode('');
      digits.appendChild(this.digits);
      this.text = '';
    }
    this.drawnAt = -Infinity;
  }

  draw(day: TimerDay, names: readonly string[], cap: number | null, now: Moment): void {
    const grown = grownMs(day, now);
    const text = clockText(day.verdict.minutes * 60_000 + grown);
    if (this.digits && text !== this.text) this.digits.data = this.text = text;
    if (cap === null || Math.abs(now.at - this.drawnAt) < RING_MS) return;
    this.drawnAt = now.at;
    ringParts(day, names, cap, grown).forEach(({ from, length, isRunning }, index) => {
      const segment = this.segments[index];
      // A hairline between two subjects.
      const drawn = Math.max(0, length * ROUND - (length > 0.01 && length < 0.999 ? 1 : 0));
      segment?.setAttribute('stroke-dasharray', `${drawn.toFixed(2)} ${ROUND.toFixed(2)}`);
      segment?.setAttribute('stroke-dashoffset', (-from * ROUND).toFixed(2));
      segment?.setAttribute('class', isRunning ? 'seg on' : 'seg');
    });
  }
}
