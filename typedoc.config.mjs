import { OptionDefaults } from 'typedoc';

/** @type {import('typedoc').TypeDocOptions} */
export default {
  name: 'Jiaogai',
  tsconfig: 'tsconfig.docs.json',
  entryPoints: [
    'src/sdk/index.ts',
    'src/sdk/paste/index.ts',
    'src/sdk/testing/index.ts',
    'src/components/reform-task-board/reform-task-board.ts',
    'src/components/reform-task-card/reform-task-card.ts',
  ],
  out: 'docs/generated',
  readme: 'none',
  githubPages: false,
  disableSources: true,
  excludePrivate: true,
  excludeInternal: true,
  excludeExternals: true,
  blockTags: [...OptionDefaults.blockTags, '@element', '@slot', '@fires', '@csspart', '@cssproperty'],
  // Members that override Lit's bring its comments along, whose links lead nowhere here.
  validation: { invalidLink: false, notExported: false },
  treatWarningsAsErrors: true,
  hideGenerator: true,
  logLevel: 'Warn',
};
