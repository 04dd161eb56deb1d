using System.Text;
using Jcm.Calculations.Arithmetic.Tracing;
using Jcm.Calculations.Crediting;

namespace Jcm.Calculations.Documents.Results;

/// <summary>Credits and their division as LaTeX tables, behind the working of the emissions.</summary>
internal static class CreditsLatex
{
    internal static string Write(ProjectCalculation calculation)
    {
        var text = new StringBuilder();
        if (calculation.Credits is { } credits) Credits(text, credits);
        if (calculation.Allocation is { } allocation) Allocation(text, allocation);
        return text.ToString();
    }

    private static void Credits(StringBuilder text, Credits credits)
    {
        Title(text, "Credits, in tonnes of CO2 equivalent");
        Table(
            text,
            "lrrr",
            ["vintage", "unrounded", "creditable", "whole tonnes"],
            [
                .. credits.Vintages.Select(vintage => new[] { vintage.Vintage.ToString(), TonnesText.Of(vintage.Exact.Unrounded), TonnesText.Of(vintage.Exact.Creditable), TonnesText.Of(vintage.WholeTonnes) }),
                ["total", TonnesText.Of(WholeParts.Sum(credits.Vintages.Select(vintage => vintage.Exact.Unrounded))), TonnesText.Of(WholeParts.Sum(credits.Vintages.Select(vintage => vintage.Exact.Creditable))), TonnesText.Of(credits.Total)],
            ]);
        Deficit(text, "Deficit handed in", credits.CarriedIn);
        Deficit(text, "Deficit left for the next calculation", credits.CarriedForward);
        Deficit(text, "Negative reductions set to zero", credits.SetToZero);
    }

    private static void Deficit(StringBuilder text, string name, Deficit deficit)
    {
        if (!deficit.IsNone) text.Append(Cell($"{name}: {deficit}.")).Append("\n\n");
    }

    private static void Allocation(StringBuilder text, Allocation allocation)
    {
        foreach (var lot in allocation.Lots) Parts($"Division of the credits, {lot.Name}", lot.Total, lot.Parts);
        if (allocation.Lots.Count > 1) Parts("Division of the credits, in all", allocation.Total, allocation.Parts);

        void Parts(string title, long total, IReadOnlyList<AllocatedPart> parts)
        {
            Title(text, title);
            Table(
                text,
                "lrrr",
                ["holder", "share", "exact", "part"],
                [.. parts.Select(part => new[] { part.Holder.Name, TonnesText.Share(part.Share), TonnesText.Of(part.Exact), TonnesText.Of(part.Tonnes) }), ["total", "", "", TonnesText.Of(total)]]);
        }
    }

    private static void Title(StringBuilder text, string title) => text.Append(@"\paragraph{").Append(Cell(title)).Append("}\n");

    private static void Table(StringBuilder text, string columns, string[] header, IEnumerable<string[]> rows)
    {
        text.Append(@"\begin{tabular}{").Append(columns).Append("}\n").Append(Row(header)).Append("\\hline\n");
        foreach (var row in rows) text.Append(Row(row));
        text.Append("\\end{tabular}\n\n");
    }

    private static string Row(IEnumerable<string> cells) => string.Join(" & ", cells.Select(Cell)) + " \\\\\n";

    private static string Cell(string text) => ExpressionLatex.Escape(text).Replace("CO2", "CO$_2$", StringComparison.Ordinal).Replace("≈", @"$\approx$", StringComparison.Ordinal);
}
