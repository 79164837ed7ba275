import { inspect } from 'node:util';

const styles = ['bold', 'dim', 'underline', 'red', 'yellow', 'green', 'blue', 'cyan'] as const;
type Style = (typeof styles)[number];

export type Colors = Readonly<Record<Style, (text: string) => string>>;

/**
 * Terminal styles from node's own table. Not a colour library: those look at `process.stdout` as they load, which costs
 * 6 ms of cold start, and whether to colour has been decided elsewhere.
 */
export function colorsFor(enabled: boolean): Colors {
  const paint = (style: Style) => {
    const [open, close] = inspect.colors[style] ?? [0, 0];
    return (text: string) => (enabled ? `\u001b[${open}m${text}\u001b[${close}m` : text);
  };
  return Object.fromEntries(styles.map((style) => [style, paint(style)])) as Colors;
}
