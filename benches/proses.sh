#!/usr/bin/env bash
# Times whole processes over the corpus of the benchmarks: `bash benches/proses.sh [NUMBER] [RUNS]`.
# Prints seconds, CPU seconds and the largest memory of each run, in KiB, then how much longer check-jsonschema takes for the
# schema alone (CHECK_JSONSCHEMA names one; else pip installs one for the run). Needs GNU time.
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

# The schema alone, by the tool that most would reach for, over the same files in the same run.
schema() {
  local checker=${CHECK_JSONSCHEMA:-check-jsonschema}
  if ! command -v "$checker" >/dev/null; then
    checker=$folder/venv/bin/check-jsonschema
    if ! { python3 -m venv "$folder/venv" && "$folder/venv/bin/pip" install --quiet check-jsonschema; } >/dev/null 2>&1; then
      echo "check-jsonschema is not here and cannot be installed: not compared"
      return
    fi
  fi
  echo "check-jsonschema, the schema alone, all files"
  local theirs ours
  theirs=$(seconds "$checker" --schemafile schemas/standar.schema.json "$folder"/semua/*.spp.yaml)
  ours=$(for _ in $(seq "$runs"); do seconds "$spp" lint --today 2026-11-25 "$folder/semua"; done | sort -n | sed -n "$(((runs + 1) / 2))p")
  awk -v theirs="$theirs" -v ours="$ours" \
    'BEGIN { printf "  %s s; spp lint %s s (median): %.0f times faster\n", theirs, ours, theirs / ours }'
}

seconds() {
  { command time -f '%e' -o "$folder/detik" -- "$@" >/dev/null 2>&1 || true; } && tail -n 1 "$folder/detik"
}

schema
