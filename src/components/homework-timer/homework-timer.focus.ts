/**
 * Watches over one redraw: when what had the focus is gone or out of use behind it, and nothing else took the focus, the
 * large button has it, or the question for the grade. A person with a keyboard is never thrown back to the top of the page.
 */
export function keepFocus(host: HTMLElement & { readonly updateComplete: Promise<unknown> }): void {
  const root = host.shadowRoot;
  if (!root?.activeElement) return;
  const look = (): void => {
    const at = root.activeElement;
    const outer = (host.getRootNode() as Document | ShadowRoot).activeElement;
    if (at ? !at.matches(':disabled') : outer && outer !== document.body && outer !== host) return;
    root.querySelector<HTMLElement>('#grade, .main:not(:disabled)')?.focus();
  };
  // Whoever pressed something may lead the focus on: that comes first.
  void host.updateComplete.then(() => setTimeout(look));
}
