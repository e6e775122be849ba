'use strict';

// What the benchmark compares with: the same scores and grades, computed with DuckDB in one statement.
//
// with_duckdb.cjs DATA PERIOD RESULT does what with_pandas.py does. The package is no part of the project: its
// binary has 70 MB. It is found beside it (npm install --no-save @duckdb/node-api), or where DUCKDB says.

const CURVES = require('./curves.json');

const PACKAGE = process.env.DUCKDB ?? ['@duckdb', 'node-api'].join('/');

/** To two decimals; a half that binary fractions put a hair too low still goes up. */
const halfUp = (value) => `floor((${value}) * 100 + 0.5 + 1e-7) / 100`;

/** Straight lines through the points, flat beyond the ends. */
function line({ x, y }) {
  const pieces = x.slice(1).map((right, index) => {
    const [left, from, to] = [x[index], y[index], y[index + 1]];
    return `WHEN actual < ${right} THEN ${from} + (actual - ${left}) * ${(to - from).toFixed(1)} / ${right - left}`;
  });
  return `CASE WHEN actual <= ${x[0]} THEN ${y[0]} ${pieces.join(' ')} ELSE ${y.at(-1)} END`;
}

const text = (value) => `'${value.replaceAll("'", "''")}'`;

function statement(data, period, result) {
  const parts = Object.entries(CURVES).map(
    ([metric, curve]) => `WHEN ${text(metric)} THEN ${curve.weight} * ${halfUp(line(curve))}`,
  );
  return `COPY (
    SELECT director, printf('%.2f', score) AS score,
      CASE WHEN score >= 110 THEN 'S' WHEN score >= 90 THEN 'A' WHEN score >= 80 THEN 'B' WHEN score >= 60 THEN 'C' ELSE 'D' END AS grade
    FROM (
      SELECT director, ${halfUp(`sum(CASE metric ${parts.join(' ')} END) / 100`)} AS score
      FROM read_csv(${text(data)}, header = true) WHERE period = ${text(period)} GROUP BY director
    ) ORDER BY director
  ) TO ${text(result)} (HEADER, DELIMITER ',')`;
}

async function main() {
  const { DuckDBInstance } = require(PACKAGE);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(statement(...process.argv.slice(2)));
  connection.closeSync();
  instance.closeSync();
}

main();
