using System.Globalization;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Reference;

/// <summary>Reads a <see cref="PerformanceTable"/> from comma-separated text and collects everything that is wrong with it.</summary>
internal sealed class PerformanceText(string csv, Provenance provenance, ValueRange validValues)
{
    private const string Form = "class,from [unit],to [unit],to_included,value [unit]";

    private readonly List<Problem> problems = [];

    internal Outcome<PerformanceTable> Read()
    {
        var parsed = CsvTable.TryParse(csv);
        if (!parsed.TryGet(out var table)) return Outcome<PerformanceTable>.Failed(parsed.Problems);
        var headings = table.Headings;
        if (headings is not ["class", var from, var to, "to_included", var value])
        {
            return new Problem(ProblemCode.Malformed, new(Document: "headings"), $"The headings are {string.Join(',', headings)}; they have to be {Form}.");
        }

        var fromUnit = UnitOf(from, "from");
        var toUnit = UnitOf(to, "to");
        var valueUnit = UnitOf(value, "value");
        if (fromUnit is not null && toUnit is not null && fromUnit != toUnit)
        {
            problems.Add(new(ProblemCode.WrongDimension, new(Document: "headings"), $"{from} and {to} have to have one unit."));
        }

        var rows = new List<PerformanceRow>();
        foreach (var row in table.Rows)
        {
            if (Row(row, from, to, value) is { } known) rows.Add(known);
        }

        if (problems.Count == 0) return PerformanceTable.Create(provenance.Source, valueUnit!, fromUnit!, provenance, rows, validValues);
        problems.AddRange(rows.SelectMany(row => PerformanceRules.OfRow(row, validValues)));
        return Outcome<PerformanceTable>.Failed(problems);
    }

    private PerformanceRow? Row(CsvTable.Row row, string from, string to, string value)
    {
        var before = problems.Count;
        var lower = Number(row, from);
        var upper = Number(row, to);
        var amount = Number(row, value);
        if (row[value].Length == 0) Add(row, value, "a value is needed.");
        var included = row["to_included"];
        if (included is not ("yes" or "no" or "")) Add(row, "to_included", $"\"{included}\" is not yes, no or empty.");
        return problems.Count == before ? new(row["class"], lower, upper, amount!.Value, included is "yes") : null;
    }

    private decimal? Number(CsvTable.Row row, string column)
    {
        var text = row[column];
        if (text.Length == 0) return null;
        if (DecimalText.TryReadCell(text, out var number)) return number;
        Add(row, column, $"\"{text}\" is not a number with a decimal point that a decimal holds.");
        return null;
    }

    private Unit? UnitOf(string heading, string word)
    {
        if (!heading.StartsWith($"{word} [", StringComparison.Ordinal) || !heading.EndsWith(']'))
        {
            problems.Add(new(ProblemCode.Malformed, new(Document: "headings"), $"\"{heading}\" is not {word} with its unit in brackets; the headings have to be {Form}."));
            return null;
        }

        var unit = Unit.TryParse(heading[(word.Length + 2)..^1]);
        problems.AddRange(unit.Problems.Select(problem => problem with { Where = new(Document: "headings") }));
        return unit.TryGet(out var known) ? known : null;
    }

    private void Add(CsvTable.Row row, string column, string message) => problems.Add(new(
        ProblemCode.Malformed, new(Document: string.Create(CultureInfo.InvariantCulture, $"row {row.Number}, {column}")), message));
}
