/** Two who may be one, in words. */
import type { ColumnMeaning, TwinLine, Verdict } from "../../backend/bindings";
import { domainText } from "../../words/domain";
import { say, t } from "../../words/words.svelte";
import { several, sinceText } from "./columns";

const VERDICTS: readonly Verdict[] = ["another", "same", "earlier"];

/** What can be decided: of somebody known there is no earlier row. */
export function verdictsOf(twin: TwinLine): Verdict[] {
  return VERDICTS.filter((one) => one !== "earlier" || twin.line !== null);
}

export function verdictText(twin: TwinLine, verdict: Verdict): string {
  return verdict === "same" && twin.line === null ? t("wizard-verdict-known") : say(`wizard-verdict-${verdict}`);
}

/** The same beside the comparison, where little room is. */
export function shortVerdict(twin: TwinLine, verdict: Verdict): string {
  if (verdict === "another") return t("wizard-beside-another");
  if (twin.line === null) return t("wizard-beside-one");
  return verdict === "same" ? t("wizard-beside-this-counts") : t("wizard-beside-earlier-counts");
}

/** What a row or the register says of something, as people read it. */
export function saidText(meaning: ColumnMeaning, text: string): string {
  if (text === "") return "";
  if (meaning === "state") return domainText("registration", text);
  if (meaning === "attendance") return domainText("attendance", text);
  if (meaning === "registeredAt") return sinceText(text);
  return several(text).join(", ");
}
