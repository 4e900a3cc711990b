import { adoptStyles, type CSSResult } from 'lit';

/** Adds sheets that came later to an element's root, behind those that it has. */
export function addSheets(root: ShadowRoot, sheets: readonly CSSResult[]): void {
  if ('adoptedStyleSheets' in root) {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets.map((each) => each.styleSheet!)];
  } else {
    adoptStyles(root, [...sheets]);
  }
}
