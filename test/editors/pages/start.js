/**
 * Starts what the page's address names: `page`, one of the modules beside this one; `at`, where its package is; and
 * `settings`, a module of `../settings/` when the tags are to be let through. Sets `window.saver`, a promise of a function
 * from the HTML that a webmaster sets to the HTML that would be saved.
 */
const asked = new URL(location.href).searchParams;
const settings = asked.get('settings');

async function start() {
  const { start: startEditor } = await import(`./${asked.get('page')}.page.js`);
  // They are read when the editor's own script is there, since some change it.
  const readSettings = async () => (settings ? (await import(`../settings/${settings}.js`)).settings : {});
  return startEditor(asked.get('at'), readSettings);
}

window.saver = start();
