/** What somebody should look at in a proposal, and where. */
import type { Span } from "../../backend/bindings";
import { type Review, fieldsOf } from "./review";
import { meets } from "./spans";

type Problem = Review["problems"][number];

/** Those that are still there; what an edit has put right is gone. */
export function openProblems(review: Review): Problem[] {
  return review.problems.filter((problem) => {
    switch (problem.code) {
      case "no-title":
        return review.title.value === "";
      case "no-date":
        return review.startsOn.value === null;
      case "no-sessions":
        return review.sessions.length === 0;
      case "session-without-title": {
        const field = fieldOf(review, problem);
        return review.sessions.some((one) => one.title.value === "" && (field === undefined || field === `session-${one.key}-title`));
      }
      default:
        return true;
    }
  });
}

/** Takes a problem off the list: somebody has looked. */
export function settle(review: Review, key: number): Review {
  return { ...review, problems: review.problems.filter((problem) => problem.key !== key) };
}

/** The value that a problem is about, if it is about one. */
export function fieldOf(review: Review, { code, span }: Problem): string | undefined {
  if (code === "no-title") return "title";
  if (code === "no-date") return "startsOn";
  if (span === null) return undefined;
  const near = fieldsOf(review)
    .filter((field) => field.spans.some((own) => meets(own, span)))
    .sort((a, b) => length(a.spans) - length(b.spans))[0];
  if (code === "session-without-title" && near?.session != null) return `session-${near.session}-title`;
  return near?.id;
}

function length(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + span.end - span.start, 0);
}
