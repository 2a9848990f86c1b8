/** The words of what was done. */
import type { Op } from "../backend/bindings";
import { say, t } from "../words/words.svelte";

/** What was done to what, such as “Session “Opening” moved”. */
export function opText(op: Op): string {
  return say(`op-${op.kind}`, { subject: op.subject || t("untitled"), count: op.amount });
}
