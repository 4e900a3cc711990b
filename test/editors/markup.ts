import type { Page } from 'playwright';

/** The attributes of the first such tag in some HTML; undefined without one. */
export function attributesOf(page: Page, tag: string, html: string): Promise<Record<string, string> | undefined> {
  return page.evaluate(
    ([name, text]) => {
      const found = new DOMParser().parseFromString(text, 'text/html').querySelector(name);
      return found ? Object.fromEntries(Array.from(found.attributes, (each) => [each.name, each.value])) : undefined;
    },
    [tag, html] as const,
  );
}

/** What in some HTML runs code, frames another site or sends reports: names of elements and attributes. */
export function dangersIn(page: Page, html: string): Promise<string[]> {
  return page.evaluate((text) => {
    const { body } = new DOMParser().parseFromString(text, 'text/html');
    const scripts = Array.from(body.querySelectorAll('script'), () => 'script');
    const frames = Array.from(body.querySelectorAll('iframe[src^="https:"]'), () => 'src');
    const handlers = Array.from(body.querySelectorAll('*'), (each) => each.getAttributeNames()).flat();
    return [...new Set([...scripts, ...frames, ...handlers.filter((name) => /^on|^report-to$/.test(name))])].sort();
  }, html);
}
