/** Small choices of this computer's user: how wide, how large, which screen. Never the file's data. */

/** What was kept under `name`, where `read` accepts it; otherwise `fallback`. */
export function kept<T>(name: string, read: (value: unknown) => T | undefined, fallback: T): T {
  try {
    const text = localStorage.getItem(`obrady.${name}`);
    return (text === null ? undefined : read(JSON.parse(text))) ?? fallback;
  } catch {
    return fallback;
  }
}

/** Keeps `value` under `name`; without a place to keep it, it lasts as long as the window. */
export function keep(name: string, value: unknown): void {
  try {
    localStorage.setItem(`obrady.${name}`, JSON.stringify(value));
  } catch {
    // A profile without storage is no reason to trouble anybody.
  }
}
