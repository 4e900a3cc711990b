/** What the manifest is drawn from: the elements and what they inherit. The package names it by hand. */
export default {
  globs: ['src/components/*/*.ts'],
  exclude: ['src/components/styles/**', '**/*.words.*.ts', '**/*.styles.ts', '**/*.table.ts'],
  litelement: true,
  packagejson: false,
  quiet: true,
};
