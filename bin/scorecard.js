#!/usr/bin/env node

// Loads the program from dist/ and starts it, in one file, since Node takes half a millisecond for each.

const { existsSync, readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

/** Every module loaded here with its script, for `warm.cjs` to cache. */
const loaded = new Map();

/**
 * Loads a module of dist/ from the code cache beside it, which saves compiling it. A cache that this version of
 * Node did not make is passed over by V8, and the module is compiled as usual.
 */
function load(file) {
  const known = loaded.get(file);
  if (known !== undefined) return known.module.exports;
  const cache = `${file}.cache`;
  // The build writes nothing but ASCII, which need not be decoded.
  const source = readFileSync(file, 'latin1');
  const script = new Script(`(function (exports, require, module, __filename, __dirname) { ${source}\n})`, {
    filename: file,
    ...(existsSync(cache) ? { cachedData: readFileSync(cache) } : {}),
  });
  const folder = dirname(file);
  // What is not beside it is one of Node's own modules: everything else is in the bundle.
  const requireFrom = (id) => (id.startsWith('.') ? load(join(folder, id)) : require(id));
  const module = { exports: {} };
  loaded.set(file, { module, script });
  script.runInThisContext()(module.exports, requireFrom, module, file, folder);
  return module.exports;
}

const root = join(__dirname, '..');
if (require.main === module) {
  // All is written by then: what the runtime would still tidy up goes with the process.
  load(join(root, 'dist', 'cli.cjs'))
    .start(root)
    .then(() => process.exit());
}

module.exports = { load, loaded };
