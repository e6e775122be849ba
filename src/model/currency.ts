/** Currencies whose minor unit is not a hundredth (ISO 4217, list one). */
const OTHER_MINOR_UNITS: Readonly<Record<string, number>> = {
  BHD: 3,
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  IQD: 3,
  ISK: 0,
  JOD: 3,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  PYG: 0,
  RWF: 0,
  TND: 3,
  UGX: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
};

/** Digits after the point of a currency's minor unit: 2 for CNY, 0 for JPY, 3 for KWD. */
export const minorUnits = (currency: string): number => OTHER_MINOR_UNITS[currency] ?? 2;
