#!/bin/sh
# Verification of claims: calculates each again from its inputs and prints what a verifier writes into the report.
#
#   samples/scripts/verify-claim.sh [claim.json ...]
#
# A claim (jcm-claim/1) holds the printed numbers and the inputs they rest on; a result document (jcm-result/1) works as well. Without
# arguments the sample beside this script is taken. Needs jq, and the tool: jcm on the PATH (dotnet tool install --global
# Jcm.Calculations.Cli) or named by the variable JCM.
# Ends with 0 where every claim is confirmed, 3 where one is not, 1 where one could not be calculated.
set -eu
jcm=${JCM:-jcm}
here=$(dirname "$0")
[ "$#" -gt 0 ] || set -- "$here/claim.json"

for program in "$jcm" jq; do
  command -v "$program" >/dev/null || { echo "$program is not there: see the head of this script." >&2; exit 2; }
done

status=0
for claim in "$@"; do
  # jcm itself ends with 3 where a claim is not confirmed; its document says why.
  code=0
  document=$("$jcm" verify "$claim" --json) || code=$?

  if [ "$code" -ne 0 ] && [ "$code" -ne 3 ]; then
    # Not a verdict: the claim could not be read or calculated. The document lists every problem; wrong usage has none.
    echo "$(basename "$claim"): not calculated"
    printf '%s' "$document" | jq -r '.problems[]? | "  " + (.path // "") + (if .line then " (line \(.line))" else "" end) + ": " + .message'
    status=1
    continue
  fi
  [ "$code" -eq 0 ] || [ "$status" -ne 0 ] || status=3

  # What jq rounds here is for reading; the document keeps every digit.
  printf '%s' "$document" | jq -r --arg file "$(basename "$claim")" '
    def rounded: . * 100 | round / 100;
    def signed: rounded | if . > 0 then "+\(.)" else "\(.)" end;
    "\($file): \(if .confirmed then "confirmed" elif .material then "not confirmed, materially misstated" else "not confirmed" end)",
    "  \(.methodology.id) version \(.methodology.version), \(.compared) statements compared with a calculation of \(.calculatedWith.library), data \(.calculatedWith.data | split(" ")[0])",
    "  inputs \(.fingerprint[0:19])...",
    (.amounts[] | "  \(.amount): claimed \(.claimed), recalculated \(.recalculated | rounded)"
      + (if .difference and .difference != 0 then ", \(.difference | signed) t (\(.percent | signed) %)" else "" end)
      + (if .material then ", material" else "" end)),
    (.differences | sort_by(-((.percent // 0) | fabs)) | .[]
      | "  finding: \([.point, .period, .parameter, .what] | map(select(. != null)) | join(", ")): claimed \(.claimed // "nothing"), recalculated \(.recalculated // "nothing")")'
done
exit "$status"
