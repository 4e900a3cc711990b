/** What was made once and is sent often: the last used stay, up to so many bytes. */
export class ByteCache<T extends { readonly bytes: Uint8Array }> {
  private readonly kept = new Map<string, T>();
  private readonly most: number;
  private size = 0;

  constructor(most: number) {
    this.most = most;
  }

  get(key: string): T | undefined {
    const value = this.kept.get(key);
    if (!value) return undefined;
    // Last used, last in line.
    this.kept.delete(key);
    this.kept.set(key, value);
    return value;
  }

  set(key: string, value: T): void {
    this.delete(key);
    this.kept.set(key, value);
    this.size += value.bytes.length;
    for (const oldest of this.kept.keys()) {
      if (this.size <= this.most || oldest === key) break;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    this.size -= this.kept.get(key)?.bytes.length ?? 0;
    this.kept.delete(key);
  }
}
