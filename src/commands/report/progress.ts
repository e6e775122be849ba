import type { Context } from '../command.ts';

/** Cells of the bar. */
const WIDTH = 24;

/** Times that the bar is drawn at most. */
const MOST_DRAWN = 100;

/**
 * A bar of the pages that are written; only on a terminal, and only where there are many.
 *
 * @param isPage what the name of a director's page looks like.
 */
export function progress({ io, language, quiet }: Context, pages: number, isPage: RegExp) {
  const every = Math.ceil(pages / MOST_DRAWN);
  const isShown = io.stderr.isTerminal && !quiet && pages >= 50;
  let done = 0;
  let isDrawn = false;
  return {
    /** @param name the file that comes next. */
    async step(name: string): Promise<void> {
      if (!isShown || !isPage.test(name)) return;
      done += 1;
      if (done % every !== 0 && done !== pages) return;
      isDrawn = true;
      const full = Math.floor((WIDTH * done) / pages);
      const text = { en: `${done} of ${pages} pages`, zh: `已写 ${done} 页，共 ${pages} 页` }[language];
      await io.stderr.write(`\r[${'#'.repeat(full)}${' '.repeat(WIDTH - full)}] ${text}`);
    },
    async end(): Promise<void> {
      if (isDrawn) await io.stderr.write('\r\u001b[K');
    },
  };
}
