# Reads lines of a round and a line of JSON, and prints the table; fails where a checksum is not the one of this library.

function text(key) { return match($0, "\"" key "\": *\"[^\"]*\"") ? after(key, 1) : "" }
function figure(key) { return match($0, "\"" key "\": *[-+.0-9eE]+") ? after(key, 0) : "" }
function after(key, quotes, found) {
  found = substr($0, RSTART, RLENGTH)
  sub("^\"" key "\": *", "", found)
  return quotes ? substr(found, 2, length(found) - 2) : found
}

function median(list, parts, count, i, j, held) {
  count = split(list, parts, " ")
  for (i = 2; i <= count; i++) {
    held = parts[i] + 0
    for (j = i - 1; j >= 1 && parts[j] + 0 > held; j--) parts[j + 1] = parts[j]
    parts[j + 1] = held
  }
  return count % 2 ? parts[(count + 1) / 2] + 0 : (parts[count / 2] + parts[count / 2 + 1]) / 2
}

# Only the same work has a ratio: here nothing starts a program or reads a file.
function add(name, seconds, same_work, key) {
  key = name SUBSEP task SUBSEP rows
  if (!(key in all)) { order[++keys] = key; all[key] = "" }
  all[key] = all[key] " " seconds
  if (!same_work) return
  if ((round, task, rows) in ours) ratios[key] = ratios[key] " " seconds / ours[round, task, rows]
  else complain(name, "there is no result of this library on the same rows in the same round")
}

# How the checksum of this line compares with this library's: every row, only the sum, or not at all.
function compare(name, key, difference, size) {
  key = task SUBSEP rows
  if (!(key in sum)) return "-"
  difference = checksum - sum[key]; if (difference < 0) difference = -difference
  size = sum[key] < 0 ? -sum[key] : sum[key]
  if (checksum == "" || !(difference <= 1e-9 * size)) {
    complain(name, "its sum is " checksum ", the sum here is " sum[key] ": they differ by more than one part in 10^9")
    return "DIFFERS"
  }
  if (bits != "" && bits != sum_bits[key]) {
    complain(name, "some rows differ in their bits (" bits ", here " sum_bits[key] "), though the sum agrees to one part in 10^9")
    return "DIFFERS"
  }
  return bits != "" ? "every row" : "the sum"
}

function complain(name, message) {
  message = name ", " task ", " rows " rows: " message "."
  if (!(message in known)) { known[message] = 1; messages[++wrong] = message }
}

function number(x) { return x >= 100 ? sprintf("%.0f", x) : x >= 10 ? sprintf("%.1f", x) : sprintf("%.2f", x) }

{
  round = $1; peer = text("peer"); task = text("task"); rows = figure("rows")
  seconds = figure("seconds"); checksum = figure("checksum"); bits = text("row_bits")
  name = peer " " text("version")
  if (peer == "Jcm.Calculations") {
    if (((task, rows) in sum) && (sum[task, rows] != checksum || sum_bits[task, rows] != bits)) complain(name, "two rounds give different results")
    ours[round, task, rows] = seconds; sum[task, rows] = checksum; sum_bits[task, rows] = bits
  }
  agreement = compare(name)
  if (agrees[name, task, rows] != "DIFFERS") agrees[name, task, rows] = agreement
  add(name, seconds, 1)
  whole = figure("seconds_whole")
  if (whole != "") { agrees[name ", start to end", task, rows] = agreement; add(name ", start to end", whole, 0) }
}

END {
  format = "| %-38s | %-7s | %10s | %12s | %13s | %-14s |\n"
  printf format, "peer", "task", "rows", "ns per row", "ratio to ours", "same checksum"
  print "|----------------------------------------|---------|-----------:|-------------:|--------------:|----------------|"
  for (wanted = 1; wanted <= 2; wanted++)
    for (i = 1; i <= keys; i++) {
      split(order[i], part, SUBSEP)
      if (part[2] != (wanted == 1 ? "solar" : "chiller")) continue
      printf format, part[1], part[2], part[3], number(median(all[order[i]]) / part[3] * 1e9), \
        ratios[order[i]] == "" ? "-" : number(median(ratios[order[i]])), agrees[order[i]]
    }
  fflush()
  for (i = 1; i <= wrong; i++) print "run: " messages[i] > "/dev/stderr"
  if (wrong) exit 1
}
