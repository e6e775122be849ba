type Paint = (text: string) => string;

/** The colours that are used; a package paints them where they are shown. */
export type Colours = Readonly<Record<'bold' | 'cyan' | 'red' | 'yellow', Paint>>;

const asItIs: Paint = (text) => text;

/** For a file, a pipe, or whoever asked for none. */
export const NO_COLOURS: Colours = { bold: asItIs, cyan: asItIs, red: asItIs, yellow: asItIs };
