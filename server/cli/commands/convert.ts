import { existsSync } from 'node:fs';
import { format } from '../../messages/message';
import { convert as converted } from '../../language/cleaning/convert';
import { failure, tellOf } from '../check-file';
import type { Command } from '../command';
import type { SettingsSource } from '../config';
import { openDraft } from '../draft';
import { besidePath, shownPath } from '../file-path';
import { expandInputs, type Input } from '../inputs';
import { inputOptions, type Options } from '../options';
import { tell } from '../output';
import { Problem } from '../problem';
import { readBytes, standardInput } from '../read';
import { openSink, type Sink } from '../sink';

/** Writes texts in a damaged or old encoding in Unicode: to `--output`, or into a file beside the input, which stays. */
export const convert: Command = {
  name: 'convert',
  operands: 'FILE…',
  summary: 'cli.command.convert',
  formats: ['pretty'],
  options: ['output', ...inputOptions, 'quiet'],
  help: { output: 'cli.option.output.convert' },
  async run(options, settings) {
    const { inputs } = await expandInputs(options, settings);
    if (options.output !== undefined && inputs.length > 1)
      throw new Problem({ key: 'cli.usage.convert-output', args: { count: inputs.length } });
    const sink = openSink(options, inputs);
    let failed = 0;
    for (const input of inputs) {
      try {
        convertFile(input, { settings, options, sink });
      } catch (error) {
        tellOf(failure(input.path, error, settings.locale), settings.locale);
        failed++;
      }
    }
    if (failed === 0) sink.close();
    return failed ? 2 : 0;
  },
};

interface Surroundings {
  readonly settings: SettingsSource;
  readonly options: Options;
  readonly sink: Sink;
}

function convertFile({ path, location, problem }: Input, { settings, options, sink }: Surroundings): void {
  if (problem) throw problem;
  const say = (
    key: 'cli.convert.done' | 'cli.convert.nothing' | 'cli.convert.left' | 'cli.convert.capitals',
    to = '',
  ) => {
    if (!options.quiet) tell(format({ key, args: { path, output: to } }, settings.locale));
  };
  const bytes = readBytes(location);
  const result = converted(bytes);
  if (result && 'reason' in result) throw new Problem(result.reason);
  const toSink = options.output !== undefined || location === standardInput;
  if (!result) {
    say('cli.convert.nothing');
    if (toSink) sink.write(bytes);
    return;
  }
  if (toSink) sink.write(result.bytes);
  const beside = toSink ? undefined : besidePath(location, '.unicode');
  if (beside !== undefined) {
    if (existsSync(beside)) throw new Problem({ key: 'cli.convert.exists', args: { file: shownPath(beside) } });
    const draft = openDraft(beside);
    draft.write(result.bytes);
    draft.commit();
  }
  if (beside !== undefined || options.output !== undefined)
    say('cli.convert.done', beside === undefined ? (options.output ?? '') : shownPath(beside));
  if (result.left) say('cli.convert.left');
  if (result.capitalsLost) say('cli.convert.capitals');
}
