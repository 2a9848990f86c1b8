/** The one door to Rust: commands, their errors, and the word that something changed. */
import { convertFileSrc } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";

import { knows, say } from "../words/words.svelte";
import { commands, events, type Error as Failure } from "./bindings";

export { commands };

/** What a command answers. */
export type Answer<T> = { status: "ok"; data: T } | { status: "error"; error: Failure };

/** A command was refused; `code` is worded in errors.ftl. */
export class CommandError extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}

/** The value of a command's answer. Throws `CommandError` where it was refused. */
export async function ok<T>(answer: Promise<Answer<T>>): Promise<T> {
  const given = await answer;
  if (given.status === "error") throw new CommandError(given.error);
  return given.data;
}

/** An error in the window's language: what happened, and what to do. */
export function errorText(error: unknown): string {
  if (error instanceof CommandError) return failureText(error.failure);
  return error instanceof Error ? error.message : String(error);
}

/** What happened, and what to do. */
export function failureText({ code, args }: Failure): string {
  const hint = `hint-${code}`;
  return knows(hint) ? `${say(`error-${code}`, args)} ${say(hint, args)}` : say(`error-${code}`, args);
}

/** Calls `listener` after every change of the file, own or foreign. */
export function onChanged(listener: () => void): Promise<() => void> {
  return events.changed.listen(listener);
}

/** Calls `listener` when a file is dropped onto the window. */
export function onDropped(listener: () => void): Promise<() => void> {
  return events.dropped.listen(listener);
}

/** Calls `listener` with true when a file is dragged over the window, with false when it is gone. */
export async function onDragging(listener: (over: boolean) => void): Promise<() => void> {
  const ends = ["tauri://drag-leave", "tauri://drag-drop"].map((event) => listen(event, () => listener(false)));
  const stops = await Promise.all([listen("tauri://drag-enter", () => listener(true)), ...ends]);
  return () => stops.forEach((stop) => stop());
}

/** Address of the picture of a page of a preview, the first being 1, this many pixels wide. */
export function pageAddress(preview: number, page: number, width: number): string {
  return `${convertFileSrc("", "preview")}${preview}/${page}/${width}`;
}

/** Calls `listener` when somebody closes the window; it stays until `commands.leave`. */
export function onClosing(listener: () => void): Promise<() => void> {
  return events.closing.listen(listener);
}

/** Address of a picture of the file. */
export function pictureAddress(id: string): string {
  return `${convertFileSrc("", "picture")}${id}`;
}

/** Address of the picture that somebody has picked and not decided upon. */
export function pickedAddress(number: number): string {
  return `${convertFileSrc("", "picture")}picked/${number}`;
}
