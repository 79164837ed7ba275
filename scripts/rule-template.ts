/** A file of a new rule: its path from the project's root, and what stands in it. */
export interface NewFile {
  readonly file: string;
  readonly text: string;
}

/** `text/repeated-word` → `textRepeatedWord`. */
export const nameOfRule = (id: string): string =>
  id.replace(/[/-](?<letter>[a-z])/gu, (_, letter: string) => letter.toUpperCase());

/** `text/repeated-word` → `text.repeated-word`, which the keys of its messages begin with. */
export const keyOfRule = (id: string): string => id.replace('/', '.');

/** The sample that a new rule finds, until it is told what to find. */
const sample = { wrong: 'chữ mẫu', right: 'chữ đúng' } as const;
const sentence = (words: string): string => `Báo cáo có ${words} ở giữa câu.`;
const carets = `${' '.repeat(sentence(sample.wrong).indexOf(sample.wrong))}${'^'.repeat(sample.wrong.length)}`;

/** The rule, its page and its test. They work together as they are; what is written about the sample is to be replaced. */
export const filesOfRule = (id: string): readonly NewFile[] => [
  { file: `server/checks/${id}.ts`, text: rule(id) },
  { file: `docs/rules/${id}.md`, text: page(id) },
  { file: `test/checks/${id}.test.ts`, text: test(id) },
];

/** The messages of the rule by key, in each language. */
export const messagesOfRule = (id: string): Readonly<Record<'vi' | 'en', Readonly<Record<string, string>>>> => {
  const key = keyOfRule(id);
  return {
    vi: {
      [`${key}.title`]: 'Chữ mẫu chưa thay',
      [`${key}.found`]: '«{text}» không đúng. Nên viết là «{right}».',
      [`${key}.fix`]: 'Sửa «{text}» thành «{right}»',
    },
    en: {
      [`${key}.title`]: 'A sample that was not replaced',
      [`${key}.found`]: '“{text}” is not right. Write “{right}”.',
      [`${key}.fix`]: 'Change “{text}” to “{right}”',
    },
  };
};

const rule = (id: string): string => `import { matchesOf } from '../../text/matches';
import { defineCheck } from '../check';

/** What is found, with an example: «${sample.wrong}». */
const sample = /(?<!\\p{L})${sample.wrong}(?!\\p{L})/gu;

/** What the rule finds, in a sentence. */
export const ${nameOfRule(id)} = defineCheck({
  id: '${id}',
  severity: 'info',
  title: '${keyOfRule(id)}.title',
  *run(report) {
    for (const { flow } of report.paragraphs) {
      for (const { 0: text, index } of matchesOf(flow.text, sample)) {
        const span = flow.spanOf(index, index + text.length);
        const args = { text, right: '${sample.right}' };
        yield {
          span,
          message: { key: '${keyOfRule(id)}.found', args },
          // A rule that has no mechanical fix says why in \`without\` of test/checks/fixes.test.ts.
          fixes: [
            { title: { key: '${keyOfRule(id)}.fix', args }, safe: false, edits: [{ span, newText: args.right }] },
          ],
        };
      }
    }
  },
});
`;

const page = (id: string): string => `# ${id}: Chữ mẫu chưa thay

## Tìm gì

Chữ mẫu còn sót lại trong câu.

## Vì sao

Người soạn quên thay chữ mẫu.

## Sai

\`\`\`bao-cao
${sentence(sample.wrong)}
${carets} ${id} info
\`\`\`

## Đúng

\`\`\`bao-cao
${sentence(sample.right)}
\`\`\`

## Chắc đến đâu

Mức mặc định là **nhắc nhở** (info).

## Cách bỏ qua

Trong VS Code, đặt \`"baoCao.rules": { "${id}": "off" }\`. Trên dòng lệnh, thêm \`--rule ${id}=off\`.

Để yên một chỗ, hoặc cả tệp, cả thư mục: bấm \`Ctrl+.\` ở chỗ được nhắc rồi chọn «Bỏ qua …». Lựa chọn ấy nằm trong tệp
\`.bao-cao.json\` của thư mục, dòng lệnh cũng theo; báo cáo không bị thêm bớt gì.
`;

const test = (id: string): string => `import { describeRule } from '../../support/rule';

describeRule('${id}', {
  invalid: {
    'the sample': \`
      ${sentence(sample.wrong)}
      ${carets} ${id} info
    \`,
  },
  valid: {
    'what is right': '${sentence(sample.right)}',
  },
});
`;
