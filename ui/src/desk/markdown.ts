/** How texts look that people write with marks. */
import { commands } from "../backend/backend";

/** Markdown as HTML that is safe to show. */
export const htmlOf = (text: string): Promise<string> => commands.markdownHtml(text);
