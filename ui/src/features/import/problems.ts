/** What somebody should look at in a proposal, and where. */
import type { Span } from "../../backend/bindings";
import { type Review, fieldsOf } from "./review";
import { meets } from "./spans";

type Problem = Review["problems"][number];

/** Those that are still there; what an edit has put right is gone. */
export function openProblems(review: Review): Problem[] {
  const untitled = (span: Span | null): boolean =>
    review.sessions.some((session) => session.title.value === "" && (span === null || session.start.spans.some((own) => meets(own, span))));
  return review.problems.filter(({ code, span }) => {
    switch (code) {
      case "no-title":
        return review.title.value === "";
      case "no-date":
        return review.startsOn.value === null;
      case "no-sessions":
        return review.sessions.length === 0;
      case "session-without-title":
        return untitled(span) || (span !== null && !review.sessions.some((session) => session.start.spans.some((own) => meets(own, span))) && untitled(null));
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
