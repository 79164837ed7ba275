/** How often a crashed server is started again on its own: `limit` times within `windowMs`, then no more. */
export class RestartPolicy {
  private crashes: number[] = [];

  constructor(
    readonly limit: number,
    readonly windowMs: number,
  ) {}

  /** Records a crash at `now` (milliseconds) and says whether the server may be started again. */
  allowsRestart(now: number): boolean {
    this.crashes = [...this.crashes.filter((crash) => now - crash < this.windowMs), now];
    return this.crashes.length <= this.limit;
  }
}
