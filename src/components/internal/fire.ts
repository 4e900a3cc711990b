/** Fires `name` with `detail`, so that it is heard outside of shadow roots. */
export function fire<D>(host: EventTarget, name: string, detail: D): void {
  host.dispatchEvent(new CustomEvent<D>(name, { detail, bubbles: true, composed: true }));
}
