using System.Globalization;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Evaluation.Uncertainty;

/// <summary>An uncertainty as text for people: what was declared, how it was calculated, what follows.</summary>
internal static class UncertaintyText
{
    private static readonly double[] Confidences = [0.8, 0.9, 0.95, 0.99];
    private static readonly double[] Probabilities = [0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975];

    internal static string Write(MonteCarloResult result)
    {
        var text = Heading(result.Inputs, "by simulation");
        TextPage.Section(text, "Simulation",
        [
            Text($"{result.Samples:#,##0} draws, seed {result.Seed}"),
            "Generator: Philox4x32-10; the seed is the key, draw and parameter are the counter",
            "Values: inverse of each cumulative distribution; correlation of ranks by a Gaussian copula",
            "Percentiles: exact, linear between order statistics (type 7 of Hyndman and Fan)",
            "Reach: no draw is farther than 8.25 standard deviations of a normal score; half-widths leave equal tails; the standard deviation divides by n - 1",
            "Contributions: ranks of the first 65,536 draws, or of all where there are fewer",
        ]);
        Table(text, "Emission reductions [tCO2e]",
        [
            ["mean", Tonnes(result.Mean)],
            ["standard deviation", Tonnes(result.StandardDeviation)],
            ["standard error of the mean", Tonnes(result.StandardErrorOfMean)],
            ["mean reference emissions", Tonnes(result.MeanReference)],
            ["mean project emissions", Tonnes(result.MeanProject)],
            .. Probabilities.Select(probability => new[] { $"percentile {Percent(probability)}", Tonnes(result.Percentile(probability)) }),
        ]);
        Bounds(text, "mean", confidence => [Tonnes(result.HalfWidth(confidence)), Tonnes(result.ConservativeBound(confidence)), .. Cells(result.ConservativeDiscount(confidence))]);
        Contributions(text, "Contributions (squared correlation of ranks with the reductions, as a share of their sum)", result.Contributions);
        return TextPage.Of(text);
    }

    internal static string Write(FirstOrderUncertainty result)
    {
        var text = Heading(result.Inputs, "by first-order propagation");
        TextPage.Section(text, "Propagation",
        [
            "Derivatives at the means; correlations of normal scores, 2 sin(πρ/6)",
            "Bounds: emission reductions taken as normally distributed",
        ]);
        Table(text, "Emission reductions [tCO2e]",
        [
            ["at the means", Tonnes(result.Reduction)],
            ["standard uncertainty", Tonnes(result.StandardUncertainty)],
            ["reference emissions at the means", Tonnes(result.Reference)],
            ["project emissions at the means", Tonnes(result.Project)],
        ]);
        Bounds(text, "value", confidence => [Tonnes(result.HalfWidth(confidence)), Tonnes(result.ConservativeBound(confidence)), .. Cells(result.ConservativeDiscount(confidence))]);
        Contributions(text, "Contributions (part of the variance, correlation included)", result.Contributions);
        return TextPage.Of(text);
    }

    internal static string Tonnes(double value) => value.ToString("#,##0.000000", CultureInfo.InvariantCulture);

    private static List<string> Heading(UncertainInputs inputs, string how)
    {
        var text = new List<string> { $"Uncertainty  {inputs.Kernel.Id}, {inputs.Kernel.Title}, {how}", CalculatedWith.Line, "", "Parameters" };
        text.AddRange(TextTable.Lines(
            [
                ["", "distribution", "in", "source", "unit", "mean", "standard deviation"],
                .. inputs.Resolved.Select(Row),
            ],
            leftColumns: 5));
        TextPage.Section(text, "Correlations of ranks", inputs.Correlations.Select(correlation => correlation.ToString()));
        return text;
    }

    private static string[] Row(ResolvedInput input) =>
    [
        input.Parameter.Symbol,
        input.Declared.Distribution.ToString(),
        UnitText(input.Declared.Unit),
        input.Declared.Source ?? "not stated",
        UnitText(input.Parameter.Unit.Symbol),
        Number(input.Marginal.Mean),
        Number(input.Marginal.StandardDeviation),
    ];

    private static void Bounds(List<string> text, string from, Func<double, string[]> cells) => Table(text, "Confidence [tCO2e]",
    [
        ["", "half-width", "conservative bound", $"discount from the {from}", "share"],
        .. Confidences.Select(confidence => new[] { Percent(confidence) }.Concat(cells(confidence)).ToArray()),
    ]);

    private static string[] Cells(ConservativeDiscount discount) =>
        [Tonnes(discount.Tonnes), discount.Share is { } share ? Percent(share) : "-"];

    private static void Contributions(List<string> text, string title, IReadOnlyList<Contribution> contributions) =>
        Table(text, title, [.. contributions.Select(each => new[] { each.Symbol, Percent(each.Share) })]);

    private static void Table(List<string> text, string title, IReadOnlyList<string[]> rows)
    {
        text.Add("");
        text.Add(title);
        text.AddRange(TextTable.Lines(rows));
    }

    private static string UnitText(string unit) => unit.Length == 0 ? "-" : unit;

    private static string Number(double value) => value.ToString("G10", CultureInfo.InvariantCulture);

    private static string Percent(double share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture) + " %";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
