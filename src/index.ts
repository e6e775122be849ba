/** What a program that uses scorecard as a library may import. */
export { calculate } from './calc/calculate.ts';
export type { Case } from './calc/case.ts';
export { main } from './cli.ts';
export { type Disk, nodeDisk } from './disk.ts';
export type { Io, Output } from './io.ts';
export { loadTemplate } from './load/template/template.ts';
export { type Measurement, type Measurements, measurementsIn } from './model/measurement.ts';
export type { Problem } from './model/problem.ts';
export type { Result, Scorecard } from './model/result.ts';
export type { Template } from './model/template.ts';
