/**
 * Writes log lines to stderr some milliseconds' worth at a time: a write to a pipe or a file holds up the whole
 * process, and one a request is a good part of what a request costs. What waits is written when the process ends;
 * `urgent` lines (errors) take along all that wait, at once.
 */
export function openLogWriter(
  write: (lines: string) => void = (lines) => process.stderr.write(lines),
): (line: string, urgent: boolean) => void {
  let waiting = '';
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting === '') return;
    const lines = waiting;
    waiting = '';
    write(lines);
  };
  process.once('exit', flush);
  return (line, urgent) => {
    waiting += line;
    if (urgent) flush();
    else timer ??= setTimeout(flush, 20).unref();
  };
}
