/** Whether a path stays inside the folder that it is meant for: plain parts, none of which leads up or away. */
export const isInside = (path: string): boolean =>
  path !== '' &&
  path.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && !/[\\:\0]/u.test(part));
