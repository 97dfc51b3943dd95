#!/usr/bin/env bash
# Times whole processes over the corpus of the benchmarks: `bash benches/proses.sh [NUMBER] [RUNS]`.
# Prints seconds, CPU seconds and the largest memory of each run, in KiB. Needs GNU time.
set -euo pipefail
cd "$(dirname "$0")/.."

number=${1:-1000}
runs=${2:-7}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

cargo build --release --locked --quiet
cargo bench --locked --quiet --bench korpus -- "$folder/semua" "$number"
mkdir "$folder/satu"
cp "$folder/semua/layanan-0.spp.yaml" "$folder/satu/"
spp=$PWD/target/release/spp

measure() {
  echo "$1"
  for _ in $(seq "$runs"); do
    command time -f '  %e s  %U+%S s CPU  %M KiB' -- "$spp" lint --today 2026-11-25 "$2" >"$folder/laporan.txt" || true
  done
}

echo "$(find "$folder/semua" -type f | wc -l) files, $(du -bs "$folder/semua" | cut -f1) bytes"
measure "lint, human report into a file, all files" "$folder/semua"
measure "lint, one file" "$folder/satu"
