/** What an element says to a screen reader: an output of its own beside the visible one, and never two in a row at once. */
export class Announcer {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly region: () => Element | null;

  /** `region` finds the live region: an element of role status that is there before anything is said. */
  constructor(region: () => Element | null) {
    this.region = region;
  }

  /** Says `text` once things are quiet for `quietMs`, so that typing does not chatter. */
  say(text: string, quietMs = 500): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const region = this.region();
      // A repeated sentence is only read when the text changes: a no-break space makes it another one.
      if (region) region.textContent = text === region.textContent ? `${text}\u00a0` : text;
    }, quietMs);
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
