import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const NO_DEFAULT = { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' };
const HOUSE_SYNTAX = [
  { selector: 'TSEnumDeclaration', message: 'An `as const` object with a union of the same name instead of an enum.' },
  { selector: 'TSModuleDeclaration[kind="namespace"]', message: 'No namespaces.' },
  { selector: 'TSParameterProperty', message: 'Declare the field; parameter properties hide it.' },
];
// What Chromium 78, Safari 14.1 and Firefox 78 lack and no compiler can give them.
const FLOOR_SYNTAX = [
  {
    // Lists of our own have an `at` too; only one that counts from the end gives itself away.
    selector: 'CallExpression[callee.property.name="at"][arguments.0.type="UnaryExpression"]',
    message: 'Not there in the oldest browsers we stand for.',
  },
  {
    selector:
      'CallExpression > MemberExpression.callee[property.name=/^(replaceAll|findLast|findLastIndex|toSorted|toReversed|toSpliced)$/]',
    message: 'Not there in the oldest browsers we stand for.',
  },
  { selector: 'CallExpression[callee.name="structuredClone"]', message: 'Not there in the oldest browsers.' },
  {
    selector: 'MemberExpression[object.name="Object"][property.name="hasOwn"]',
    message: 'Not there in the oldest browsers.',
  },
  {
    selector: 'MemberExpression[object.name="crypto"][property.name="randomUUID"]',
    message: 'Not there in the oldest browsers.',
  },
  {
    selector: 'MemberExpression[object.name="AbortSignal"][property.name=/^(timeout|any)$/]',
    message: 'Not there in the oldest browsers.',
  },
  {
    selector: 'Literal[regex.pattern=/[(][?]<[=!]/]',
    message: 'Safari before 16.4 has no lookbehind: the whole module would fail.',
  },
];

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'dist-demo/',
      'src/server/dist/',
      'docs/generated/',
      '.cache/',
      'coverage/',
      'test/frameworks/*/',
    ],
  },
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 300 }],
      'no-restricted-syntax': ['error', NO_DEFAULT, ...HOUSE_SYNTAX],
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/server/**'],
    rules: {
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'no-restricted-syntax': ['error', NO_DEFAULT, ...HOUSE_SYNTAX, ...FLOOR_SYNTAX],
    },
  },
  // Generated tables are as long as what they hold.
  { files: ['**/*.table.ts'], rules: { 'max-lines': 'off' } },
  {
    files: ['src/components/**/*.ts'],
    ...lit['flat/recommended'],
  },
  {
    files: ['src/components/**/*.ts'],
    ...wc['flat/best-practice'],
    rules: {
      ...wc['flat/best-practice'].rules,
      // The one guarded definition stands in internal/define.
      'wc/file-name-matches-element': 'off',
      'wc/guard-define-call': 'off',
    },
  },
  {
    files: ['src/**/*.ts', 'test/**/*.ts', 'demo/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['it', 'describe', 'test', 'suite'] },
          ],
        },
      ],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/await-thenable': 'error',
    },
  },
  {
    // Tools read their settings, and node:test its reporters, from a default export.
    files: ['**/*.config.{js,mjs,ts}', 'scripts/lib/count-reporter.mjs'],
    rules: { 'no-restricted-syntax': ['error', ...HOUSE_SYNTAX] },
  },
);
