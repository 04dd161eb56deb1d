using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Evaluation.Batch;

/// <summary>Totals as text: what they are of, and one line for each group. Sums are exact, so that totals of several processes can be added.</summary>
internal static class BatchTotalsText
{
    private const string Title = "Jcm.Calculations batch totals, form 1";
    private const string Headings = "group,rows,closer looks,bad rows,reference,project,magnitude,error,in decimals,name";
    private const int LongestLine = 10_000;

    internal static void Write(BatchTotals totals, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var description = totals.Description;
        Line(writer, Title);
        foreach (var versions in totals.Versions) Line(writer, $"calculated with {versions}");
        Line(writer, $"kernel {description.Kernel}");
        Line(writer, string.Create(CultureInfo.InvariantCulture, $"roundings {description.Roundings}"));
        foreach (var input in description.Inputs) Line(writer, $"input {input}");
        Line(writer, string.Create(CultureInfo.InvariantCulture, $"bad {totals.BadRowReasons} {totals.BadRowCount}"));
        Line(writer, string.Create(CultureInfo.InvariantCulture, $"{(totals.Groups.AreNamed ? "named" : "numbered")} {totals.Groups.Count}"));
        Line(writer, Headings);
        // Named groups without rows are written too: their names belong to the totals.
        var lines = 0;
        foreach (var group in totals.Groups.AreNamed ? Enumerable.Range(0, totals.Groups.Count) : totals.Numbers)
        {
            Line(writer, Group(totals, group));
            lines++;
        }

        // A text that was cut off has no end.
        Line(writer, End(lines));
    }

