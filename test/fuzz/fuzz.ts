// npm run fuzz -- [COUNT [FIRST]]: texts, settings files and messages that nobody writes, the same in every run. Tells each
// case that breaks a promise, and ends with exit code 1 where there is one.
import { fuzz } from './run';

const [count = 200_000, first = 1] = process.argv.slice(2).map(Number);
/** So many failures are enough to look at. */
const mostTold = 40;
const longestTold = 600;

async function main(): Promise<void> {
  let failed = 0;
  for await (const { at, kind, text, error } of fuzz(count, first, (done) => console.error(`${done}/${count}`))) {
    failed += 1;
    const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
    const reason = `${error instanceof Error ? error.message.slice(0, longestTold) : 'something was thrown'}${cause}`;
    console.log(`case ${at} (${kind}): ${reason}\n  ${JSON.stringify(text)}`);
    if (failed === mostTold) break;
  }
  console.log(`${count} cases from ${first} on, ${failed} failed`);
  process.exitCode = failed ? 1 : 0;
}

void main();
