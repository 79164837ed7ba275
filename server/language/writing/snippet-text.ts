export interface ModelOptions {
  readonly facts?: Facts;
  /** What to make of each stretch, capitals for instance. */
  readonly write?: (part: string) => string;
}

export type Facts = Readonly<Record<string, string>>;

/**
 * A text with places to fill in, put together piece by piece: as the protocol's snippet, with numbered tab stops, and
 * as it reads when nothing has been filled in.
 */
export class SnippetText {
  private readonly written: string[] = [];
  private readonly read: string[] = [];
  private stops = 0;

  /** Adds text as it stands. */
  text(text: string): this {
    this.written.push(escaped(text));
    this.read.push(text);
    return this;
  }

  /** Adds a place to fill in, with what stands there until then. */
  blank(text: string): this {
    this.written.push(`\${${++this.stops}:${escaped(text)}}`);
    this.read.push(text);
    return this;
  }

  /**
   * Adds text in which each stretch in braces is a place to fill in, and each name in square brackets stands for one of
   * `facts`; what these say is text, whatever signs are in it.
   */
  model(text: string, { facts = {}, write = (part: string) => part }: ModelOptions = {}): this {
    const filled = (part: string) => write(part.replace(/\[(\w+)\]/gu, (whole, name: string) => facts[name] ?? whole));
    for (const [index, part] of text.split(/[{}]/u).entries()) {
      if (part === '') continue;
      if (index % 2) this.blank(filled(part));
      else this.text(filled(part));
    }
    return this;
  }

  /** The snippet; the cursor ends up behind it. */
  get snippet(): string {
    return `${this.written.join('')}$0`;
  }

  get plain(): string {
    return this.read.join('');
  }
}

const escaped = (text: string): string => text.replace(/[\\$}]/gu, '\\$&');
