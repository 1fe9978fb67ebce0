/** In a process started by `runJob`: does the one job it is given. */
export function serveJob<Input, Result>(work: (input: Input) => Promise<Result>): void {
  process.once('disconnect', () => process.exit(1));
  process.once('message', (input) => {
    void work(input as Input).then((result) => process.send!(result));
  });
}
