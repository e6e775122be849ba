'use strict';

// Reads and checks the built-in templates, and keeps them as values, so that a run with one need not read it.
// Part of `npm run build`.

const { mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { prepareTemplates } = require('../dist/prepare.cjs');

const packageFolder = join(__dirname, '..');
const folder = join(packageFolder, 'dist', 'prepared');
mkdirSync(folder, { recursive: true });
for (const [file, text] of prepareTemplates({ packageFolder })) writeFileSync(join(folder, file), text);
