import fc from 'fast-check';

/** Every run throws the same dice; `PROPERTY_SEED=7` throws others. */
const SEED = 20_260_101;

fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? SEED) });
