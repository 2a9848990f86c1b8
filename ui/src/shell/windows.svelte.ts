/** Which of the shell's own small windows is open above the screen. */

export type SmallWindow = "palette" | "shortcuts" | "new-event" | "copy-event" | "delete-event" | "about";

class Windows {
  open = $state<SmallWindow | null>(null);
}

export const windows = new Windows();
