'use strict';

const { existsSync, readFileSync } = require('node:fs');
const { createRequire, wrap } = require('node:module');
const { dirname, extname } = require('node:path');
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
  const script = new Script(wrap(readFileSync(file, 'utf8')), {
    filename: file,
    ...(existsSync(cache) ? { cachedData: readFileSync(cache) } : {}),
  });
  const module = { exports: {} };
  loaded.set(file, { module, script });
  const require = createRequire(file);
  const requireFrom = (id) => {
    const isOurs = id.startsWith('.') && extname(id) === '.cjs';
    return isOurs ? load(require.resolve(id)) : require(id);
  };
  script.runInThisContext()(module.exports, requireFrom, module, file, dirname(file));
  return module.exports;
}

module.exports = { load, loaded };
