import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/**
 * Which folders of server/ a folder may import, its own aside: the order in ARCHITECTURE.md, bottom first. What is not
 * named is refused.
 */
const layers = {
  text: ['messages'],
  messages: [],
  knowledge: ['text', 'messages'],
  grammar: ['text', 'messages', 'knowledge'],
  report: ['text', 'messages', 'knowledge', 'grammar'],
  figures: ['text', 'messages', 'knowledge', 'grammar', 'report'],
  checks: ['text', 'messages', 'knowledge', 'grammar', 'report', 'figures'],
  language: ['text', 'messages', 'knowledge', 'grammar', 'report', 'figures', 'checks'],
  machine: ['knowledge'],
  lsp: ['text', 'messages', 'knowledge', 'grammar', 'report', 'figures', 'checks', 'language', 'machine'],
  cli: ['text', 'messages', 'knowledge', 'grammar', 'report', 'figures', 'checks', 'language', 'machine'],
};
/** The folders that may know the machine that they run on. */
const outermost = ['machine', 'lsp', 'cli'];
/** The folders that may use the names and types that client and server both speak. */
const speaking = ['lsp', 'cli'];

const namedExports = [
  {
    selector: 'ExportDefaultDeclaration',
    message: 'Exports have names, so that a thing is called the same everywhere.',
  },
  { selector: 'ExportAllDeclaration', message: 'No barrel files: import a thing from where it is.' },
];

const folders = Object.keys(layers);

/** Everything in `restricted` is refused, type imports included: a type ties two folders together as much as a value. */
function importRule(layer) {
  const refused = folders.filter((folder) => folder !== layer && !layers[layer].includes(folder));
  const patterns = [
    {
      regex: `^(?:\\.\\./)+(?:server/)?(?:${[...refused, 'client'].join('|')})(?:/|$)`,
      message: `server/${layer} may import only: ${[layer, ...layers[layer]].join(', ')}.`,
    },
    { regex: '^vscode$', message: 'Only client/ runs inside VS Code.' },
  ];
  if (!speaking.includes(layer)) {
    patterns.push({
      regex: '^(?:\\.\\./)+protocol/',
      message: 'Only client, server/lsp and server/cli speak the protocol.',
    });
  }
  if (layer !== 'lsp') {
    patterns.push({
      regex: '^vscode-(?!languageserver-textdocument$)',
      message: 'Only server/lsp knows the protocol.',
    });
  }
  if (!outermost.includes(layer)) {
    patterns.push({ regex: '^node:', message: 'Below lsp and cli, code runs in a web worker too.' });
    patterns.push({
      regex: '^(?:fs|path|os|util|process|child_process|worker_threads)(?:/|$)',
      message: 'Node modules are named node:… and stay in lsp and cli.',
    });
  }
  return {
    files: [`server/${layer}/**/*.ts`],
    rules: {
      'no-restricted-imports': ['error', { patterns }],
      ...(!outermost.includes(layer) && {
        'no-restricted-globals': [
          'error',
          ...['process', 'Buffer', '__dirname', '__filename', 'require', 'console', 'window', 'document'].map(
            (name) => ({ name, message: 'Below lsp and cli, code knows no environment.' }),
          ),
        ],
      }),
    },
  };
}

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/', '.vscode-host/', '.vscode-test/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // An index that is known to be in range is not checked twice; tsc's noUncheckedIndexedAccess makes each such place visible.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Numbers are what many messages are made of.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Groups of a regular expression and keys of a JSON read better as what they are.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // Spreading a string into code points is what is meant here: NFC Vietnamese has one per letter.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': ['error', ...namedExports],
      eqeqeq: 'error',
      // One thing each. A flat table that counts as branches says so where it is let off.
      complexity: ['error', 25],
      // From five on, one object with names.
      '@typescript-eslint/max-params': ['error', { max: 4 }],
      'max-lines': ['error', 440],
    },
  },
  ...folders.map(importRule),
  {
    files: ['server/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          property: 'matchAll',
          message: 'It copies the expression at every call: use matchesOf (server/text/matches.ts).',
        },
      ],
    },
  },
  {
    files: ['client/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              // What decides whether a server is wanted is asked before there is one.
              regex: '^(?:\\.\\./)+server/(?!report/looks-like-report$)',
              message: 'The client has no report knowledge: it talks to the server.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['protocol/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^(?!\\./)', message: 'The protocol is names and types of its own: it imports nothing.' },
          ],
        },
      ],
      // Constants and types have no code that could run differently on the two sides.
      'no-restricted-syntax': [
        'error',
        ...namedExports,
        { selector: ':function', message: 'The protocol is types and constants only.' },
        { selector: 'ClassDeclaration', message: 'The protocol is types and constants only.' },
      ],
    },
  },
  {
    // describe and it of mocha return nothing that anybody waits for.
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-floating-promises': 'off', '@typescript-eslint/require-await': 'off' },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: { module: 'writable', require: 'readonly' } },
  },
  {
    files: ['**/*.{mjs,cjs,js}'],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        URL: 'readonly',
        performance: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        fetch: 'readonly',
      },
    },
  },
);
