'use strict';

// serverless.yml reads this file for the `code.json` of the sources that are packaged: the same that `verify` works out for its own.
const { canonicalJson } = require('../../libs/domain/digest.ts');
const { codeHere } = require('../cli/verify/code-here.ts');

module.exports = { json: canonicalJson(codeHere()) };
