// Runs everything that a change must pass and ends with the line «N passed, N failed», with exit code 0 only if tests ran
// and nothing failed.
//   node test/all.mjs [SCRIPT…]     default: lint test:unit test:host
// A script that runs no tests of mocha's (the lint) counts as one test.
import { spawn } from 'node:child_process';

const scripts = process.argv.length > 2 ? process.argv.slice(2) : ['lint', 'test:unit', 'test:host'];

/** Runs one npm script, passes on what it prints, and counts by the totals that mocha ends with. */
async function runScript(script) {
  console.log(`\n== npm run ${script}`);
  const child = spawn('npm', ['run', '--silent', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  });
  let output = '';
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (text) => {
    process.stdout.write(text);
    output += text;
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (!script.startsWith('test')) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const total = (word) =>
    [...output.matchAll(new RegExp(`^\\s*(\\d+) ${word}\\b`, 'gm'))].reduce((n, m) => n + Number(m[1]), 0);
  const passed = total('passing');
  const failed = total('failing');
  // A suite that breaks down before its end, or finds no test, has failed too.
  const broken = failed === 0 && (code !== 0 || passed === 0);
  if (broken) console.log(`npm run ${script}: ${code === 0 ? 'no test ran' : `exit code ${code}`}`);
  return { passed, failed: failed + (broken ? 1 : 0) };
}

let passed = 0;
let failed = 0;
const unwell = [];
for (const script of scripts) {
  const result = await runScript(script);
  passed += result.passed;
  failed += result.failed;
  if (result.failed) unwell.push(script);
}
if (unwell.length) console.log(`\nFailed: ${unwell.join(', ')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
