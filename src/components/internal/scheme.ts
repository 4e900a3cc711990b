/** Whether a colour as `getComputedStyle` writes it is dark; undefined when it is see-through. */
export function isDarkColour(colour: string): boolean | undefined {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  if (!/^rgb/.test(colour) || alpha < 0.5) return undefined;
  return red * 0.299 + green * 0.587 + blue * 0.114 < 110;
}

/** Whether the page behind an element is dark: a dark device alone does not make a white page dark. */
export function isPageDark(element: Element): boolean {
  for (let node: Element | null = element; node;) {
    const dark = isDarkColour(getComputedStyle(node).backgroundColor);
    if (dark !== undefined) return dark;
    const root: Node = node.getRootNode();
    node = node.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  const offered = (getComputedStyle(document.documentElement) as { colorScheme?: string }).colorScheme ?? '';
  return /dark/.test(offered) && (!/light/.test(offered) || matchMedia('(prefers-color-scheme: dark)').matches);
}

/** The browser's own serif means that the page names no font: then ours is better. */
export function isFontUnset(element: Element): boolean {
  return /^("?Times New Roman"?|serif|-webkit-standard)$/.test(getComputedStyle(element).fontFamily);
}
