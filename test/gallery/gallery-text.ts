import type { BrokenFixture } from './broken-fixture.ts';
export interface Shown { readonly fixture: BrokenFixture; readonly english: string; readonly chinese: string }
export const galleryText = (): string => '';
