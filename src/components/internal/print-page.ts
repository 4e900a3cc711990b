let sheet: CSSStyleSheet | undefined;

/**
 * Lets pages named `jg-ledger` lie on A4 landscape while something is printed. Page rules only work in the document, so
 * this sheet is the one thing that is put outside of an element's own root, and it is taken away afterwards.
 */
export function setLandscape(isOn: boolean): void {
  if (!('adoptedStyleSheets' in document)) return;
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '@page jg-ledger{size:A4 landscape;margin:12mm}' +
        // Browsers without named pages: the whole document then.
        '@supports not (page:jg-ledger){@page{size:A4 landscape;margin:12mm}}',
    );
  }
  const others = document.adoptedStyleSheets.filter((each) => each !== sheet);
  document.adoptedStyleSheets = isOn ? [...others, sheet] : others;
}
