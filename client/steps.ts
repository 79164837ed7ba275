import * as vscode from 'vscode';

/** Somebody went back to the question before. */
export const back = Symbol('back');
/** Undefined where the question was closed. */
export type Answer<T> = T | typeof back | undefined;

export interface Question {
  readonly title: string;
  /** From 1. */
  readonly step: number;
  readonly totalSteps: number;
  readonly placeholder: string;
}

/** Asks to choose; `chosen` is what the list begins at. */
export function choose<T extends vscode.QuickPickItem>(
  question: Question,
  items: readonly T[],
  chosen: T | undefined,
): Promise<Answer<T>> {
  const input = vscode.window.createQuickPick<T>();
  input.items = items;
  if (chosen) input.activeItems = [chosen];
  input.placeholder = question.placeholder;
  input.matchOnDescription = true;
  return answerTo(input, question, () => input.selectedItems[0]);
}

export interface Writing<T> {
  readonly value: string;
  /** What a text means; a string in its place says what is wrong with it. */
  readonly read: (text: string) => { readonly value: T } | string;
}

/** Asks to write something; what cannot be used is explained below the text and not taken. */
export function write<T>(question: Question, { value, read }: Writing<T>): Promise<Answer<T>> {
  const input = vscode.window.createInputBox();
  input.value = value;
  input.prompt = question.placeholder;
  const judge = () => {
    const found = read(input.value);
    input.validationMessage = typeof found === 'string' ? found : undefined;
    return typeof found === 'string' ? undefined : found.value;
  };
  // An empty field has not been filled in wrongly yet.
  input.onDidChangeValue(judge);
  return answerTo(input, question, judge);
}

/** Shows a question until it is answered: `accepted` gives undefined where what is there does not count. */
function answerTo<T>(
  input: vscode.QuickPick<vscode.QuickPickItem> | vscode.InputBox,
  { title, step, totalSteps }: Question,
  accepted: () => T | undefined,
): Promise<Answer<T>> {
  input.title = title;
  input.step = step;
  input.totalSteps = totalSteps;
  // Who looks up a name elsewhere comes back to the question.
  input.ignoreFocusOut = true;
  if (step > 1) input.buttons = [vscode.QuickInputButtons.Back];
  return new Promise((resolve) => {
    const done = (answer: Answer<T>) => {
      resolve(answer);
      input.dispose();
    };
    input.onDidAccept(() => {
      const answer = accepted();
      if (answer !== undefined) done(answer);
    });
    input.onDidTriggerButton(() => done(back));
    input.onDidHide(() => done(undefined));
    input.show();
  });
}
