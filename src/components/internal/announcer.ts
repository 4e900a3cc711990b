/** What an element says to a screen reader: an output of its own beside the visible one, and never two in a row at once. */
export class Announcer {
  /** The live region; render it once, and leave it there. */
  readonly region: HTMLElement;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private last = '';

  constructor() {
    this.region = document.createElement('div');
    this.region.className = 'spoken';
    this.region.setAttribute('role', 'status');
  }

  /** Says `text` once things are quiet for `quietMs`, so that typing does not chatter. */
  say(text: string, quietMs = 500): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      // A repeated sentence is only read when the text changes: a no-break space makes it another one.
      this.region.textContent = text === this.last ? `${text}\u00a0` : text;
      this.last = this.region.textContent;
    }, quietMs);
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
