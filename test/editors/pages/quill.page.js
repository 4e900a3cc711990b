import { loadScripts } from './load.js';

export async function start(at, readSettings) {
  await loadScripts(`${at}dist/quill.js`);
  await readSettings();
  const quill = new window.Quill('#place', { theme: 'snow' });
  return (html) => {
    quill.clipboard.dangerouslyPasteHTML(html);
    return quill.getSemanticHTML();
  };
}
