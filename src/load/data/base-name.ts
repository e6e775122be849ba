/** A file's own name, without its folder: it is what wildcards of a template match. */
export const baseName = (file: string): string => file.split(/[\\/]/u).at(-1) as string;
