import assert from "node:assert/strict";
import { test } from "node:test";
import { inNotesAndCoins, likelyCash } from "./change.js";
import { baht, readBaht, readQuantity } from "./money.js";

test("amounts are written with a baht sign, groups and two decimals", () => {
  assert.equal(baht(123400), "฿1,234.00");
  assert.equal(baht(5), "฿0.05");
  assert.equal(baht(123456789), "฿1,234,567.89");
  assert.equal(baht(-2550), "−฿25.50");
});

test("whole baht may stand alone where space is short", () => {
  assert.equal(baht(54000, true), "฿540");
  assert.equal(baht(54050, true), "฿540.50");
});

test("typed amounts are read as people write them", () => {
  assert.equal(readBaht("1,000"), 100000);
  assert.equal(readBaht(" ฿37.5 "), 3750);
  assert.equal(readBaht("๕๐๐"), 50000);
  assert.equal(readBaht("20."), 2000);
});

test("what is no amount is not guessed at", () => {
  for (const typed of ["", "-5", "1.234", "12a", "1e3", "99999999", "."]) assert.equal(readBaht(typed), null, typed);
});

test("quantities are whole numbers", () => {
  assert.equal(readQuantity("12"), 12);
  assert.equal(readQuantity("๓"), 3);
  assert.equal(readQuantity("1.5"), null);
  assert.equal(readQuantity("-1"), null);
});

test("change is given in the fewest notes and coins", () => {
  assert.deepEqual(inNotesAndCoins(46000).pieces, [
    { value: 10000, count: 4 },
    { value: 5000, count: 1 },
    { value: 1000, count: 1 },
  ]);
  assert.deepEqual(inNotesAndCoins(175).pieces, [
    { value: 100, count: 1 },
    { value: 50, count: 1 },
    { value: 25, count: 1 },
  ]);
});

test("what no coin can pay is left over and named", () => {
  assert.deepEqual(inNotesAndCoins(110), { pieces: [{ value: 100, count: 1 }], left: 10 });
  assert.deepEqual(inNotesAndCoins(0), { pieces: [], left: 0 });
});

test("notes and coins always add up to the amount", () => {
  for (let amount = 0; amount < 300000; amount += 37) {
    const { pieces, left } = inNotesAndCoins(amount);
    assert.equal(pieces.reduce((sum, one) => sum + one.value * one.count, left), amount);
    assert.ok(left < 25);
  }
});

test("likely cash begins with the exact sum and never falls short", () => {
  assert.deepEqual(likelyCash(54000), [54000, 55000, 60000, 100000]);
  assert.deepEqual(likelyCash(100000), [100000]);
  assert.deepEqual(likelyCash(3750), [3750, 4000, 5000, 10000]);
});
