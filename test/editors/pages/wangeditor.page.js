import { loadScripts } from './load.js';

/** It has no source view: what a site has stored or made elsewhere comes in by `setHtml`. */
export async function start(at, readSettings) {
  await loadScripts(`${at}dist/index.js`);
  await readSettings();
  const editor = window.wangEditor.createEditor({ selector: '#place' });
  return (html) => {
    editor.setHtml(html);
    return editor.getHtml();
  };
}