    internal static Outcome<BatchTotals> Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new Reading(reader).Read();
    }

    private static string End(int lines) => string.Create(CultureInfo.InvariantCulture, $"end of {lines} groups");

    private static void Line(TextWriter writer, string text)
    {
        writer.Write(text);
        writer.Write('\n');
    }

    private static string Group(BatchTotals totals, int group)
    {
        var state = totals.Table[group];
        var beyond = totals.Table.Beyond.GetValueOrDefault(group);
        var decimals = totals.Decimals.TryGetValue(group, out var total) ? string.Create(CultureInfo.InvariantCulture, $"{total.Whole}+{total.Fraction}") : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{group},{state.Rows},{beyond?.CloserLooks ?? 0},{beyond?.BadRows ?? 0},{DyadicText.Of(totals.Table.ReferenceOf(group), FixedPoint.DustBits)},{DyadicText.Of(totals.Table.ProjectOf(group), FixedPoint.DustBits)},{state.Magnitude + (beyond?.Magnitude ?? 0)},{beyond?.Error ?? 0},{decimals},{(totals.Groups.AreNamed ? totals.Groups[group] : "")}");
    }

    /// <summary>One reading of a text, line by line.</summary>
    private sealed class Reading(TextReader reader)
    {
        private string line = "";
        private int number;

        internal Outcome<BatchTotals> Read()
        {
            if (!Next() || !string.Equals(line, Title, StringComparison.Ordinal)) return Wrong($"\"{Title}\"");
            if (!Next("calculated with ")) return Wrong("the versions of library and data");
            var versions = new List<string>();
            do versions.Add(Rest("calculated with ")); while (Next("calculated with "));
            if (!line.StartsWith("kernel ", StringComparison.Ordinal)) return Wrong("the kernel");
            var kernel = Rest("kernel ");
            if (!Next("roundings ") || !int.TryParse(Rest("roundings "), NumberStyles.None, CultureInfo.InvariantCulture, out var roundings)) return Wrong("the number of roundings");
            var inputs = ImmutableArray.CreateBuilder<string>();
            while (Next("input ")) inputs.Add(Rest("input "));
            var bad = new BadRowList(0);
            if (!line.StartsWith("bad ", StringComparison.Ordinal) || Rest("bad ").Split(' ') is not [var reasons, var rows] || !IsCount(reasons, out var count) || !IsCount(rows, out var badRows)) return Wrong("how many bad rows there are");
            bad.Add([], count, badRows);
            if (!Next() || line.Split(' ') is not [("named" or "numbered") and var kind, var size] || !IsCount(size, out var groups) || groups is < 1 or > BatchGroups.Most) return Wrong(string.Create(CultureInfo.InvariantCulture, $"\"named\" or \"numbered\" and how many groups there are, at most {BatchGroups.Most}"));
            if (!Next() || !string.Equals(line, Headings, StringComparison.Ordinal)) return Wrong($"\"{Headings}\"");
            return Groups(new(kernel, inputs.ToImmutable(), roundings), versions, bad, (int)groups, kind is "named");
        }

        private Outcome<BatchTotals> Groups(BatchDescription description, List<string> versions, BadRowList bad, int count, bool areNamed)
        {
            var table = new GroupTable(count);
            var names = new List<string>();
            var decimals = new Dictionary<int, DecimalTotal>();
            var (last, lines) = (-1, 0);
            while (Next() && !string.Equals(line, End(lines), StringComparison.Ordinal))
            {
                lines++;
                var cells = line.Split(',', 10);
                if (cells.Length < 10 || !IsCount(cells[0], out var at) || at <= last || at >= count || (areNamed && at != last + 1)) return Wrong("the next group");
                last = (int)at;
                if (!IsCount(cells[1], out var rows) || !IsCount(cells[2], out var looks) || !IsCount(cells[3], out var badRows)) return Wrong("numbers of rows");
                if (!DyadicText.TryRead(cells[4], FixedPoint.DustBits, out var reference) || !DyadicText.TryRead(cells[5], FixedPoint.DustBits, out var project)) return Wrong("exact sums such as -13p-4");
                if (!IsWhole(cells[6], out var magnitude) || !IsWhole(cells[7], out var error)) return Wrong("magnitude and error as whole numbers");
                if (cells[8].Length > 0)
                {
                    if (!IsDecimalTotal(cells[8], out var total)) return Wrong("a sum in decimals");
                    decimals.Add(last, total);
                }

                if (areNamed) names.Add(cells[9]);
                table.Restore(last, rows, new() { Reference = reference, Project = project, Magnitude = magnitude, Error = error, CloserLooks = looks, BadRows = badRows });
            }

            if (line.Length == 0) return Wrong($"\"{End(lines)}\"");
            if (areNamed && (names.Count != count || names.Exists(string.IsNullOrWhiteSpace) || names.Distinct(StringComparer.Ordinal).Count() != count)) return Wrong("a name of its own for each group");
            return new BatchTotals(description, areNamed ? BatchGroups.Named(names) : BatchGroups.Numbered(count), table, bad, decimals) { Versions = versions };
        }

        private bool Next(string start) => Next() && line.StartsWith(start, StringComparison.Ordinal);

        /// <summary>The next line; a longer one than any that was written ends the reading.</summary>
        private bool Next()
        {
            number++;
            var text = new System.Text.StringBuilder();
            for (var next = reader.Read(); next >= 0; next = reader.Read())
            {
                if (next == '\n') break;
                if (text.Length == LongestLine)
                {
                    line = "";
                    return true;
                }

                text.Append((char)next);
            }

            line = text.ToString().TrimEnd('\r');
            return text.Length > 0;
        }

        private string Rest(string start) => line[start.Length..];

        private static bool IsCount(string text, out long value) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);

        private static bool IsWhole(string text, out BigInteger value) => BigInteger.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);

        private static bool IsDecimalTotal(string text, out DecimalTotal total)
        {
            total = default;
            if (text.Split('+') is not [var whole, var fraction]) return false;
            if (!Int128.TryParse(whole, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var tonnes) || !Int128.TryParse(fraction, NumberStyles.None, CultureInfo.InvariantCulture, out var rest)) return false;
            total = new(tonnes, rest);
            return rest < (Int128)DecimalDigits.PowerOfTen(DecimalDigits.MostDecimals);
        }

        private Problem Wrong(string expected) => new(ProblemCode.Malformed, new(Document: string.Create(CultureInfo.InvariantCulture, $"line {number}")), $"These are not totals as they were written: {expected} should stand here.");
    }
}
