// What was checked and what failed, by page and by kind of check.
const columns = ["markup", "access", "width", "keyboard", "print"];

export class Ledger {
  rows = new Map();
  failures = [];
  passed = 0;

  /** One check of one page; `faults` are sentences, none where it holds. */
  record(page, column, what, faults) {
    const row = this.rows.get(page.name) ?? {};
    this.rows.set(page.name, row);
    row[column] ??= { passed: 0, failed: 0 };
    if (faults.length === 0) {
      row[column].passed += 1;
      this.passed += 1;
    } else {
      row[column].failed += 1;
      this.failures.push({ page: page.name, column, what, faults });
    }
  }

  print() {
    const width = Math.max(...[...this.rows.keys()].map((name) => name.length));
    console.log(["page".padEnd(width), ...columns.map((column) => column.padStart(9))].join(" "));
    for (const [name, row] of this.rows) {
      const cells = columns.map((column) => cell(row[column]).padStart(9));
      console.log([name.padEnd(width), ...cells].join(" "));
    }
    for (const { page, column, what, faults } of this.failures) {
      console.log(`\nFAILED ${page}, ${column}: ${what}`);
      for (const fault of faults.slice(0, 10)) console.log(`  ${fault}`);
      if (faults.length > 10) console.log(`  and ${faults.length - 10} more`);
    }
    console.log(`\n${this.passed} passed, ${this.failures.length} failed`);
  }
}

function cell(counts) {
  if (counts === undefined) return "-";
  return counts.failed === 0 ? `${counts.passed} ok` : `${counts.failed} of ${counts.passed + counts.failed} failed`;
}
