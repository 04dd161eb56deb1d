using System.Globalization;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Documents.Contract;
using Jcm.Calculations.Evaluation.Attribution;

namespace Jcm.Calculations.Documents.Comparisons;

/// <summary>A comparison of documents as text and as contract.</summary>
internal static class DocumentComparisonText
{
    internal static string Write(DocumentComparison comparison)
    {
        var text = new List<string>
        {
            Sentence(comparison),
            "",
            $"First        {Heading(comparison.First)}",
            $"Second       {Heading(comparison.Second)}",
        };
        if (comparison.Parts.Count > 0)
        {
            Table(
                text,
                "What explains it [tCO2e]",
                [["", "first", "second", "tCO2e"], .. Totals(comparison).Select(total => new[] { total.What, total.First, total.Second, Tonnes(total.Tonnes) }), ["difference", "", "", Tonnes(comparison.Difference)]],
                1);
            Table(text, "Part by part [tCO2e]", [["", "point", "period", "first", "second", "tCO2e"], .. comparison.Parts.Select(Row)], 3);
        }

        text.Add("");
        text.Add("Policies");
        text.AddRange(comparison.Policies.Select(policy => $"  {policy}"));
        text.Add("");
        text.Add($"Compared with Jcm.Calculations {Recalculation.OwnVersions}");
        return string.Join('\n', text) + "\n";
    }

    internal static string Sentence(DocumentComparison comparison)
    {
        var (first, second) = (Number(comparison.First.Reduction), Number(comparison.Second.Reduction));
        var credits = comparison.First.Credits is { } before && comparison.Second.Credits is { } after
            ? FormattableString.Invariant($" Credits: {before:#,##0} and {after:#,##0}{Crediting(comparison)}.")
            : "";
        return comparison.Exact.Sign switch
        {
            0 => $"Both results have reductions of {first} tCO2e.{credits}",
            var sign => $"The reductions of the second result, {second} tCO2e, are {Number(Math.Abs(comparison.Difference))} tCO2e {(sign > 0 ? "above" : "below")} those of the first, {first} tCO2e.{credits}",
        };
    }

    private static string Crediting(DocumentComparison comparison) => comparison.ExactCreditingEffect is { Sign: not 0 } effect
        ? $", a difference of {Signed(comparison.Exact + effect)} t: {Signed(comparison.Exact)} by the reductions and {Signed(effect)} by rounding and the rules of crediting"
        : "";

    private static string Signed(Rational value) => (value.Sign > 0 ? "+" : "") + Number(value.ToDecimal());

    /// <summary>The parts by parameter and reason, the largest first.</summary>
    internal static IReadOnlyList<DifferenceTotal> Totals(DocumentComparison comparison) =>
    [
        .. comparison.Parts.GroupBy(Name, StringComparer.Ordinal).Select(group => new DifferenceTotal(
            group.Key,
            group.First().Line is null ? "" : ComparisonText.OneValue(group.Select(part => part.Line!.Estimate)),
            group.First().Line is null ? "" : ComparisonText.OneValue(group.Select(part => part.Line!.Actual)),
            group.Aggregate(Rational.Zero, (sum, part) => sum + part.Exact))).OrderByDescending(total => total.Exact.Abs()),
    ];

    private static string[] Row(DifferencePart part) => [part.What, part.Line?.Point ?? "", part.Line?.Period?.ToString() ?? "", part.First, part.Second, Tonnes(part.Tonnes)];

    internal static ComparisonContract Contract(DocumentComparison comparison) => new()
    {
        Format = DocumentComparison.Format,
        From = Compared(comparison.First),
        To = Compared(comparison.Second),
        Difference = comparison.Difference,
        CreditsDifference = comparison.ExactCreditingEffect is null ? null : comparison.Second.Credits - comparison.First.Credits,
        CreditingEffect = comparison.ExactCreditingEffect,
        Parts =
        [
            .. comparison.Parts.Select(part => new DifferencePartContract
            {
                Reason = part.Reason,
                What = part.What,
                Point = part.Line?.Point,
                Period = part.Line?.Period?.ToString(),
                Symbol = part.Line?.Symbol,
                From = part.Line?.Estimate?.ToString(),
                To = part.Line?.Actual?.ToString(),
                Exact = part.Exact,
                Tonnes = part.Tonnes,
            }),
        ],
        Policies = comparison.Policies,
    };

    private static ComparedContract Compared(ResultDocument document) => new()
    {
        Project = document.Contract.Project,
        Methodology = document.Contract.Methodology,
        CalculatedWith = document.Contract.CalculatedWith,
        Fingerprint = document.Fingerprint,
        Reduction = document.Reduction,
        Credits = document.Credits,
    };

    /// <summary>What a line is of; here there is a first and a second result, not an estimate and an actual one.</summary>
    internal static string Name(AttributionLine line) => line.Reason switch
    {
        AttributionReason.OnlyEstimated => "only in the first",
        AttributionReason.OnlyMonitored => "only in the second",
        _ => ComparisonText.Name(line.Symbol, line.Reason),
    };

    private static string Name(DifferencePart part) => part switch
    {
        { Line: { } line } => Name(line),
        { Reason: DifferenceReason.MethodologyVersion } => $"methodology version, {part.What}",
        { Reason: DifferenceReason.VersionsOfFirst } => "library and data of the first",
        _ => "library and data of the second",
    };

    private static string Heading(ResultDocument document) =>
        $"{document.Contract.Project}, {document.Contract.Methodology.Id} version {document.Contract.Methodology.Version}, {document.LibraryVersion}, data {document.DataVersion}: {Number(document.Reduction)} tCO2e";

    private static void Table(List<string> text, string title, IReadOnlyList<string[]> rows, int leftColumns)
    {
        text.Add("");
        text.Add(title);
        text.AddRange(TextTable.Lines(rows, leftColumns));
    }

    private static string Number(decimal value) => value.ToString("#,##0.############################", CultureInfo.InvariantCulture);

    /// <summary>Tonnes line up at the point.</summary>
    private static string Tonnes(decimal value) => value.ToString("#,##0.000000", CultureInfo.InvariantCulture);
}
