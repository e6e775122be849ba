/** What must not happen: input that should have been refused before. It ends the program with exit 70. */
export const bug = (what: string): Error => new Error(`bug: ${what}`);
