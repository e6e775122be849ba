#!/usr/bin/env node
const { join } = require('node:path');
const { load } = require('./load.cjs');

load(join(__dirname, '..', 'dist', 'cli.cjs')).start(join(__dirname, '..'));
