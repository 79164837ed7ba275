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

  /** Adds text in which each stretch in braces is a place to fill in. */
  model(text: string, write: (part: string) => string = (part) => part): this {
    for (const [index, part] of text.split(/[{}]/u).entries()) {
      if (part === '') continue;
      if (index % 2) this.blank(write(part));
      else this.text(write(part));
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
