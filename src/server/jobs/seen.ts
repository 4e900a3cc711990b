/** What a server has looked at in this hour: a plan of thousands of tasks need not be read every minute. */
export class Seen {
  private hour = '';
  private readonly keys = new Set<string>();

  /** Says whether something was looked at as it stands. `key` names it with its version. */
  has(key: string, now: Date): boolean {
    const hour = now.toISOString().slice(0, 13);
    if (hour !== this.hour) {
      this.keys.clear();
      this.hour = hour;
    }
    return this.keys.has(key);
  }

  add(key: string): void {
    this.keys.add(key);
  }
}
