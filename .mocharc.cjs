const { availableParallelism } = require('node:os');

// No `spec`: mocha would add it to the files that it is told to run, and one file could not be run alone.
module.exports = {
  require: ['tsx'],
  ignore: ['test/host/**'],
  // What is too slow is for `npm run bench`; this ends what hangs, on a machine with other work, too.
  timeout: 90_000,
  // With --parallel, which takes a core less than there are unless it is told.
  jobs: availableParallelism(),
};
