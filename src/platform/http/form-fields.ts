type FormBody = Readonly<Record<string, string | string[] | undefined>> | undefined;

/** One field of a posted form: its text, empty when it lacks. A field sent twice counts once. */
export function field(body: unknown, name: string): string {
  const value = (body as FormBody)?.[name];
  return (Array.isArray(value) ? value[0] : value) ?? '';
}
