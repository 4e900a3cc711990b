/** Loads a classic script or a sheet of the packages. */
function add(element) {
  return new Promise((resolve, reject) => {
    element.onload = resolve;
    element.onerror = () => reject(new Error(`${element.src || element.href} did not load`));
    document.head.append(element);
  });
}

/** Classic scripts, one after another, as a page has them. */
export async function loadScripts(...urls) {
  for (const src of urls) await add(Object.assign(document.createElement('script'), { src }));
}

export function loadSheet(href) {
  return add(Object.assign(document.createElement('link'), { rel: 'stylesheet', href }));
}
