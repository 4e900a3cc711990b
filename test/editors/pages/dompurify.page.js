import { loadScripts } from './load.js';

export async function start(at, readSettings) {
  await loadScripts(`${at}dist/purify.min.js`);
  const settings = await readSettings();
  return (html) => window.DOMPurify.sanitize(html, settings);
}
