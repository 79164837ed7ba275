import * as vscode from 'vscode';
import { reportLanguage } from '../protocol/names';
import {
  longestUnitName,
  type NewReport,
  type NewReportKind,
  newReportKinds,
  type NewReportParams,
  type NewReportUnit,
  newReportUnits,
  requests,
} from '../protocol/requests';
import { say } from './messages';
import { reasonOf } from './reason';
import { type Period, periodText, readPeriod, usualPeriod } from './new-report-period';
import type { ReportServer } from './server';
import { type Answer, back, choose, type Question, write } from './steps';

interface Answers {
  readonly kind: NewReportKind;
  readonly unit: NewReportUnit;
  readonly name: string;
  readonly period: Period;
}

/**
 * Registers the command that asks what to begin, and opens it. A key binding may give it the name that is written there
 * to begin with: `"args": { "name": "Mạc Khê" }`.
 */
export const registerNewReport = (server: ReportServer): vscode.Disposable =>
  vscode.commands.registerCommand('baoCao.newReport', async (given: unknown) => {
    const name = (given as { readonly name?: unknown } | null | undefined)?.name;
    const answers = await askAll(typeof name === 'string' ? { name } : {});
    if (!answers) return;
    try {
      await begin(server, answers);
    } catch (error) {
      void vscode.window.showErrorMessage(say('newReport.failed', { reason: reasonOf(error) }));
    }
  });

async function begin(server: ReportServer, { kind, unit, name, period }: Answers): Promise<void> {
  const today = new Date();
  const date = { year: today.getFullYear(), month: today.getMonth() + 1, day: today.getDate() };
  const params: NewReportParams = { kind, unit, name, ...period, date };
  const skeleton = await server.request<NewReport>(requests.newReport, params);
  if (!skeleton) return;
  const document = await vscode.workspace.openTextDocument({ language: reportLanguage });
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(skeleton.text), new vscode.Position(0, 0));
}

/** Asks one thing after the other, back and forth; undefined where somebody gave it up. */
async function askAll(given: Partial<Answers>): Promise<Answers | undefined> {
  const questions = [askKind, askUnit, askName, askPeriod] as const;
  let answers = given;
  for (let at = 0; at < questions.length;) {
    const answer = await questions[at]!(answers, (placeholder) => ({
      title: say('newReport.title'),
      step: at + 1,
      totalSteps: questions.length,
      placeholder,
    }));
    if (answer === undefined) return undefined;
    if (answer === back) at--;
    else {
      answers = { ...answers, ...answer };
      at++;
    }
  }
  return answers as Answers;
}

type Ask = (
  answers: Partial<Answers>,
  question: (placeholder: string) => Question,
) => Promise<Answer<Partial<Answers>>>;

const askKind: Ask = async (answers, question) => {
  const items = (Object.keys(newReportKinds) as NewReportKind[]).map((name) => ({
    name,
    label: say(`newReport.kind.${name}`),
  }));
  const chosen = items.find(({ name }) => name === answers.kind);
  const answer = await choose(question(say('newReport.kind')), items, chosen);
  if (answer === undefined || answer === back) return answer;
  // The years of one kind say nothing of another.
  return answer.name === answers.kind ? {} : { kind: answer.name, ...usual(answer.name) };
};

const usual = (kind: NewReportKind): Partial<Answers> => ({ period: usualPeriod(newReportKinds[kind], new Date()) });

const askUnit: Ask = async (answers, question) => {
  const items = newReportUnits.map((unit) => ({
    unit,
    label: say(`newReport.unit.${unit}`),
    ...(unit === 'thi-tran' ? { description: say('newReport.unit.former') } : {}),
  }));
  const chosen = items.find(({ unit }) => unit === answers.unit);
  const answer = await choose(question(say('newReport.unit')), items, chosen);
  return answer === undefined || answer === back ? answer : { unit: answer.unit };
};

const askName: Ask = (answers, question) =>
  write(question(say(answers.unit === 'co-quan' ? 'newReport.name.agency' : 'newReport.name')), {
    value: answers.name ?? '',
    read: (text) => {
      const name = text.normalize('NFC').trim();
      if (name === '') return say('newReport.name.missing');
      if (name.length > longestUnitName) return say('newReport.name.long', { count: longestUnitName });
      return { value: { name } };
    },
  });

const askPeriod: Ask = ({ kind, period }, question) => {
  const about = newReportKinds[kind!];
  const key = about === 'term' ? 'newReport.term' : 'newReport.year';
  return write(question(say(key)), {
    value: period ? periodText(period) : '',
    read: (text) => {
      const found = readPeriod(about, text);
      return found ? { value: { period: found } } : say(`${key}.wrong`);
    },
  });
};
