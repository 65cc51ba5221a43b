/**
 * What a row of a city's air holds, of the simulated one and of Beijing's: PM2.5
 * in µg/m³; dew point and temperature in °C; pressure in hPa; four columns for
 * the wind's direction, one of them 1; the metres per second of all hours since
 * it has come from there, added up; hours of snow, and of rain, that it has
 * lasted.
 */
export const airColumns: readonly string[] = [
  "pm2.5",
  "dew point",
  "temperature",
  "pressure",
  "north-west",
  "north-east",
  "south-east",
  "calm",
  "wind",
  "snow",
  "rain",
];
//# sourceMappingURL=air_columns.ts.map
