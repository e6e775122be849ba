import { defineConfig } from 'rolldown';

/**
 * What packages ask for and never use here: commander starts programs for commands that are files of their own, and
 * cli-table3 colours where a style names a colour.
 */
const unused = [
  { id: 'node:child_process', by: /[\\/]commander[\\/]/u },
  { id: '@colors/colors/safe', by: /[\\/]cli-table3[\\/]/u },
];
const withoutUnused = {
  name: 'without-unused',
  resolveId: (id, importer = '') =>
    unused.some((one) => one.id === id && one.by.test(importer)) ? '\0none' : undefined,
  load: (id) => (id === '\0none' ? 'export {};' : undefined),
};

/** `bin/load.cjs` does not decode what it reads. Only in `String.raw` does a character stay what it is. */
const onlyAscii = {
  name: 'only-ascii',
  generateBundle(_, bundle) {
    for (const { fileName, code = '' } of Object.values(bundle)) {
      const other = /[^\0-\x7f]/u.exec(code);
      if (other !== null) this.error(`${fileName} holds ${other[0]}, which is not ASCII`);
    }
  },
};

/** What most runs need, and what a template needs that is read: in two files it is there sooner than in forty. */
const groups = [
  {
    name: 'everyday',
    test: /[\\/]src[\\/](?:cli|commands[\\/]score-run|report[\\/]formats[\\/]terminal)\.ts$/u,
  },
  { name: 'own-template', test: /[\\/]src[\\/]commands[\\/]read-template\.ts$/u },
];

export default defineConfig({
  input: { cli: 'src/cli.ts', index: 'src/index.ts', prepare: 'src/commands/prepare.ts' },
  platform: 'node',
  plugins: [withoutUnused, onlyAscii],
  output: {
    dir: 'dist',
    cleanDir: true,
    format: 'cjs',
    minify: true,
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    codeSplitting: { groups },
    charset: 'ascii',
    // Node's own modules too are loaded by `require`, which the code cache knows.
    dynamicImportInCjs: false,
  },
});
