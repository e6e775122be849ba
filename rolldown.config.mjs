import { defineConfig } from 'rolldown';

/** commander starts programs only for commands that are files of their own, and takes a millisecond to get ready. */
const noChildProcesses = {
  name: 'no-child-processes',
  resolveId: (id, importer) =>
    id === 'node:child_process' && /[\\/]commander[\\/]/u.test(importer ?? '') ? '\0none' : undefined,
  load: (id) => (id === '\0none' ? 'export {};' : undefined),
};

export default defineConfig({
  input: { cli: 'src/cli.ts', index: 'src/index.ts', prepare: 'src/commands/prepare.ts' },
  platform: 'node',
  plugins: [noChildProcesses],
  output: {
    dir: 'dist',
    cleanDir: true,
    format: 'cjs',
    minify: true,
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    // Node's own modules too are loaded by `require`, which the code cache knows.
    dynamicImportInCjs: false,
  },
});
